/** Says quickly how much two messages have in common, so that few need be compared in full. */
import { expanded } from '../compare/value-types.js';
import type { Volatile } from '../compare/volatile.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

/** How often each element without children occurs, with its value where that may not differ. */
export type Leaves = ReadonlyMap<string, number>;

/** No more of them are counted of a message that was made to be large. */
const MOST = 5000;

export function leavesOf(root: XmlElement | undefined, allowed: Volatile): Leaves {
  const found = new Map<string, number>();
  const open = root ? [root] : [];
  for (let one = open.pop(), count = 0; one && count < MOST; one = open.pop(), count += 1) {
    const children = childElements(one);
    const value = children.length > 0 || allowed.has(one.local) ? '' : textOf(one).trim();
    const key = `${expanded(one)} ${value}`;
    found.set(key, (found.get(key) ?? 0) + 1);
    open.push(...children);
  }
  return found;
}

/** The number of elements that only one of them has. */
export function distance(a: Leaves, b: Leaves): number {
  let both = 0;
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0);
  return sizeOf(a) + sizeOf(b) - 2 * both;
}

function sizeOf(leaves: Leaves): number {
  let size = 0;
  for (const count of leaves.values()) size += count;
  return size;
}
