/** The values of a form for what the gateway answered: the other way round than body-xml.ts. */
import type { ElementDescriptor } from '../../xml/schema/schema.js';
import type { Values } from './body-xml.js';
import { below } from './fields.js';

/**
 * @param element the message, or a part of it, whose name is not in the paths
 * @param value of the element, as an answer has it
 */
export function valuesIn(element: ElementDescriptor, value: unknown): Values {
  const found = new Map<string, readonly string[]>();
  collect(element, '', value, found);
  return found;
}

function collect(
  { type }: ElementDescriptor,
  path: string,
  value: unknown,
  found: Map<string, readonly string[]>,
): void {
  if (value === undefined) return;
  if (type.kind === 'list') collectItems(type.item, path, value, found);
  else if (type.kind === 'sequence')
    for (const child of type.elements) {
      const part = (value as Readonly<Record<string, unknown>>)[child.local];
      if (child.max > 1) collectItems(child, path, part, found);
      else collect(child, below(path, child.local), part, found);
    }
  else found.set(path, [textOf(value)]);
}

/** Values of the contract are texts, numbers and truth values. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Simple items share a name; others have their numbers, from 1. */
function collectItems(
  item: ElementDescriptor,
  path: string,
  value: unknown,
  found: Map<string, readonly string[]>,
): void {
  const items = (value ?? []) as readonly unknown[];
  const at = below(path, item.local);
  const { kind } = item.type;
  if (kind === 'simple' || kind === 'code') {
    if (items.length > 0) found.set(at, items.map(textOf));
    return;
  }
  for (const [index, one] of items.entries()) collect(item, `${at}[${index + 1}]`, one, found);
}
