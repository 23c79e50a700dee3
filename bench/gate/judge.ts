/** Is a request dearer than it was? Pure; the figures come from run.ts. */
import { median } from '../statistics.js';

/** A run: what each request cost, gateway and PostgreSQL together, beside bare node:http. */
export interface Entry {
  readonly date: string;
  readonly commit: string;
  /** Ratios carry from one machine to another of the same kind and no further. */
  readonly node: string;
  readonly processor: string;
  readonly load: number;
  readonly ratios: Readonly<Record<string, number>>;
}

/** A change that costs this is seen; less is noise. */
const ROOM = 1.15;
/** The past is the median of so many runs at most, and of so many at least. */
const LAST = 15;
const LEAST = 3;

/** @param lines JSON, one entry a line; the empty ones are left out */
export const entriesOf = (lines: string): readonly Entry[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Entry);

export const isComparable = (a: Entry, b: Entry): boolean => a.node === b.node && a.processor === b.processor;

/** @returns one line for each request, those that are too dear beginning with WARNING */
export function judge(now: Entry, history: readonly Entry[]): readonly string[] {
  const past = history.filter((entry) => isComparable(entry, now));
  return Object.entries(now.ratios).map(([name, ratio]) => {
    const before = past.map(({ ratios }) => ratios[name]).filter((value) => value !== undefined);
    const line = `${name}: ${ratio.toFixed(1)} × bare node:http`;
    if (before.length < LEAST)
      return `${line}; ${before.length} earlier runs on Node ${now.node} and ${now.processor}, too few to compare with`;
    const usual = median(before.slice(-LAST));
    const change = `${(100 * (ratio / usual - 1)).toFixed(0)} %`;
    const beside = `${line}, ${change} beside the ${usual.toFixed(1)} × of ${Math.min(LAST, before.length)} runs`;
    return ratio > ROOM * usual ? `WARNING: ${beside}: is a change dearer than it should be?` : beside;
  });
}
