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
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const given = values.get(name);
    if (given) given.push(value);
    else values.set(name, [value]);
  }
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
  return { xml: elementXml(input, '', { values, given: givenIn(values) }, declared) };
}

/** A form whose values are looked for: what it says is found at once, however many it has. */
interface Form {
  readonly values: Values;
  /** The paths at which, or below which, something is given. */
  readonly given: ReadonlySet<string>;
}

/** No path of the contract is as long. */
const LONGEST_PATH = 300;

/** A group of which only a box is left empty is not given; a box of its own says no then. */
function givenIn(values: Values): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [name, given] of values) {
    if (name.length > LONGEST_PATH) continue;
    if (!given.some((value) => value.trim() !== '' && value !== 'false')) continue;
    paths.add(name);
    for (const { index } of name.matchAll(/[/[]/g)) paths.add(name.slice(0, index));
  }
  return paths;
}

function namespacesOf(element: ElementDescriptor, found = new Set<string>()): Set<string> {
  found.add(element.namespace);
  for (const child of childrenOf(element.type)) namespacesOf(child, found);
  return found;
}

const below = (path: string, local: string): string => (path === '' ? local : `${path}/${local}`);

function contentXml({ type }: ElementDescriptor, path: string, form: Form): string {
  const { values } = form;
  if (type.kind === 'simple') return escapeText(carriable(written(type, lastOf(values, path))));
  if (type.kind === 'list') return itemsXml(type.item, path, form);
  if (type.kind === 'code') {
    const [item] = childrenOf(type);
    return item ? tagged(item, escapeText(carriable(lastOf(values, path)))) : '';
  }
  return type.elements.map((child) => childXml(child, below(path, child.local), form)).join('');
}

function childXml(child: ElementDescriptor, path: string, form: Form): string {
  if (child.max > 1) return itemsXml(child, path.slice(0, path.lastIndexOf('/')), form);
  const isThere = child.type.kind === 'simple' ? lastOf(form.values, path) !== '' : form.given.has(path);
  return child.min === 1 || isThere ? elementXml(child, path, form) : '';
}

/** Items have their numbers, as `Kontaktperson[1]`, or are values of one name. */
function itemsXml(item: ElementDescriptor, path: string, form: Form): string {
  const { values, given } = form;
  const at = below(path, item.local);
  const several = (values.get(at) ?? []).filter((value) => value !== '');
  if (several.length > 0)
    return several
      .map((value) => elementXml(item, at, { values: new Map([[at, [value]]]), given: new Set([at]) }))
      .join('');
  return numbersOf(at, values)
    .map((number) => `${at}[${number}]`)
    .filter((one) => given.has(one))
    .map((one) => elementXml(item, one, form))
    .join('');
}

/** The contract's lists end long before: an item of another number is none of a form of ours. */
const LAST_NUMBER = 200;

/** The numbers that items of a list have in a form, from 1; some may be left empty. */
export function numbersOf(path: string, values: Values): readonly number[] {
  const found = [...values.keys()].flatMap((name) => {
    const number = name.startsWith(`${path}[`)
      ? /^(\d{1,3})\]/.exec(name.slice(path.length + 1))?.[1]
      : undefined;
    return number === undefined || Number(number) > LAST_NUMBER ? [] : [Number(number)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function elementXml(element: ElementDescriptor, path: string, form: Form, declared = ''): string {
  return tagged(element, contentXml(element, path, form), declared);
}

function tagged({ namespace, local }: ElementDescriptor, content: string, declared = ''): string {
  const name = `${prefixes[namespace] ?? ''}:${local}`;
  return `<${name}${declared}>${content}</${name}>`;
}

/** Browsers leave the seconds out. A moment without a zone is Danish time, as in any message. */
const written = ({ primitive }: SimpleType, value: string): string =>
  primitive === 'dateTime' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? `${value}:00` : value;
