import { prefixes } from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import { pathOf, positionOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { versionOfNamespace } from '../message/version.js';

/**
 * @returns namespace → prefix for the paths into a message: the contract's, and `soap` for the
 *   envelope's own version
 */
export function pathPrefixes({ root }: XmlMessage): Readonly<Record<string, string>> {
  return versionOfNamespace(root.namespace) ? { ...prefixes, [root.namespace]: 'soap' } : prefixes;
}

/**
 * @returns the fault with a place for each violation that knows its element; anything else as it is
 */
export function withPlaces<E>(error: E, message: XmlMessage): E | Fault {
  if (!(error instanceof Fault)) return error;
  const { kode, data, cause } = error;
  const found: readonly ViolationAt[] = error.violations;
  if (!found.some(({ element }) => element)) return error;
  const paths = pathPrefixes(message);
  const violations = found.map(({ element, ...violation }) =>
    element ? { ...violation, ...placeOf(element, message, paths) } : violation,
  );
  return new Fault(kode, violations, data, { cause });
}

/**
 * Serves a check that knows no places.
 * @returns the fault with its violations at the element; anything else as it is
 */
export function atElement<E>(error: E, element: XmlElement): E | Fault {
  if (!(error instanceof Fault)) return error;
  const { kode, data, cause } = error;
  const violations = error.violations.map((found): ViolationAt => ({ ...found, element }));
  return new Fault(kode, violations, data, { cause });
}

function placeOf(element: XmlElement, message: XmlMessage, paths: Readonly<Record<string, string>>) {
  const { line, column } = positionOf(message, element);
  return { sti: pathOf(element, paths), linje: line, kolonne: column };
}
