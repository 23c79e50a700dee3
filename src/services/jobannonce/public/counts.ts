/** Tells a number that counts something from a post code: `5000 kr.`, `over 8000 kunder`. */
import type { Range } from './seen-text.js';

const DIGITS = /^\d+$/;
/** What is counted, behind its number or behind the other end of a range. */
const COUNTED =
  /(?:\s?[-–—/]\s?\d[\d.]{0,10})?\s?(?:,-|%|(?:kr|kroner|dkk|timer|medarbejdere|kolleger|ansatte|kunder|borgere|elever|m2|kvm|kg|km)(?![\p{L}\p{N}]))/iuy;
/** Pay may say its crowns first. */
const CROWNS_BEFORE = /(?<![\p{L}\p{N}])(?:kr\.?|dkk)\s?(?:\d[\d.]{0,10}\s?[-–—/]\s?)?$/iu;
const MAX_BEFORE = 20;

/** @param seen a text as a reader sees it (seen-text.ts) */
export function isCount(seen: string, { begin, end }: Range): boolean {
  if (!DIGITS.test(seen.slice(begin, end))) return false;
  COUNTED.lastIndex = end;
  return COUNTED.test(seen) || CROWNS_BEFORE.test(seen.slice(Math.max(0, begin - MAX_BEFORE), begin));
}
