/** What the gateway says of a message that was tried. */
import type { Trial } from '../../soap/trial.js';
import { Receipt } from '../layout/parts.js';
import type { Say, Words } from '../words.js';
import { idOfLine } from './message-lines.js';
import type { Problem } from './problem.js';

export const Judged = ({
  trial,
  problems,
  say,
}: {
  readonly trial: Trial;
  readonly problems: readonly Problem[];
  readonly say: Say;
}) => (problems.length === 0 ? <Good trial={trial} say={say} /> : <Refused problems={problems} say={say} />);

/** Why the gateway does not take a message. */
export const Refused = ({ problems, say }: { readonly problems: readonly Problem[]; readonly say: Say }) => (
  <Problems
    problems={problems}
    title={
      problems.length === 1
        ? say(['Beskeden bliver afvist: en fejl', 'The message is refused: one error'])
        : say([
            `Beskeden bliver afvist: ${problems.length} fejl`,
            `The message is refused: ${problems.length} errors`,
          ])
    }
    say={say}
  />
);

const placeOf = (line: number, column: number | undefined, say: Say): string =>
  column === undefined
    ? say([`linje ${line}`, `line ${line}`])
    : say([`linje ${line}, kolonne ${column}`, `line ${line}, column ${column}`]);

/** Each with a link to its line. */
export const Problems = ({
  problems,
  title,
  say,
  lines = Infinity,
}: {
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly say: Say;
  /** So many lines of the message are shown. */
  readonly lines?: number;
}) => (
  <div class="alert alert-error" role="alert">
    <div class="alert-body">
      <h2 class="alert-heading">{title}</h2>
      <ol class="fejl-liste">
        {problems.map(({ kode, text, line, column, path, expected }) => (
          <li>
            {text} <span class="fejlkode">({kode})</span>
            {line !== undefined && (
              <>
                {' '}
                {line <= lines ? (
                  <a href={`#${idOfLine(line)}`}>{placeOf(line, column, say)}</a>
                ) : (
                  placeOf(line, column, say)
                )}
              </>
            )}
            {path !== undefined && (
              <>
                <br />
                <code class="sti">{path}</code>
              </>
            )}
            {expected !== undefined && !text.includes(expected) && (
              <>
                <br />
                {say(['Forventet: ', 'Expected: '])}
                <code class="sti">{expected}</code>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  </div>
);

const Good = ({ trial: { operation, hasRules }, say }: { readonly trial: Trial; readonly say: Say }) => (
  <Receipt
    title={say([`${operation ?? ''}: beskeden er i orden`, `${operation ?? ''}: the message is right`])}
  >
    {say(hasRules ? HELD_AGAINST_ALL : HELD_AGAINST_THE_CONTRACT)}
  </Receipt>
);

const HELD_AGAINST_ALL: Words = [
  'Den er holdt op mod skemaet, rettighederne og alle regler. Intet er gemt eller ændret.',
  'It was held against the schema, the permissions and all rules. Nothing was kept or changed.',
];
const HELD_AGAINST_THE_CONTRACT: Words = [
  'Den er holdt op mod skemaet og rettighederne. Reglerne er ikke prøvet, da de kan fortælle om personer. Intet er gemt eller ændret.',
  'It was held against the schema and the permissions. The rules were not asked, as they may tell of persons. Nothing was kept or changed.',
];
