import type { FaultCode } from '../../faults/catalogue.js';
import { Fault } from '../../faults/fault.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { nameTest } from '../../xml/tree/tree-reading.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { PREFIXES } from './names.js';

/** Refuses an element; the pipeline's `withPlaces` adds its path, line and column. */
export function refusalAt(
  kode: FaultCode,
  element: XmlElement,
  data: Readonly<Record<string, string | number>> = {},
  more: Pick<ViolationAt, 'vaerdi' | 'forventet'> = {},
): Fault {
  const found: ViolationAt = { kode, element, data, ...more };
  return new Fault(kode, [found], data);
}

/** Refuses several elements by one fault. @returns undefined when there are none */
export function refusalAtAll(
  kode: FaultCode,
  found: readonly { readonly element: XmlElement; readonly data: Readonly<Record<string, string>> }[],
): Fault | undefined {
  const violations: ViolationAt[] = found.map((one) => ({ kode, ...one }));
  return violations[0] && new Fault(kode, violations, violations[0].data);
}

/**
 * Fault 139161: the Security header has not the shape that is accepted.
 * @param what `dansk / English`
 */
export function misshapen(element: XmlElement, what: string): Fault {
  return refusalAt(139161, element, { hvad: what });
}

/** The name as people know it, with the prefix that everybody uses for its namespace. */
export function nameOf(element: { readonly namespace: string; readonly local: string }): string {
  return Object.hasOwn(PREFIXES, element.namespace) ? nameTest(element, PREFIXES) : element.local;
}

/** Cuts what the caller sent to 120 characters. */
export function shown(value: string): string {
  return value.length > 120 ? `${value.slice(0, 119)}…` : value;
}
