/** Tells a number that counts something from a post code: `5000 kr.`, `over 8000 kunder`. */
import type { Range } from './seen-text.js';

const DIGITS = /^\d+$/;
/** What is counted, behind its number. */
const COUNTED =
  /\s?(?:,-|%|(?:kr|kroner|dkk|timer|medarbejdere|kolleger|ansatte|kunder|borgere|elever|m2|kvm|kg|km)(?![\p{L}\p{N}]))/iuy;

/** @param seen a text as a reader sees it (seen-text.ts) */
export function isCount(seen: string, { begin, end }: Range): boolean {
  COUNTED.lastIndex = end;
  return DIGITS.test(seen.slice(begin, end)) && COUNTED.test(seen);
}
