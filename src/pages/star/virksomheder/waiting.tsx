/** The ads of a company that wait for approval. */
import { Table } from '../../layout/parts.js';
import type { StarVisit } from '../../visit/visit.js';
import { ALL_STATES, cellsOf, QUEUE_COLUMNS, STATES } from '../godkendelse/queue.js';

const MOST = 25;

export async function Waiting({ cvr, visit }: { readonly cvr: string; readonly visit: StarVisit }) {
  const { say, ask } = visit;
  const answer = await ask('GetAfventendeJobannoncer', {
    BehandlingstilstandSamling: ALL_STATES,
    CVRnumberIdentifier: cvr,
    PageSize: MOST,
  });
  const all = new URLSearchParams({ CVRnumberIdentifier: cvr });
  for (const code of ALL_STATES) all.append(STATES, String(code));
  return (
    <section aria-labelledby="venter">
      <h2 id="venter">{say(['Annoncer, der venter på godkendelse', 'Ads that wait for approval'])}</h2>
      <Table
        visit={visit}
        caption={say(['Virksomhedens ventende annoncer', 'Ads of the company that wait'])}
        columns={QUEUE_COLUMNS}
        rows={answer.AfventendeJobannonceSamling.map((ad) => cellsOf(ad, visit))}
        empty={say(['Ingen annoncer venter.', 'No ads wait.'])}
      />
      {answer.NextCursor !== undefined && (
        <p>
          <a href={`/star?${all.toString()}`}>
            {say(['Se dem alle i køen', 'See all of them in the queue'])}
          </a>
        </p>
      )}
    </section>
  );
}
