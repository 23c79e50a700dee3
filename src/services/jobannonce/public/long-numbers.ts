/**
 * Finds the numbers in a text that could tell a company: of CVR, a P-unit or a telephone, however
 * they are spaced. Dates, clock times, pay and standards have as many digits, and tell nothing; nor
 * does a row of short numbers.
 */
import { COUNTED, CURRENCY } from './counts.js';
import { MOMENTS_WRITTEN, TO, YEAR } from './moments.js';
import type { Range } from './seen-text.js';

/** So many digits are a number that could be looked up. */
const MIN_DIGITS = 8;
/** No number of a company or an ad has more digits; with a country's `00` before it. */
const MAX_KNOWN_DIGITS = 24;

/** Digits with no letter and few other characters between them, fewer over the end of a line. */
const RUN = /\+?\p{Nd}(?:(?:[^\p{L}\p{Nd}\n]{0,8}|[^\p{L}\p{Nd}]{1,3})\p{Nd})*/gu;
/** The same over the end of a block, where only a known number goes on. */
const RUN_OVER_BLOCKS = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,8}\p{Nd})*/gu;
const GROUP = /\p{Nd}+/gu;

/** `uge 51-52 2027`, `uge 52/2027-2/2028` */
const WEEK = String.raw`[0-5]?\d(?:[ /]${YEAR})?`;
const WEEKS = String.raw`(?<=[Uu]ger?\.? ?)${WEEK}(?:${TO}${WEEK})?`;

/** `2027-2028`, `2016/2019/2022`, `2027/28-2028/29` */
const YEARS = String.raw`${YEAR}(?:/\d\d)?(?:${TO}${YEAR}(?:/\d\d)?){1,5}`;

/** A standard of a year, or more of one body: `9001:2015`, `EN 1090-2:2018`, `ISO 9001/14001`. */
const STANDARD = String.raw`\d{3,5}(?:-\d{1,3})?`;
const STANDARDS = String.raw`${STANDARD}:${YEAR}|(?<!\p{L})(?:ISO|IEC|EN|DS|DIN|NS|BS) ?${STANDARD}(?:\s?[/+&]\s?${STANDARD}){1,5}`;

/**
 * Dates, clock times and their ranges, and rows of hours, years and standards, that stand apart:
 * with more digits right beside it, it is a number that is spaced so.
 */
const TELLS_NOTHING = new RegExp(
  String.raw`(?<!\p{Nd}[ .:/–-]?)(?:${MOMENTS_WRITTEN.join('|')}|${WEEKS}|${YEARS}|${STANDARDS})(?![ .:/–-]?\p{Nd})`,
  'gu',
);

/** Grouped by thousands, or of six digits at most: no telephone number is written so. */
const SUM = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d\d?)?|(?:\d{1,3}(?:\.\d{3}){0,3}|\d{4,6})(?:,\d\d?|,-)?)`;
const SUMS = `${SUM}(?:${TO}${SUM})?`;
/** Pay or a count, one sum or a range, that stands apart (decision 0038): `24.000-27.500 kr`. */
const COUNTS = new RegExp(
  String.raw`(?<!\p{Nd}(?:[ .:/–-]|,(?! )){0,3}|\+)${SUMS}(?:(?<=,-)|\s?(?:${COUNTED})(?![\p{L}\p{N}]))` +
    String.raw`|(?<![\p{L}\p{N}])(?:${CURRENCY})\s?${SUMS}(?![ .,:/–-]?\p{Nd})`,
  'giu',
);
/** One number ends here, and another begins: `uge 27, 28, 29 og 30`. */
const NEXT_NUMBER = /[,;]\s/gu;

/**
 * The places of long numbers, and of the known ones whatever they look like.
 * @param seen a text as a reader sees it (seen-text.ts)
 * @param known the digits of the numbers of a company and an ad
 */
export function* longNumbers(seen: string, known: ReadonlySet<string>): Generator<Range> {
  yield* knownNumbers(seen, known);
  let read = 0;
  for (const { 0: parting, index: at } of [...partingsOf(seen), { 0: '', index: seen.length }]) {
    for (const { 0: run, index } of seen.slice(read, Math.max(read, at)).matchAll(RUN)) {
      const number = numberOf(run);
      if (number) yield { begin: read + index + number.begin, end: read + index + number.end };
    }
    read = Math.max(read, at + parting.length);
  }
}

/** The places of the known numbers alone. */
export function* knownNumbers(seen: string, known: ReadonlySet<string>): Generator<Range> {
  for (const { 0: run, index } of seen.matchAll(RUN_OVER_BLOCKS))
    for (const { begin, end } of knownIn(run, known)) yield { begin: index + begin, end: index + end };
}

const partingsOf = (seen: string): RegExpExecArray[] =>
  [TELLS_NOTHING, COUNTS, NEXT_NUMBER]
    .flatMap((parting) => [...seen.matchAll(parting)])
    .toSorted((a, b) => a.index - b.index);

/** From the first digit to the last one; undefined when they are too few for a number. */
function numberOf(text: string): Range | undefined {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < MIN_DIGITS) return undefined;
  const [before = ''] = /^[^+\p{Nd}]*/u.exec(text) ?? [];
  return { begin: before.length, end: text.length - (/[^\p{Nd}]*$/u.exec(text)?.[0].length ?? 0) };
}

/** Whole groups of digits that together are a known number. */
function* knownIn(run: string, known: ReadonlySet<string>): Generator<Range> {
  if (known.size === 0) return;
  const groups = Array.from(run.matchAll(GROUP), ({ 0: digits, index }) => ({ digits, index }));
  for (const [i, { index: begin }] of groups.entries()) {
    let digits = '';
    for (let k = i; k < groups.length && digits.length <= MAX_KNOWN_DIGITS; k += 1) {
      const group = groups[k];
      if (!group) break;
      digits += group.digits;
      if (known.has(digits)) yield { begin, end: group.index + group.digits.length };
    }
  }
}

/** How a number is written: with and without Denmark's code before it. */
export function spellingsOf(number: string): string[] {
  const digits = number.replaceAll(/\D/g, '');
  const national = digits.replace(/^(?:00)?45(?=\d{8}$)/, '');
  if (digits === '') return [];
  return national.length === MIN_DIGITS
    ? [national, `45${national}`, `0045${national}`]
    : [digits, `00${digits}`];
}
