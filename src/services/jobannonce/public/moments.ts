/**
 * How dates, clock times and hours are written, alone, as ranges and in rows: a number of a company
 * is not written so.
 */
import { COUNTED } from './counts.js';

export const YEAR = String.raw`(?:19|20)\d\d`;
export const TO = '[\\s]?[-–—/][\\s]?';

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const TIME = String.raw`${HOUR}[.:][0-5]\d`;
const DAY_MONTH = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:[./-] ?)(?:0?[1-9]|1[0-2])`;
/** The first day of a range may leave its year to the last one: `1/8-31/12 2027`. */
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])[./] ?(?:0?[1-9]|1[0-2])\.?`;
const MONTH = '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)';
/** `11.01.2027`, `2027-01-11`, and what is left of `11. januar 2027` when digits are looked at. */
const FULL_DATE = String.raw`(?:${DAY_MONTH}(?:[./-] ?| )${YEAR}|${YEAR}[-/][01]\d[-/][0-3]\d|(?<=${MONTH} )${YEAR})`;
const DATE = String.raw`(?:${FULL_DATE}|${DAY_MONTH}(?:[./-] ?| )\d\d)`;
const MOMENT = `(?:${DATE}(?:,? ${TIME})?|${TIME})`;
const MOMENTS = `(?:${DAY}${TO})?${MOMENT}(?:${TO}${MOMENT}){0,5}`;

/** `07-15` */
const HOURS = `${HOUR}[-–]${HOUR}`;
/** `07-15/15-23`, or each on a line of its own. */
const SHIFTS = String.raw`${HOURS}(?:(?:\s?/\s?|\n)${HOURS}){1,6}`;

/**
 * What can be read in one way only stands in a row with blanks too; `20.15 22.30` cannot.
 * `05.01.2027 8-16`, `06.00-14.00`, `06:00`
 */
const PLAIN = `(?:${FULL_DATE}(?:,? (?:${HOURS}|${TIME}(?:${TO}${TIME})?))?|${TIME}${TO}${TIME}|${HOUR}:[0-5]\\d)`;
const ROW = String.raw`${PLAIN}(?:\s${PLAIN}){0,13}`;
/** `05.01.2027 30-37 timer` */
const COUNT_BEHIND = String.raw`${FULL_DATE}(?:, ?| )\d{1,2}(?:${TO}\d{1,2})?(?=\s?(?:${COUNTED})(?![\p{L}\p{N}]))`;

/** Behind »kl.« and »den« a time or a day is meant: `kl. 0700-1500`, `d. 15.12 12.00`. */
const CLOCK = String.raw`(?:${TIME}|(?:[01]\d|2[0-4])[0-5]\d${TO}(?:[01]\d|2[0-4])[0-5]\d)`;
const AFTER_KL = String.raw`(?<=(?<!\p{L})[Kk]l\.? ?)${CLOCK}(?:(?:${TO}| )${CLOCK}){0,6}`;
const AFTER_DEN = String.raw`(?<=(?<!\p{L})(?:[Dd]\.|[Dd]en) ?)${DAY},? ${TIME}`;

/** Each way as the source of a regular expression with the flag `u`. */
export const MOMENTS_WRITTEN: readonly string[] = [
  ...[MOMENTS, SHIFTS, ROW, COUNT_BEHIND, AFTER_KL, AFTER_DEN],
];
