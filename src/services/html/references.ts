/**
 * A reference with a name that nobody knows, or a number that is none: the tokenizer leaves such a
 * one in the text.
 */
export const UNKNOWN_REFERENCE = /&(?:#[0-9a-z]*|[a-z][0-9a-z]*(?=;));?/gi;

/**
 * Is it text? Control characters are not, nor is U+FFFD, which the tokenizer gives for a number
 * that is no character.
 */
export function isTextCharacter(codepoint: number): boolean {
  if (codepoint === 0x09 || codepoint === 0x0a || codepoint === 0x0d) return true;
  return codepoint >= 0x20 && !(codepoint >= 0x7f && codepoint <= 0x9f) && codepoint !== 0xfffd;
}
