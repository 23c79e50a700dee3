import type { Violation } from './fault.js';

/** A place in a decoded value: element names, and indexes from 0 into a Samling. */
export type FieldPath = readonly (string | number)[];

/** A violation in a decoded value, before it gets its place in the caller's message. */
export interface FieldViolation extends Omit<Violation, 'sti' | 'linje' | 'kolonne'> {
  readonly felt: FieldPath;
}
