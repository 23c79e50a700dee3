import { createHash } from 'node:crypto';
import type { XmlElement } from './tree.js';
import { isBlank } from '../schema/white-space.js';

/**
 * The SHA-256, in hex, of what the element says: names with their namespaces, attributes in a fixed
 * order, and text. Prefixes, comments, CDATA borders, the order of attributes and white space
 * between elements make no difference.
 */
export function fingerprint(element: XmlElement): string {
  const parts: string[] = [];
  walk(element, parts);
  return createHash('sha256').update(parts.join('')).digest('hex');
}

// U+0001 to U+0005 cannot occur in XML 1.0, so no two different trees give the same text.
function walk({ namespace, local, attributes, nodes }: XmlElement, parts: string[]): void {
  parts.push('\u0001', namespace, '\u0002', local);
  const named = attributes.map(
    (attribute) => `\u0003${attribute.namespace}\u0002${attribute.local}\u0002${attribute.value}`,
  );
  parts.push(...named.sort());
  const hasElements = nodes.some((node) => typeof node !== 'string');
  for (const node of nodes) {
    if (typeof node !== 'string') walk(node, parts);
    else if (!hasElements || !isBlank(node)) parts.push('\u0004', node);
  }
  parts.push('\u0005');
}
