/** A message with the numbers of its lines, those marked that something is wrong in. */
import type { Problem } from './problem.js';

export const idOfLine = (line: number): string => `linje-${line}`;

/** An end of a line at the end begins no other one. */
export const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r\n|\r|\n/);

/** More lines than this are not shown: a message is pasted to find what is wrong in it. */
const MOST_LINES = 3000;

export const MessageLines = ({
  text,
  problems,
  label,
}: {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly label: string;
}) => {
  const wrong = new Set(problems.map(({ line }) => line));
  const lines = linesOf(text).slice(0, MOST_LINES);
  return (
    <div class="kode besked-linjer" tabindex={0} role="region" aria-label={label}>
      <ol>
        {lines.map((line, at) => (
          <li id={idOfLine(at + 1)}>{wrong.has(at + 1) ? <mark>{shown(line)}</mark> : shown(line)}</li>
        ))}
      </ol>
    </div>
  );
};

/** An empty line is as high as others. */
const shown = (line: string): string => (line === '' ? ' ' : line);
