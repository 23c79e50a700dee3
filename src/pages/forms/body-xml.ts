/**
 * Writes the body of a message from what somebody typed. The names of a form's fields are the paths
 * of the contract, e.g. `Jobannonce/KontaktpersonSamling/Kontaktperson[1]/Email`, so every error of
 * the answer finds its field by itself. Values are written as they are, right or wrong: the
 * contract judges them, and tells all that is wrong at once.
 */
import { prefixes } from '../../contract/index.js';
import { childrenOf } from '../../xml/schema/content-model.js';
import { carriable, escapeText } from '../../xml/codec/encode.js';
import type { ElementDescriptor, SimpleType } from '../../xml/schema/schema.js';

/** The values of a form by their paths below the request; of a list of values, all of them. */
export type Values = ReadonlyMap<string, readonly string[]>;

export function valuesOf(fields: URLSearchParams): Values {
  const values = new Map<string, readonly string[]>();
  for (const name of new Set(fields.keys())) values.set(name, fields.getAll(name));
  return values;
}

/** The last value: a hidden field before a check box says what it is when it is not set. */
export const lastOf = (values: Values, path: string): string => values.get(path)?.at(-1)?.trim() ?? '';

/**
 * @param input the operation's request
 * @returns its XML. What is empty and may be left out is left out; what is empty and must be there
 *   is written empty, so that the error stands at its field
 */
export function bodyXml(input: ElementDescriptor, values: Values): { readonly xml: string } {
  const declared = [...namespacesOf(input)]
    .map((namespace) => ` xmlns:${prefixes[namespace] ?? ''}="${namespace}"`)
    .join('');
  return { xml: elementXml(input, '', values, declared) };
}

function namespacesOf(element: ElementDescriptor, found = new Set<string>()): Set<string> {
  found.add(element.namespace);
  for (const child of childrenOf(element.type)) namespacesOf(child, found);
  return found;
}

const below = (path: string, local: string): string => (path === '' ? local : `${path}/${local}`);

function contentXml({ type }: ElementDescriptor, path: string, values: Values): string {
  if (type.kind === 'simple') return escapeText(carriable(written(type, lastOf(values, path))));
  if (type.kind === 'list') return itemsXml(type.item, path, values);
  if (type.kind === 'code') {
    const [item] = childrenOf(type);
    return item ? tagged(item, escapeText(carriable(lastOf(values, path)))) : '';
  }
  return type.elements.map((child) => childXml(child, below(path, child.local), values)).join('');
}

function childXml(child: ElementDescriptor, path: string, values: Values): string {
  if (child.max > 1) return itemsXml(child, path.slice(0, path.lastIndexOf('/')), values);
  const isThere = child.type.kind === 'simple' ? lastOf(values, path) !== '' : isGiven(path, values);
  return child.min === 1 || isThere ? elementXml(child, path, values) : '';
}

/** Items have their numbers, as `Kontaktperson[1]`, or are values of one name. */
function itemsXml(item: ElementDescriptor, path: string, values: Values): string {
  const at = below(path, item.local);
  const several = (values.get(at) ?? []).filter((value) => value !== '');
  if (several.length > 0)
    return several.map((value) => elementXml(item, at, new Map([[at, [value]]]))).join('');
  return numbersOf(at, values)
    .map((number) => `${at}[${number}]`)
    .filter((one) => isGiven(one, values))
    .map((one) => elementXml(item, one, values))
    .join('');
}

/** The numbers that items of a list have in a form, from 1; some may be left empty. */
export function numbersOf(path: string, values: Values): readonly number[] {
  const found = [...values.keys()].flatMap((name) => {
    const number = name.startsWith(`${path}[`)
      ? /^(\d{1,3})\]/.exec(name.slice(path.length + 1))?.[1]
      : undefined;
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** A group of which only a box is left empty is not given; a box of its own says no then. */
const isGiven = (path: string, values: Values): boolean =>
  [...values].some(
    ([name, given]) =>
      (name === path || name.startsWith(`${path}/`) || name.startsWith(`${path}[`)) &&
      given.some((value) => value.trim() !== '' && value !== 'false'),
  );

function elementXml(element: ElementDescriptor, path: string, values: Values, declared = ''): string {
  return tagged(element, contentXml(element, path, values), declared);
}

function tagged({ namespace, local }: ElementDescriptor, content: string, declared = ''): string {
  const name = `${prefixes[namespace] ?? ''}:${local}`;
  return `<${name}${declared}>${content}</${name}>`;
}

/** Browsers leave the seconds out. A moment without a zone is Danish time, as in any message. */
const written = ({ primitive }: SimpleType, value: string): string =>
  primitive === 'dateTime' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? `${value}:00` : value;
