/** Reads at what time a tester wants a request to happen. */
import { instantIn } from '../../../config/instant.js';
import { addDaysInDenmark } from '../../../time/danish-time.js';

/**
 * How far it is from the real time: days of the Danish calendar, so that a change to or from summer
 * time takes no hour, and seconds. Both have the same sign.
 */
export interface Shift {
  readonly days: number;
  readonly seconds: number;
}

/** So far may it be moved, ahead and back. */
export const MAX_WEEKS = 104;

/** What is expected in place of a text that cannot be read, with examples. */
export const EXPECTED = `+8w | -3d | +2h | +30m | 2027-01-25T10:00:00+01:00 (±${MAX_WEEKS} uger / weeks)`;

const UNITS: Readonly<Record<string, Shift>> = {
  w: { days: 7, seconds: 0 },
  d: { days: 1, seconds: 0 },
  h: { days: 0, seconds: 3600 },
  m: { days: 0, seconds: 60 },
};

const BY = /^([+-])(\d{1,6})([wdhm])$/;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/;
const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * @param text e.g. `+8w`, or a moment with its offset
 * @returns undefined when it is neither, or too far away
 */
export function readShift(text: string, now: Date): Shift | undefined {
  const shift = shiftBy(text) ?? shiftTo(text, now);
  return shift && isNear(moved(now, shift), now) ? shift : undefined;
}

/**
 * @returns the moment that `readShift` leads to, to the millisecond; undefined as there
 */
export function readMoment(text: string, now: Date): Date | undefined {
  const shift = shiftBy(text);
  const moment = shift ? moved(now, shift) : momentAt(text);
  return moment && isNear(moment, now) ? moment : undefined;
}

export const moved = (now: Date, { days, seconds }: Shift): Date =>
  new Date(addDaysInDenmark(now, days).getTime() + seconds * 1000);

/** As a tester would have typed it. */
export function shiftText({ days, seconds }: Shift): string {
  const parts = [
    [days, 'd'],
    [seconds, 's'],
  ] as const;
  const told = parts.filter(([count]) => count !== 0).map(([count, unit]) => `${sign(count)}${count}${unit}`);
  return told.length === 0 ? '+0d' : told.join(' ');
}

const sign = (count: number) => (count > 0 ? '+' : '');

function shiftBy(text: string): Shift | undefined {
  const [, direction, digits = '', unit = ''] = BY.exec(text) ?? [];
  const one = UNITS[unit];
  if (!one) return undefined;
  const count = Number(`${direction}${digits}`);
  return { days: count * one.days, seconds: count * one.seconds };
}

function shiftTo(text: string, now: Date): Shift | undefined {
  const moment = momentAt(text);
  return moment && { days: 0, seconds: Math.round((moment.getTime() - now.getTime()) / 1000) };
}

const momentAt = (text: string): Date | undefined => (AT.test(text) ? instantIn(text) : undefined);

function isNear(moment: Date, now: Date): boolean {
  return Math.abs(moment.getTime() - now.getTime()) <= MAX_WEEKS * WEEK_MS;
}
