import { hasVisible, hiddenCharacter } from '../html/visible-text.js';

/** What is wrong with a text; `tegn` is the hidden character, as `U+202E`. */
export type TextFinding = { readonly kind: 'hidden'; readonly tegn: string } | { readonly kind: 'nothing' };

/**
 * Judges a name, an e-mail address or another short text, where a character that nobody sees, or
 * that turns the direction of reading, would deceive.
 */
export function judgeShortText(text: string): TextFinding | undefined {
  const tegn = hiddenCharacter(text);
  if (tegn !== undefined) return { kind: 'hidden', tegn };
  return hasVisible(text) ? undefined : { kind: 'nothing' };
}
