/**
 * Finds a letter, a digit, a punctuation mark or a symbol. White space does not count (not even
 * no-break spaces), nor do control, format and zero-width characters, accents without a letter, and
 * the letters and the symbol that are made to show nothing (Hangul fillers, the empty Braille
 * pattern).
 */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

const HIDDEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** @returns the first character that nobody sees or that turns the direction, as `U+202E` */
export function hiddenCharacter(text: string): string | undefined {
  const [found] = HIDDEN.exec(text) ?? [];
  const number = found?.codePointAt(0);
  return number === undefined ? undefined : `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Does a reader see anything of this plain text? */
export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}
