import { Fault, type Violation } from './fault.js';
import type { FieldViolation } from './field-violation.js';

/** Gives violations their place in the request. */
export interface Locator {
  locate(violations: readonly FieldViolation[]): readonly Violation[];
}

/** The fault of one violation that refuses the request. */
export function refusal(found: FieldViolation, locator: Locator): Fault {
  return new Fault(found.kode, locator.locate([found]), found.data);
}

/**
 * Refuses the request when there are violations.
 * @throws Fault with all, and the code of the first
 */
export function refuseAll(found: readonly FieldViolation[], locator: Locator): void {
  const [first] = found;
  if (first) throw new Fault(first.kode, locator.locate(found), first.data);
}
