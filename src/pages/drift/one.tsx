/** One system, or one operation: its calls over time, and its faults. */
import { services } from '../../contract/index.js';
import { html } from '../answers.js';
import { Document } from '../layout/document.js';
import { Back } from '../layout/parts.js';
import { notFound } from '../layout/said.js';
import type { StarVisit } from '../visit/visit.js';
import type { Words } from '../words.js';
import { nameIn, operationWords, systemWords } from './called.js';
import { Calls } from './calls.js';
import { Certificates } from './certificates.js';
import { periodOf, PERIOD_FIELD } from './period.js';
import { trafficOf } from './traffic-of.js';

const OPERATIONS: ReadonlySet<string> = new Set([
  '',
  ...services.flatMap(({ operations }) => operations.map(({ name }) => name)),
]);

const Up = ({ visit }: { readonly visit: StarVisit }) => (
  <Back href={`/drift?${PERIOD_FIELD}=${periodOf(visit).key}`}>
    {visit.say(['Tilbage til drift', 'Back to operation'])}
  </Back>
);

export async function operation(visit: StarVisit) {
  const name = nameIn(visit.params.navn);
  if (name === undefined || !OPERATIONS.has(name)) return notFound(visit);
  const period = periodOf(visit);
  const title = visit.say(operationWords(name));
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Up visit={visit} />
      <h1>{title}</h1>
      <Calls
        visit={visit}
        period={period}
        traffic={await trafficOf(visit, period, { operation: name })}
        only="operation"
      />
    </Document>,
  );
}

/** A sandbox has systems that are in no registry: they are there while they have called. */
export async function system(visit: StarVisit) {
  const { say, now, watching } = visit;
  const id = nameIn(visit.params.id);
  if (id === undefined) return notFound(visit);
  const period = periodOf(visit);
  const [traffic, certificates] = await Promise.all([
    trafficOf(visit, period, { system: id }),
    watching.certificates(now).catch(() => undefined),
  ]);
  const names = typeof traffic === 'string' ? new Map<string, string>() : traffic.names;
  const name: Words = systemWords(id, names);
  const title = say(name);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Up visit={visit} />
      <h1>{title}</h1>
      {names.has(id) && <p class="daempet">{id}</p>}
      <Calls visit={visit} period={period} traffic={traffic} only="system" />
      {names.has(id) && (
        <>
          <h2>{say(['Certifikater', 'Certificates'])}</h2>
          <Certificates
            visit={visit}
            certificates={certificates?.filter((one) => one.system === names.get(id))}
          />
        </>
      )}
    </Document>,
  );
}
