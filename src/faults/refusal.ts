import { Fault, type Violation } from './fault.js';
import type { FieldViolation } from './field-violation.js';

/** What gives findings their place in the request. */
export interface Locator {
  locate(violations: readonly FieldViolation[]): readonly Violation[];
}

/** A finding that alone refuses the request. */
export function refusal(found: FieldViolation, locator: Locator): Fault {
  return new Fault(found.kode, locator.locate([found]), found.data);
}

/** @throws Fault with all findings and the code of the first, when there are any */
export function refuseAll(found: readonly FieldViolation[], locator: Locator): void {
  const [first] = found;
  if (first) throw new Fault(first.kode, locator.locate(found), first.data);
}
