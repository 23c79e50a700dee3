/** How the gateway is at this moment, for operators. */
import { catalogue, type FaultCode } from '../../faults/catalogue.js';
import { html } from '../answers.js';
import { Document } from '../layout/document.js';
import { momentText } from '../layout/danish.js';
import { Alert, Badge, Table } from '../layout/parts.js';
import type { StarVisit } from '../visit/visit.js';
import type { Say } from '../words.js';
import { Bar } from './bar.js';
import { type Calls, callsIn, milliseconds } from './calls.js';
import { type Sample, samplesIn, sumsBy } from './samples.js';
import { Health } from './health.js';

/** More faults than these are seldom, and stand in the metrics. */
const MOST_FAULTS = 15;
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

export async function drift(visit: StarVisit) {
  const { say, now, watching } = visit;
  const [database, text, certificates] = await Promise.all([
    watching.database(),
    watching.metrics(),
    watching.certificates(now).catch(() => undefined),
  ]);
  const samples = samplesIn(text);
  const title = say(['Drift', 'Operation']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <h1>{title}</h1>
      <p>
        {say([
          `Som det er ${momentText(now)}. Tallene er fra alle processer på denne port, siden de begyndte.`,
          `As it is ${momentText(now)}. The numbers are of all processes on this port, since they began.`,
        ])}
      </p>
      {database !== undefined && (
        <Alert kind="error" title={say(['Databasen svarer ikke', 'The database does not answer'])}>
          {database}
        </Alert>
      )}
      <Health samples={samples} database={database} say={say} />
      <h2>{say(['Kald', 'Calls'])}</h2>
      <CallTable visit={visit} calls={callsIn(samples)} />
      <h2>{say(['Fejl', 'Faults'])}</h2>
      <FaultTable visit={visit} samples={samples} />
      <h2>{say(['Hvem kalder stadig version 1', 'Who still calls version 1'])}</h2>
      <CountTable
        visit={visit}
        counts={sumsBy(samples, 'gateway_retired_calls_total', 'organisation')}
        name={say(['Organisation', 'Organisation'])}
        empty={say(['Ingen har kaldt version 1.', 'Nobody has called version 1.'])}
      />
      <h2>{say(['Afvist, fordi grænsen var brugt op', 'Refused as the limit was used up'])}</h2>
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
      {certificates ? (
        <Table
          visit={visit}
          caption={say(['Certifikater', 'Certificates'])}
          columns={[
            { words: ['System', 'System'] },
            { words: ['SHA-256', 'SHA-256'] },
            { words: ['Udløber', 'Ends'] },
          ]}
          rows={certificates
            .filter(({ end }) => end.getTime() - now.getTime() < SOON_DAYS * DAY_MS)
            .sort((a, b) => a.end.getTime() - b.end.getTime())
            .map(({ system, fingerprint, end }) => [
              system,
              <code>{fingerprint.slice(0, 16)}…</code>,
              momentText(end),
            ])}
          empty={say(['Ingen.', 'None.'])}
        />
      ) : (
        <p>{say(['De kan ikke læses lige nu.', 'They cannot be read at the moment.'])}</p>
      )}
    </Document>,
  );
}

const seconds = (value: number | undefined, say: Say): string =>
  value === undefined
    ? '–'
    : say([`${milliseconds(value).replace('.', ',')} ms`, `${milliseconds(value)} ms`]);

/** Pages, documents, and what no service has. */
const OTHER = ['Andet: sider, WSDL, ukendt', 'Other: pages, WSDL, unknown'] as const;

function CallTable({ visit, calls }: { readonly visit: StarVisit; readonly calls: readonly Calls[] }) {
  const most = Math.max(1, ...calls.map(({ count }) => count));
  const slowest = Math.max(0.001, ...calls.map(({ slow }) => slow ?? 0));
  return (
    <Table
      visit={visit}
      caption={visit.say(['Kald af hver operation', 'Calls of each operation'])}
      columns={[
        { words: ['Operation', 'Operation'] },
        { words: ['Kald', 'Calls'], isNumber: true },
        { words: ['Afvist', 'Refused'], isNumber: true },
        { words: ['Median', 'Median'], isNumber: true },
        { words: ['95 %', '95%'], isNumber: true },
      ]}
      rows={calls.map(({ operation, count, refused, median, slow }) => [
        operation === 'other' ? visit.say(OTHER) : operation,
        <>
          {count}
          <Bar share={count / most} part={refused / count} />
        </>,
        refused,
        seconds(median, visit.say),
        <>
          {seconds(slow, visit.say)}
          <Bar share={(slow ?? slowest) / slowest} />
        </>,
      ])}
      empty={visit.say(['Ingen har kaldt endnu.', 'Nobody has called yet.'])}
    />
  );
}

function FaultTable({ visit, samples }: { readonly visit: StarVisit; readonly samples: readonly Sample[] }) {
  const { say } = visit;
  return (
    <Table
      visit={visit}
      caption={say(['Fejl, de hyppigste først', 'Faults, the most frequent first'])}
      columns={[
        { words: ['Kode', 'Code'] },
        { words: ['Hvad den siger', 'What it says'] },
        { words: ['Hvem skal handle', 'Who has to act'] },
        { words: ['Antal', 'Count'], isNumber: true },
      ]}
      rows={sumsBy(samples, 'gateway_faults_total', 'code')
        .slice(0, MOST_FAULTS)
        .map(([code, count]) => {
          const entry = catalogue[Number(code) as FaultCode];
          const isOurs = entry.side === 'server';
          return [
            code,
            say([entry.da, entry.en]).replace(/\{\w+\}/g, '…'),
            <Badge colour={isOurs ? 'roed' : 'graa'}>
              {isOurs ? say(['Vi', 'We']) : say(['Den, der kalder', 'The caller'])}
            </Badge>,
            count,
          ];
        })}
      empty={say(['Ingen fejl.', 'No faults.'])}
    />
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
