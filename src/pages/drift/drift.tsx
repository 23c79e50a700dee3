/** How the gateway is at this moment, and how it has been, for operators. */
import { html } from '../answers.js';
import { Document } from '../layout/document.js';
import { momentText } from '../layout/times.js';
import { Alert, Table } from '../layout/parts.js';
import type { StarVisit } from '../visit/visit.js';
import { Certificates } from './certificates.js';
import { Calls } from './calls.js';
import { samplesIn, sumsBy } from './samples.js';
import { Health } from './health.js';
import { periodOf } from './period.js';
import { trafficOf } from './traffic-of.js';

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

export async function drift(visit: StarVisit) {
  const { say, now, watching } = visit;
  const period = periodOf(visit);
  const [database, text, certificates, traffic] = await Promise.all([
    watching.database(),
    watching.metrics(),
    watching.certificates(now).catch(() => undefined),
    trafficOf(visit, period),
  ]);
  const samples = samplesIn(text);
  const title = say(['Drift', 'Operation']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <h1>{title}</h1>
      <p>{say([`Som det er ${momentText(now, say)}.`, `As it is ${momentText(now, say)}.`])}</p>
      {database !== undefined && (
        <Alert kind="error" title={say(['Databasen svarer ikke', 'The database does not answer'])}>
          {database}
        </Alert>
      )}
      <Health samples={samples} database={database} say={say} />
      <h2>{say(['Kald', 'Calls'])}</h2>
      <Calls visit={visit} period={period} traffic={traffic} />
      <h2>{say(['Siden processerne begyndte', 'Since the processes began'])}</h2>
      <h3>{say(['Hvem kalder stadig version 1', 'Who still calls version 1'])}</h3>
      <CountTable
        visit={visit}
        counts={sumsBy(samples, 'gateway_retired_calls_total', 'organisation')}
        name={say(['Organisation', 'Organisation'])}
        empty={say(['Ingen har kaldt version 1.', 'Nobody has called version 1.'])}
      />
      <h3>{say(['Afvist, fordi grænsen var brugt op', 'Refused as the limit was used up'])}</h3>
      <CountTable
        visit={visit}
        counts={sumsBy(samples, 'gateway_limited_total', 'caller')}
        name={say(['System', 'System'])}
        empty={say(['Ingen er afvist.', 'Nobody was refused.'])}
      />
      <h2>
        {say([
          `Certifikater, der udløber inden ${SOON_DAYS} dage`,
          `Certificates that end within ${SOON_DAYS} days`,
        ])}
      </h2>
      <Certificates
        visit={visit}
        certificates={certificates?.filter(({ end }) => end.getTime() - now.getTime() < SOON_DAYS * DAY_MS)}
      />
    </Document>,
  );
}

const CountTable = ({
  visit,
  counts,
  name,
  empty,
}: {
  readonly visit: StarVisit;
  readonly counts: readonly (readonly [name: string, count: number])[];
  readonly name: string;
  readonly empty: string;
}) => (
  <Table
    visit={visit}
    caption={name}
    columns={[{ words: [name, name] }, { words: ['Antal', 'Count'], isNumber: true }]}
    rows={counts.map(([one, count]) => [one, count])}
    empty={empty}
  />
);
