/** Finds CPR numbers in texts, which others read and which are kept elsewhere than numbers are. */
import { normalized } from '../../unicode.js';
import { hasCprDate } from './cpr-date.js';

/** In one spelling, without characters that nobody sees, and addresses without their escapes. */
export const plainOf = (text: string): string =>
  normalized(unescaped(text), 'NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Is a number told: one of these, in whatever spelling, or that of anybody, where it is written as
 * such?
 */
export function numberToldIn(text: string, numbers: readonly string[]): 'own' | 'other' | undefined {
  const digits = plainOf(text).replace(BETWEEN_DIGITS, '');
  if (numbers.some((number) => digits.includes(number))) return 'own';
  return tellsSomeCpr(text) ? 'other' : undefined;
}

/** What parts the digits of a number: 010190-0000, 01 01 90 0000. */
const BETWEEN_DIGITS = /(?<=\d)[^\p{L}\p{N}]{1,3}(?=\d)/gu;

/**
 * Is a number told that is written as those of persons are, whoever's it is? Ten digits in a row
 * are taken for none: production units and others have them too.
 */
export const tellsSomeCpr = (text: string): boolean =>
  [...plainOf(text).matchAll(WRITTEN)].some(([, date = '', rest = '']) => hasCprDate(date + rest));

const WRITTEN = /(?<!\d)(\d{6}) ?\p{Dash} ?(\d{4})(?!\d)/gu;
