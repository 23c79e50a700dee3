/** What is said of seals. */
import type { ChainEnd, SealState } from '../../../audit/audit-query.js';
import { momentText } from '../../layout/times.js';
import { Badge, Facts } from '../../layout/parts.js';
import type { Say, Words } from '../../words.js';
import { countText } from '../numbers.js';

type Why = Extract<SealState, { readonly kind: 'broken' }>['why'];

const WHY: Readonly<Record<Why, Words>> = {
  'row changed': ['rækken er ændret', 'the row was changed'],
  'row added': ['rækken er kommet til senere', 'the row was added later'],
  'row missing': ['en række mangler', 'a row is missing'],
  'batch changed': ['seglet er ændret', 'the seal was changed'],
  'batch missing': ['seglet før mangler', 'the seal before is missing'],
  order: ['seglet følger ikke det før', 'the seal does not follow the one before'],
  'removed too early': ['rækker er fjernet for tidligt', 'rows were removed too early'],
  'row outside': ['rækken er uden for seglene', 'the row is outside the seals'],
};

export function Seal({ state, say }: { readonly state: SealState; readonly say: Say }) {
  if (state.kind === 'unsealed')
    return <Badge colour="graa">{say(['Venter på segl', 'Waits for its seal'])}</Badge>;
  if (state.kind === 'broken')
    return (
      <>
        <Badge colour="roed">{say([`Brudt: segl ${state.seal}`, `Broken: seal ${state.seal}`])}</Badge>
        <br />
        {say(WHY[state.why])}
      </>
    );
  return (
    <>
      <Badge colour="groen">{say([`Segl ${state.seal}`, `Seal ${state.seal}`])}</Badge>
      <br />
      {momentText(state.at, say)}
    </>
  );
}

/** How far the chain of seals has come. */
export const End = ({
  end: { newest, unsealed, isMore },
  say,
}: {
  readonly end: ChainEnd;
  readonly say: Say;
}) => {
  const waiting = countText(unsealed, say);
  return (
    <Facts
      facts={[
        [
          say(['Nyeste segl', 'Newest seal']),
          newest ? (
            <>
              {say([`Nr. ${newest.nr}`, `No. ${newest.nr}`])}, {momentText(newest.at, say)}
            </>
          ) : (
            say(['Intet endnu', 'None yet'])
          ),
        ],
        [say(['Dets hash', 'Its hash']), newest && <code class="hash">{newest.hash}</code>],
        [
          say(['Rækker, der venter på segl', 'Rows that wait for a seal']),
          isMore ? say([`mere end ${waiting}`, `more than ${waiting}`]) : waiting,
        ],
      ]}
    />
  );
};
