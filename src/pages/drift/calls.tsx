/** Calls of a period: over time, by operation, by system, and their faults. */
import { momentText } from '../layout/times.js';
import { Alert } from '../layout/parts.js';
import type { Visit } from '../visit/visit.js';
import { CallTable, FaultTable, Operation, operationHref, systemHref, systemWords } from './called.js';
import { OverTime, Periods } from './over-time.js';
import type { Period } from './period.js';
import type { KnownTraffic, NoTraffic } from './traffic-of.js';

interface Props {
  readonly visit: Visit;
  readonly period: Period;
  readonly traffic: KnownTraffic | NoTraffic;
  /** The one thing that is looked at: there is no table of it. */
  readonly only?: 'system' | 'operation';
}

export function Calls({ visit, period, traffic, only }: Props) {
  const { say } = visit;
  if (traffic === 'off')
    return (
      <p>
        {say([
          'Kald bliver ikke talt: TRAFFIC_KEPT_DAYS er 0.',
          'Calls are not counted: TRAFFIC_KEPT_DAYS is 0.',
        ])}
      </p>
    );
  if (traffic === 'away')
    return (
      <Alert
        kind="warning"
        title={say(['Kald kan ikke læses lige nu', 'Calls cannot be read at the moment'])}
      >
        {say([
          'De tælles stadig, og skrives, når databasen svarer igen.',
          'They are still counted, and are written when the database answers again.',
        ])}
      </Alert>
    );
  const { window, slots, operations, systems, faults, names } = traffic;
  const from = momentText(window.from, say);
  return (
    <>
      <Periods visit={visit} period={period} />
      <p class="daempet">
        {say([
          `Siden ${from}, fra alle processer. De seneste sekunder kan mangle. Svartider er anslået.`,
          `Since ${from}, of all processes. The last seconds may be missing. Times to answer are estimates.`,
        ])}
      </p>
      <OverTime visit={visit} period={period} window={window} slots={slots} />
      {only !== 'operation' && (
        <>
          <h3>{say(['Hver operation', 'Each operation'])}</h3>
          <CallTable
            visit={visit}
            caption={['Kald af hver operation', 'Calls of each operation']}
            heading={['Operation', 'Operation']}
            rows={operations}
            link={(name) => (
              <a href={operationHref(name, period)}>
                <Operation name={name} say={say} />
              </a>
            )}
          />
        </>
      )}
      {only !== 'system' && (
        <>
          <h3>{say(['Hvert system', 'Each system'])}</h3>
          <CallTable
            visit={visit}
            caption={['Kald fra hvert system', 'Calls of each system']}
            heading={['System', 'System']}
            rows={systems}
            link={(id) => <a href={systemHref(id, period)}>{say(systemWords(id, names))}</a>}
          />
        </>
      )}
      <h3>{say(['Fejl', 'Faults'])}</h3>
      <FaultTable visit={visit} faults={faults} />
    </>
  );
}
