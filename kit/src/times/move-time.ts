/** Moves one day or time by whole days of the Danish calendar. */
import { readDateTime, writeDateTime } from '../../../src/time/danish-time.js';

const DAY_MS = 86_400_000;

/** `2026-11-24` and 7 → `2026-12-01`. */
export const moveDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The number of days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/**
 * The instant at which the Danish clock shows the same time so many days later. Where the clock
 * jumps over that time it is the first moment after the jump, so that no two times change their
 * order; where the clock shows it twice, it is the one with the offset that it had.
 */
export function moveInstant(instant: Date, days: number): Date {
  const written = writeDateTime(instant);
  const [wall, offset] = [written.slice(0, -6), written.slice(-6)];
  const moved = onOtherDay(wall, days);
  const reading = readDateTime(moved);
  if (reading.kind === 'instant') return reading.instant;
  return instantOf(reading.kind === 'ambiguous' ? moved + offset : afterTheJump(moved));
}

const DATE_TIME = /^(?<wall>.{10}T\d\d:\d\d:\d\d(?:\.\d+)?)(?<offset>Z|[+-]\d\d:\d\d)?$/;

/**
 * Moves an xs:dateTime as it is written: with its decimals, with 24:00:00 where it says so, and as
 * long as it was.
 * @returns undefined when it is no time
 */
export function moveDateTime(text: string, days: number): string | undefined {
  const reading = readDateTime(text);
  const { wall, offset } = DATE_TIME.exec(text)?.groups ?? {};
  if (wall === undefined || reading.kind === 'invalid') return undefined;
  const moved = onOtherDay(wall, days);
  if (offset === undefined) return readDateTime(moved).kind === 'instant' ? moved : afterTheJump(moved);
  // One with an offset is an instant.
  if (reading.kind !== 'instant') return undefined;
  const there = moveInstant(reading.instant, days);
  if (writeDateTime(reading.instant).endsWith(offset)) {
    const danish = writeDateTime(there).slice(-6);
    const isShown = instantOf(moved + danish).getTime() === there.getTime();
    return (isShown ? moved : afterTheJump(moved)) + danish;
  }
  // What is written in another offset than the Danish one stays in it.
  const shift = there.getTime() - reading.instant.getTime();
  return shifted(wall, shift) + offset;
}

const onOtherDay = (wall: string, days: number): string => moveDay(wall.slice(0, 10), days) + wall.slice(10);

/** The Danish clock changes between two and three in the night. */
const afterTheJump = (wall: string): string =>
  `${wall.slice(0, 10)}T03:00:00${wall.slice(19).replace(/\d/g, '0')}`;

function instantOf(lexical: string): Date {
  const reading = readDateTime(lexical);
  if (reading.kind !== 'instant') throw new Error(`${lexical} is no instant`);
  return reading.instant;
}

/** Adds whole seconds, and keeps decimals and 24:00:00 as they are written. */
function shifted(wall: string, ms: number): string {
  const isEndOfDay = wall.slice(11, 19) === '24:00:00';
  const start = Date.parse(`${isEndOfDay ? `${wall.slice(0, 10)}T00:00:00` : wall.slice(0, 19)}Z`);
  const moved = new Date(start + ms).toISOString().slice(0, 19);
  return isEndOfDay && moved.endsWith('T00:00:00')
    ? `${moved.slice(0, 10)}T24:00:00${wall.slice(19)}`
    : (isEndOfDay ? nextDay(moved) : moved) + wall.slice(19);
}

const nextDay = (wall: string): string => onOtherDay(wall, 1);
