import { childrenOf } from '../../src/xml/schema/content-model.js';
import type { ElementDescriptor } from '../../src/xml/schema/schema.js';
import type { XmlElement } from '../../src/xml/tree/tree.js';

/**
 * JavaScript lets a misspelt name pass, and what it names would be left out of the message.
 * @throws TypeError that names the property and those that there are
 */
export function refuseUnknownNames(descriptor: ElementDescriptor, value: unknown): void {
  if (Array.isArray(value)) {
    const item = descriptor.type.kind === 'list' ? descriptor.type.item : descriptor;
    for (const one of value) refuseUnknownNames(item, one);
    return;
  }
  if (descriptor.type.kind !== 'sequence' || typeof value !== 'object' || value === null) return;
  const { elements } = descriptor.type;
  for (const [name, inner] of Object.entries(value)) {
    const element = elements.find(({ local }) => local === name);
    if (!element) {
      const known = elements.map(({ local }) => local).join(', ');
      throw new TypeError(`${descriptor.local} has no ${name}; it may have ${known || 'nothing'}`);
    }
    refuseUnknownNames(element, inner);
  }
}

/** A newer gateway may say more than this client knows: what it does not know is left out. */
export function withoutUnknown(element: XmlElement, descriptor: ElementDescriptor): XmlElement {
  const known = childrenOf(descriptor.type);
  const nodes = element.nodes.flatMap<XmlElement | string>((node) => {
    if (typeof node === 'string') return [node];
    const child = known.find(({ local, namespace }) => local === node.local && namespace === node.namespace);
    return child ? [withoutUnknown(node, child)] : [];
  });
  return { ...element, nodes };
}
