import type { Answered } from './steady-load.js';

/** The kinds that have a column of their own; all else is told with its code. */
const KINDS = ['200', '139135', 'no answer'];

export const HEAD = ['| seconds | 200 | 139135 | no answer | other | |', '|---|---|---|---|---|---|'];

/** One row: what was answered from `from` to `to`, and what happened then. */
export function row(
  answers: readonly Answered[],
  { start, from, to }: { readonly start: number; readonly from: number; readonly to: number },
  happened: readonly string[],
): string {
  const within = answers.filter(({ at }) => at >= from && at < to);
  const count = (kind: string) => within.filter((one) => one.kind === kind).length;
  const others = new Set(within.map(({ kind }) => kind).filter((kind) => !KINDS.includes(kind)));
  const other = [...others].map((kind) => `${count(kind)} × ${kind}`).join(', ');
  const seconds = `${toSeconds(from - start)}–${toSeconds(to - start)}`;
  return `| ${[seconds, ...KINDS.map(count), other, happened.join('; ')].join(' | ')} |`;
}

const toSeconds = (ms: number): string => (ms / 1000).toFixed(0);

/** A hang that was watched; times are those of `performance.now()`. */
export interface Watched {
  readonly name: string;
  readonly began: number;
  /** The moment that recovery is counted from, and what it is. */
  readonly from: { readonly at: number; readonly name: string };
  /** When it was watched no longer. */
  readonly until: number;
}

/** How the answers came back. */
export function recovery(answers: readonly Answered[], { name, began, from, until }: Watched): string {
  const within = answers.filter(({ at }) => at >= began && at < until);
  const bad = within.filter(({ kind }) => kind !== '200');
  const first = within.find(({ at, kind }) => at >= from.at && kind === '200');
  const after = (one: Answered | undefined) =>
    one === undefined ? 'never' : `after ${((one.at - from.at) / 1000).toFixed(1)} s`;
  return (
    `${name}: ${bad.length} of ${within.length} answers were not 200; counted from "${from.name}" ` +
    `(${((from.at - began) / 1000).toFixed(1)} s after it began) the first 200 came ${after(first)}, ` +
    `the last other one ${after(bad.at(-1))}.`
  );
}
