import type { Violation } from './fault.js';

/** A place in a decoded value: element names, and 0-based indexes into a Samling. */
export type FieldPath = readonly (string | number)[];

/** What a check found, before it is given its place in the caller's message. */
export interface FieldViolation extends Omit<Violation, 'sti' | 'linje' | 'kolonne'> {
  readonly felt: FieldPath;
}
