/** Tells a number that counts something from one that tells a company: `5000 kr.` */
import type { Range } from './seen-text.js';

/** How pay says its currency, before the sum or behind it. */
export const CURRENCY = String.raw`kr\.?|kroner|dkk|sek|nok|eur|euro|usd|gbp|[€$£]`;
/** What is counted. */
export const COUNTED =
  CURRENCY +
  String.raw`|timer|medarbejdere|kolleger|ansatte|kunder|brugere|borgere|indbyggere|elever` +
  String.raw`|m2|m3|kvm|kg|km|tons?|pr\.? (?:time|md|mdr|måned|år)`;

const DIGITS = /^\d+$/;
/** What is counted, behind its number or behind the other end of a range. */
const BEHIND = new RegExp(
  String.raw`(?:\s?[-–—/]\s?\d[\d.]{0,10})?\s?(?:,-|%|(?:${COUNTED})(?![\p{L}\p{N}]))`,
  'iuy',
);
/** Pay may say its currency first. */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CURRENCY})\s?(?:\d[\d.]{0,10}\s?[-–—/]\s?)?$`,
  'iu',
);
const MAX_BEFORE = 20;

/** @param seen a text as a reader sees it (seen-text.ts) */
export function isCount(seen: string, { begin, end }: Range): boolean {
  if (!DIGITS.test(seen.slice(begin, end))) return false;
  BEHIND.lastIndex = end;
  return BEHIND.test(seen) || BEFORE.test(seen.slice(Math.max(0, begin - MAX_BEFORE), begin));
}
