import { Temporal } from 'temporal-polyfill';
import { codeListItemIdentifier, prefixes } from '../../contract/index.js';
import { escapeText } from '../../xml/codec/encode.js';
import type { ElementDescriptor, SimpleType } from '../../xml/schema/schema.js';

export type Values = Readonly<Record<string, string>>;

/** Writes a time that the contract gives as an ISO 8601 duration, e.g. `P14D`, from now. */
export type WriteTime = (primitive: 'date' | 'dateTime', after: string) => string;

/** Times counted from `now`, in Danish time. */
export function timesFrom(now: Date): WriteTime {
  const danishNow = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    'Europe/Copenhagen',
  );
  return (primitive, after) => {
    const time = danishNow.add(after);
    if (primitive === 'date') return time.toPlainDate().toString();
    return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  };
}

/**
 * Writes the element with the contract's example values, pretty-printed and without namespace
 * declarations. All required elements are there; an optional one is there when it, or anything in
 * it, has an example of its own.
 * @param indent what every line begins with
 * @param values what stands in place of the contract's example, by the element's name
 * @throws Error when a required value has no example: a gap in the contract that a test finds
 */
export function example(
  element: ElementDescriptor,
  writeTime: WriteTime,
  indent = '',
  values: Values = {},
): string {
  const { type } = element;
  if (type.kind === 'simple') return `${indent}${tagged(element, valueOf(element, type, writeTime, values))}`;
  const inner = `${indent}  `;
  const lines =
    type.kind === 'code'
      ? [`${inner}${tagged(codeListItemIdentifier, demand(element, values))}`]
      : childrenOf(element).map((child) => example(child, writeTime, inner, values));
  if (lines.length === 0) return `${indent}<${qualified(element)}/>`;
  return [`${indent}<${qualified(element)}>`, ...lines, `${indent}</${qualified(element)}>`].join('\n');
}

/** @returns the namespaces that `example` uses for the element */
export function exampleNamespaces(element: ElementDescriptor): readonly string[] {
  const own =
    element.type.kind === 'code'
      ? [element.namespace, codeListItemIdentifier.namespace]
      : [element.namespace];
  return [...new Set([...own, ...childrenOf(element).flatMap(exampleNamespaces)])];
}

/** @returns the child elements that an example shows */
function childrenOf({ type }: ElementDescriptor): readonly ElementDescriptor[] {
  if (type.kind === 'list') return [type.item].filter(hasExample);
  if (type.kind === 'sequence') return type.elements.filter((child) => child.min === 1 || hasExample(child));
  return [];
}

function hasExample(element: ElementDescriptor): boolean {
  const { type } = element;
  if (element.example !== undefined) return true;
  if (type.kind === 'list') return hasExample(type.item);
  return type.kind === 'sequence' && type.elements.some(hasExample);
}

function valueOf(
  element: ElementDescriptor,
  { primitive }: SimpleType,
  writeTime: WriteTime,
  values: Values,
): string {
  const value = demand(element, values);
  return primitive === 'date' || primitive === 'dateTime' ? writeTime(primitive, value) : value;
}

function demand({ local, example: own }: ElementDescriptor, values: Values): string {
  const value = values[local] ?? own;
  if (value === undefined) throw new Error(`${local} has no example in the contract`);
  return value;
}

function tagged(element: ElementDescriptor, value: string): string {
  return `<${qualified(element)}>${escapeText(value)}</${qualified(element)}>`;
}

function qualified({ namespace, local }: ElementDescriptor): string {
  return `${prefixes[namespace] ?? ''}:${local}`;
}
