/** Every time that a lock of a company was set, and lifted if it was. */
import { momentText } from '../../layout/times.js';
import { Badge, type Column, Table } from '../../layout/parts.js';
import type { LaasHistory } from '../../visit/desk.js';
import type { StarVisit, Visit } from '../../visit/visit.js';
import type { Words } from '../../words.js';

const NAMES: Readonly<Record<LaasHistory['laas'], Words>> = {
  spaerret: ['Spærret', 'Locked'],
  konfliktramt: ['Konfliktramt', 'In conflict'],
};

const COLUMNS: readonly Column[] = [
  { words: ['Lås', 'Lock'] },
  { words: ['Sat', 'Set'] },
  { words: ['Begrundelse', 'Reason'] },
  { words: ['Ophævet', 'Lifted'] },
  { words: ['Begrundelse for ophævelse', 'Reason for lifting'] },
];

export async function Locks({ cvr, visit }: { readonly cvr: string; readonly visit: StarVisit }) {
  const { say, desk } = visit;
  const history = await desk.laasehistorik(cvr);
  return (
    <section aria-labelledby="laase">
      <h2 id="laase">{say(['Låse og deres historik', 'Locks and their history'])}</h2>
      <Table
        visit={visit}
        caption={say(['Låse, den nyeste først', 'Locks, the newest first'])}
        columns={COLUMNS}
        rows={[...history].reverse().map((one) => cellsOf(one, visit))}
        empty={say(['Virksomheden har aldrig haft en lås.', 'The company has never had a lock.'])}
      />
    </section>
  );
}

const cellsOf = ({ laas, sat, ophaevet }: LaasHistory, { say }: Visit) => [
  <Badge colour={ophaevet ? 'graa' : laas === 'spaerret' ? 'roed' : 'gul'}>{say(NAMES[laas])}</Badge>,
  `${momentText(sat.tidspunkt, say)} ${say(['af', 'by'])} ${sat.af}`,
  sat.begrundelse,
  ophaevet
    ? `${momentText(ophaevet.tidspunkt, say)} ${say(['af', 'by'])} ${ophaevet.af}`
    : say(['I kraft', 'In force']),
  ophaevet?.begrundelse ?? '',
];
