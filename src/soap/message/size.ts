import type { Limits } from '../../config/config.js';
import { Fault } from '../../faults/fault.js';
import type { ElementDescriptor, OperationContract } from '../../xml/schema/schema.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';

/**
 * Checks the size of a message. HTTP reads up to the larger limit, which only a message with binary
 * content (a logo) may use.
 * @throws Fault 139132
 */
export function checkSize(
  bytes: number,
  body: XmlElement,
  operation: OperationContract,
  limits: Limits,
): void {
  if (bytes <= limits.bodyBytes || carriesBinary(body, operation.input)) return;
  throw new Fault(139132, [], { limit: limits.bodyBytes });
}

function carriesBinary(element: XmlElement, descriptor: ElementDescriptor): boolean {
  const { type } = descriptor;
  if (type.kind === 'simple') return type.primitive === 'base64Binary';
  const inside = type.kind === 'sequence' ? type.elements : type.kind === 'list' ? [type.item] : [];
  return childElements(element).some((child) => {
    const known = inside.find((e) => e.local === child.local && e.namespace === child.namespace);
    return known !== undefined && carriesBinary(child, known);
  });
}
