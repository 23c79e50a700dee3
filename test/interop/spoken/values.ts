/** What elements say as plain values, by the contract's types, whoever has read them. */
import { childrenOf } from '../../../src/xml/schema/content-model.js';
import type { ElementDescriptor } from '../../../src/xml/schema/schema.js';
import { valueOf } from '../../../src/xml/schema/simple-value.js';
import { normalise } from '../../../src/xml/schema/white-space.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/**
 * Nothing is folded, as in code that tools generate: a list stands in its Samling, and a number of
 * a code list in its CodeListItemIdentifier.
 * @throws Error for a child that the contract has not there
 */
export function valueIn(element: XmlElement, { type }: ElementDescriptor): Value {
  if (type.kind === 'simple') {
    const value = valueOf(normalise(textOf(element), type.whiteSpace), type);
    if (value === undefined) throw new Error(`${element.local} is not ${type.primitive}`);
    return value;
  }
  const found: Record<string, Value> = {};
  for (const child of childElements(element)) {
    const known = childrenOf(type).find(
      ({ local, namespace }) => local === child.local && namespace === child.namespace,
    );
    if (!known) throw new Error(`{${child.namespace}}${child.local} is none of ${element.local}`);
    const value = valueIn(child, known);
    const before = found[child.local];
    found[child.local] = known.max === 1 ? value : [...(isList(before) ? before : []), value];
  }
  return found;
}

/**
 * What a foreign program has read, in the types that the contract has for it: some read a number
 * as text, a time in another zone, and no list without its items. What is not the same value is
 * left as it is, and so are names that the contract's value has not.
 */
export function inTypesOf(meant: Value | undefined, seen: unknown): unknown {
  if (isList(meant)) return (isList(seen) ? seen : [seen]).map((one, index) => inTypesOf(meant[index], one));
  // A program that reads no schema takes each element for one of a list, or for none.
  if (isList(seen) && meant !== undefined && seen.length === 1) return inTypesOf(meant, seen[0]);
  if (typeof meant === 'object') return isRecord(seen) ? recordAs(meant, seen) : seen;
  if (typeof seen !== 'string') return seen;
  if (typeof meant === 'number') return /^\d+$/.test(seen) ? Number(seen) : seen;
  if (typeof meant === 'boolean') return seen === String(meant) ? meant : seen;
  return typeof meant === 'string' && isSameTime(meant, seen) ? meant : seen;
}

const recordAs = (meant: Readonly<Record<string, Value>>, seen: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(seen).map(([name, value]) => [name, inTypesOf(meant[name], value)]));

const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d.*)?$/;

const isSameTime = (meant: string, seen: string): boolean =>
  TIME.test(meant) && TIME.test(seen) && Date.parse(meant) === Date.parse(seen);

/** With times to the second. */
export function inSeconds(value: Value): Value {
  if (isList(value)) return value.map(inSeconds);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inSeconds(one)]));
  const isTime = typeof value === 'string' && TIME.test(value);
  return isTime ? value.replace(/\.\d+(?=Z|[+-]|$)/, '') : value;
}

/** Without what is empty: no program tells `<A/>` from no A in the same way. */
export function withoutEmpty(value: unknown): unknown {
  if (isList(value)) return value.length === 0 ? undefined : value.map(withoutEmpty);
  if (!isRecord(value)) return value === null || value === '' ? undefined : value;
  const kept = Object.entries(value)
    .map(([name, one]) => [name, withoutEmpty(one)] as const)
    .filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
