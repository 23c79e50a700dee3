/** An ad as it was sent, field by field, with what has changed since somebody decided on it. */
import type { Child } from 'hono/jsx';
import type { AendringType, GetJobannonceResponseType } from '../../../contract/index.js';
import { Badge } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import { isMasked } from './ad-changes.js';
import { labelOf, withoutNumbers } from './ad-labels.js';
import { ALL_PATHS, leavesOf, valueText } from './ad-leaves.js';
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
    {rowsOf(ad, aendringer).map(({ path, value, aendring }) => (
      <Line path={path} aendring={aendring} visit={visit}>
        {aendring ? (
          <Change aendring={aendring} now={value} visit={visit} />
        ) : (
          valueText(path, value ?? '', visit)
        )}
      </Line>
    ))}
  </dl>
);

interface LineProps {
  readonly path: string;
  readonly aendring: AendringType | undefined;
  readonly visit: Visit;
  readonly children: Child;
}

/** A field with its value; that it has changed is said in a word. */
export const Line = ({ path, aendring, visit: { say }, children }: LineProps) => (
  <div class={['', isText(path) && 'sendt-lang', aendring && 'sendt-aendret'].filter(Boolean).join(' ')}>
    <dt>
      {say(labelOf(path))} {aendring && <Badge colour="blaa">{say(wordsOf(aendring))}</Badge>}
    </dt>
    <dd class={isText(path) ? 'lang-tekst' : undefined}>{children}</dd>
  </div>
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
