/** An ad as it was sent, field by field, with what has changed since somebody decided on it. */
import type { AendringType, GetJobannonceResponseType } from '../../../contract/index.js';
import { Badge } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import { isMasked } from './ad-changes.js';
import { labelOf } from './ad-labels.js';
import { ALL_PATHS, leavesOf, valueText } from './ad-leaves.js';
import { withoutNumbers } from './ad-labels.js';
import { wordChanges } from './word-changes.js';

interface Props {
  readonly ad: GetJobannonceResponseType;
  /** By their fields. */
  readonly aendringer: readonly AendringType[];
  readonly visit: Visit;
}

interface Row {
  readonly path: string;
  /** Undefined: the ad has it no more. */
  readonly value?: string;
  readonly aendring?: AendringType;
}

export const Sent = ({ ad, aendringer, visit }: Props) => (
  <dl class="sendt">
    {rowsOf(ad, aendringer).map((row) => (
      <>
        <dt>
          {visit.say(labelOf(row.path))}
          {row.aendring && (
            <>
              {' '}
              <Badge colour="blaa">{visit.say(wordsOf(row.aendring))}</Badge>
            </>
          )}
        </dt>
        <dd class={row.path === 'Annoncetekst' ? 'lang-tekst' : undefined}>
          <Value row={row} visit={visit} />
        </dd>
      </>
    ))}
  </dl>
);

/** What was taken away stands where it stood. */
function rowsOf(
  { Jobannonce }: GetJobannonceResponseType,
  aendringer: readonly AendringType[],
): readonly Row[] {
  const changes = new Map(aendringer.map((one) => [one.Felt, one]));
  const rows = leavesOf(Jobannonce).map(({ path, value }): Row => {
    const aendring = changes.get(path);
    return { path, value, ...(aendring && { aendring }) };
  });
  const known = new Set(rows.map(({ path }) => path));
  const others = aendringer
    .filter(({ Felt }) => !known.has(Felt))
    .map((one): Row => ({ path: one.Felt, aendring: one }));
  const orderOf = ({ path }: Row) => ALL_PATHS.indexOf(withoutNumbers(path));
  const itemOf = ({ path }: Row) => Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0);
  const groupOf = ({ path }: Row) => path.split('[')[0] ?? path;
  return [...rows, ...others].sort((a, b) =>
    groupOf(a) === groupOf(b) && itemOf(a) !== itemOf(b) ? itemOf(a) - itemOf(b) : orderOf(a) - orderOf(b),
  );
}

const wordsOf = ({ VaerdiFoer, VaerdiEfter }: AendringType) => {
  if (VaerdiFoer === undefined) return ['Tilføjet', 'Added'] as const;
  return VaerdiEfter === undefined ? (['Fjernet', 'Removed'] as const) : (['Ændret', 'Changed'] as const);
};

function Value({ row: { path, value, aendring }, visit }: { readonly row: Row; readonly visit: Visit }) {
  if (!aendring) return <>{valueText(path, value ?? '', visit)}</>;
  return <Change aendring={aendring} now={value} visit={visit} />;
}

/** @param now the value that the ad has, as that of the history may be masked */
export function Change({
  aendring,
  now,
  visit,
}: {
  readonly aendring: AendringType;
  readonly now?: string | undefined;
  readonly visit: Visit;
}) {
  const { Felt, VaerdiFoer, VaerdiEfter } = aendring;
  const { say } = visit;
  if (isMasked(aendring))
    return (
      <>
        {now !== undefined && <ins>{valueText(Felt, now, visit)}</ins>}{' '}
        <span class="under-maerke">
          {say(['Personoplysning: værdien før er ikke gemt.', 'Personal: the value before is not kept.'])}
        </span>
      </>
    );
  const [before, after] = [VaerdiFoer, VaerdiEfter].map(
    (value) => value !== undefined && valueText(Felt, value, visit),
  );
  if (typeof before === 'string' && typeof after === 'string' && isText(Felt))
    return (
      <>
        {wordChanges(before, after).map(({ kind, text }) =>
          kind === 'same' ? (
            text
          ) : kind === 'gone' ? (
            <Gone say={say}>{text}</Gone>
          ) : (
            <New say={say}>{text}</New>
          ),
        )}
      </>
    );
  return (
    <>
      {typeof before === 'string' && <Gone say={say}>{before}</Gone>}{' '}
      {typeof after === 'string' && <New say={say}>{after}</New>}
    </>
  );
}

const isText = (path: string): boolean => path === 'Titel' || path === 'Annoncetekst';

interface PieceProps {
  readonly say: Visit['say'];
  readonly children: string;
}

/** Readers of screens seldom tell `del` and `ins`, so words do. */
const Gone = ({ say, children }: PieceProps) => (
  <del>
    <span class="sr-only">{say([' [fjernet: ', ' [removed: '])}</span>
    {children}
    <span class="sr-only">{']'}</span>
  </del>
);

const New = ({ say, children }: PieceProps) => (
  <ins>
    <span class="sr-only">{say([' [nyt: ', ' [new: '])}</span>
    {children}
    <span class="sr-only">{']'}</span>
  </ins>
);
