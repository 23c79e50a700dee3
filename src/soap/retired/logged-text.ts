import { MASK } from '../../faults/masking.js';

/** An e-mail address, or ten digits of any script, which may be a CPR number. */
const PERSONAL = /@|\p{Nd}{6}[\p{P}\p{Z}]?\p{Nd}{4}/u;

/**
 * What the log gets of a text that a stranger chose: `***` where it may be a person's. It keeps
 * neither control characters nor those that only format, as the log is read in terminals.
 */
export function loggedText(text: string): string {
  const plain = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return PERSONAL.test(plain) ? MASK : plain;
}
