/** So many marks on one letter; the halfwidth ones of Japanese are marks once normalised. */
const MANY_MARKS = /([\p{M}\uff9e\uff9f]{30})(?=[\p{M}\uff9e\uff9f])/gu;

/**
 * A stranger's text in a normal form of Unicode, in time in proportion to its length. To normalise
 * is to sort the marks of a letter, which takes the square of their number: so a joiner, which
 * nobody sees, parts every 30 of them (Stream-Safe Text Format, UAX 15, section 13).
 */
export function normalized(text: string, form: 'NFC' | 'NFKC'): string {
  return text.replaceAll(MANY_MARKS, '$1\u034f').normalize(form);
}
