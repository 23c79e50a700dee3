/** Moves the days and times that stand in a text. */
import { FIRST_YEAR, LAST_YEAR, readDate } from '../../../src/time/danish-time.js';
import { moveDateTime, moveDay } from './move-time.js';

export interface Move {
  /** May be negative, to move back. */
  readonly days: number;
  /** Values that stay as they are written: a day means its times too. `all`: nothing moves. */
  readonly fixed: readonly string[] | 'all';
}

/** What is older is the validity of a code or a birthday, and no time of a conversation. */
const FIRST_MOVED_YEAR = 2020;

/** A day, or a time, that is no part of a longer word or number, as of an identifier. */
const TIMES = /(?<![\w.+-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?(?![\w+-]|\.\d)/g;

/** Text that is no XML is moved in the same way, as it may be about what is wrong with it. */
export function moveTimes(text: string, { days, fixed }: Move): string {
  if (days === 0 || fixed === 'all') return text;
  const stays = new Set(fixed);
  return text.replace(TIMES, (value) =>
    stays.has(value) || stays.has(value.slice(0, 10)) ? value : (moved(value, days) ?? value),
  );
}

function moved(value: string, days: number): string | undefined {
  if (!isMoved(value)) return undefined;
  const there = value.includes('T') ? moveDateTime(value, days) : moveDate(value, days);
  // There and back is where it was: what would not come back does not go.
  return there !== undefined && isMoved(there) ? there : undefined;
}

const moveDate = (value: string, days: number): string | undefined =>
  readDate(value) === undefined ? undefined : moveDay(value.slice(0, 10), days) + value.slice(10);

function isMoved(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= Math.max(FIRST_YEAR, FIRST_MOVED_YEAR) && year <= LAST_YEAR;
}
