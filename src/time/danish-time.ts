import { danishOffsetMs } from './danish-offset.js';

/** Years outside are mistakes of typing; within them Danish offsets are whole minutes. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Tells what an xs:dateTime means, read as Danish time where it names no offset. */
export type DateTimeReading =
  | { readonly kind: 'instant'; readonly instant: Date }
  /**
   * A time that the Danish clock jumps over; the readings are the real times as far from the jump.
   */
  | { readonly kind: 'missing'; readonly readings: readonly [string, string] }
  /** A time that the Danish clock shows twice; the readings are the two, summer time first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  /**
   * The text is no xs:dateTime, its day or offset does not exist, or its year is outside
   * 1900..2199.
   */
  | { readonly kind: 'invalid' };

const DATE_TIME = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;
const DATE = /^(-?\d{4,})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/;
const INVALID = { kind: 'invalid' } as const;

/**
 * Reads an xs:dateTime. With an offset (or Z) it is that instant; without one it is a time of the
 * Danish clock (contract.md section 1, Times). Decimals of the second beyond milliseconds are cut
 * off. 24:00:00 is midnight at the end of the day, 00:00:00 of the next (XSD 1.0 part 2, 3.2.7.1).
 */
export function readDateTime(lexical: string): DateTimeReading {
  const match = DATE_TIME.exec(lexical);
  if (match === null) return INVALID;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = '', offset] =
    match;
  const date = utcDay(year, month, day);
  const time = timeOfDay(Number(hour), Number(minute), Number(second), fraction);
  if (date === undefined || time === undefined) return INVALID;
  if (offset === undefined) return readLocal(date + time);
  const offsetMs = readOffset(offset);
  return offsetMs === undefined ? INVALID : { kind: 'instant', instant: new Date(date + time - offsetMs) };
}

/**
 * Reads an xs:date as a Danish calendar day. A time zone on it, which xs:date allows, does not move
 * the day.
 * @returns `YYYY-MM-DD`; undefined when it is no day of the years 1900 to 2199
 */
export function readDate(lexical: string): string | undefined {
  const [, year = '', month = '', day = '', offset] = DATE.exec(lexical) ?? [];
  if (utcDay(year, month, day) === undefined) return undefined;
  if (offset !== undefined && readOffset(offset) === undefined) return undefined;
  return `${year}-${month}-${day}`;
}

/**
 * Writes an instant as ISO 8601 with the Danish offset, e.g. `2025-06-01T08:00:00+02:00`, and with
 * milliseconds only when they are not zero.
 */
export function writeDateTime(instant: Date): string {
  const epochMs = instant.getTime();
  const offsetMs = danishOffsetMs(epochMs);
  const local = new Date(epochMs + offsetMs).toISOString();
  const time = local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1);
  const sign = offsetMs < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  return `${time}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The calendar day in Denmark at that instant, `YYYY-MM-DD`. */
export function dateInDenmark(instant: Date): string {
  const epochMs = instant.getTime();
  return new Date(epochMs + danishOffsetMs(epochMs)).toISOString().slice(0, 10);
}

/** As people write it in Danish: `24-11-2026`. */
export const dayInDenmark = (instant: Date): string => dateInDenmark(instant).split('-').reverse().join('-');

/**
 * The instant at which the Danish clock shows the same time so many days later: a change to or from
 * summer time in between neither adds nor takes an hour. Where that time is missing or exists
 * twice, it is the later reading.
 */
export function addDaysInDenmark(instant: Date, days: number): Date {
  const epochMs = instant.getTime();
  const { exists, later } = localTime(epochMs + danishOffsetMs(epochMs) + days * DAY_MS);
  return new Date(exists.length === 1 ? exists[0] : later);
}

function readLocal(local: number): DateTimeReading {
  const { earlier, later, exists } = localTime(local);
  if (exists.length === 1) return { kind: 'instant', instant: new Date(exists[0]) };
  return {
    kind: exists.length === 0 ? 'missing' : 'ambiguous',
    readings: [writeDateTime(new Date(earlier)), writeDateTime(new Date(later))],
  };
}

interface LocalTime {
  /**
   * The instants that it may mean, by the offsets before and after the nearest change of the clock.
   */
  readonly earlier: number;
  readonly later: number;
  /** Keeps those of the two at which the Danish clock really shows this time. */
  readonly exists: readonly [] | readonly [number] | readonly [number, number];
}

/**
 * Finds every instant that a time of the Danish clock may mean.
 * @param local epoch ms of the same time in UTC
 */
function localTime(local: number): LocalTime {
  // Within a day to either side the clock changes at most once.
  const before = local - danishOffsetMs(local - DAY_MS);
  const after = local - danishOffsetMs(local + DAY_MS);
  const [earlier, later] = before < after ? [before, after] : [after, before];
  const isReal = (epochMs: number) => epochMs + danishOffsetMs(epochMs) === local;
  if (earlier !== later && isReal(earlier) && isReal(later))
    return { earlier, later, exists: [earlier, later] };
  return { earlier, later, exists: isReal(earlier) ? [earlier] : isReal(later) ? [later] : [] };
}

/** Midnight UTC of a calendar day, in epoch ms; undefined when the calendar has no such day. */
function utcDay(year: string, month: string, day: string): number | undefined {
  const y = Number(year);
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR) || year.length !== 4) return undefined;
  const m = Number(month);
  const d = Number(day);
  return m >= 1 && d >= 1 && d <= daysIn(y, m) ? Date.UTC(y, m - 1, d) : undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in the month; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

function timeOfDay(hour: number, minute: number, second: number, fraction: string): number | undefined {
  const milliseconds = fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const isEndOfDay = hour === 24 && minute === 0 && second === 0 && /^0*$/.test(fraction);
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

/** An xs:dateTime offset in milliseconds; undefined beyond ±14:00. */
function readOffset(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
