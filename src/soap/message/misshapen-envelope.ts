import { Fault } from '../../faults/fault.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';

/**
 * Fault 139110: the message is not the envelope that SOAP asks for.
 * @param hvad what is wrong, `dansk / English`
 */
export function misshapenEnvelope(element: XmlElement, hvad: string): Fault {
  const found: ViolationAt = { kode: 139110, element, data: { hvad } };
  return new Fault(139110, [found], { hvad });
}
