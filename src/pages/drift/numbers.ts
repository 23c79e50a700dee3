/** Numbers as operators read them. */
import type { Say } from '../words.js';

/** Two figures are enough of a short time; a long one has its whole milliseconds. */
export function milliseconds(seconds: number): string {
  const ms = seconds * 1000;
  return ms < 100 ? String(Number(ms.toPrecision(2))) : String(Math.round(ms));
}

/** @param value seconds; Infinity: longer than is measured; undefined: there is none */
export function secondsText(value: number | undefined, say: Say): string {
  if (value === undefined) return '–';
  if (value === Infinity) return '> 30 s';
  return say([`${milliseconds(value).replace('.', ',')} ms`, `${milliseconds(value)} ms`]);
}

/** Thousands apart, as the language has them. */
export const countText = (count: number, say: Say): string => {
  const parts = String(count)
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ')
    .split(' ');
  return say([parts.join('.'), parts.join(',')]);
};

const ROUND = [1, 2, 5] as const;
const MOST_MARKS = 4;

/**
 * The round numbers beside a plot, from 0 to one that is not below what is shown.
 * @param most that is shown; 0 has a scale too
 * @param least step between two of them
 */
export function marksTo(most: number, least: number): readonly number[] {
  let step = least;
  for (let power = 10 ** Math.floor(Math.log10(least)); step * MOST_MARKS < most; power *= 10)
    for (const one of ROUND) if (step * MOST_MARKS < most && one * power > step) step = one * power;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(6)));
}
