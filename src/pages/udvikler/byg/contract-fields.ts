/** The fields of an operation's request, as the contract describes them. */
import { validValues } from '../../../codelists/code-lists.js';
import type { ElementDescriptor, SimpleType } from '../../../xml/schema/schema.js';
import { below, type Field, type FieldKind, type Option } from '../../forms/fields.js';
import type { Words } from '../../words.js';

export interface Group {
  /** The element that holds them; empty for what stands directly in the request. */
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Texts that may be longer than this have several lines. */
const LONG_TEXT = 255;
/** More values than this are chosen from a list that opens. */
const MANY_VALUES = 12;

export function groupsOf(request: ElementDescriptor, now: Date): readonly Group[] {
  const groups = new Map<string, Field[]>();
  collect(request, { path: '', isRequired: true, now }, groups);
  return [...groups].map(([name, fields]) => ({ name, fields }));
}

interface At {
  readonly path: string;
  /** Must it be there, and everything around it? */
  readonly isRequired: boolean;
  readonly now: Date;
}

function collect(element: ElementDescriptor, at: At, groups: Map<string, Field[]>): void {
  const { type } = element;
  if (type.kind === 'sequence') {
    for (const child of type.elements) {
      const path = below(at.path, child.local);
      const inside = { ...at, path: child.max > 1 ? `${path}[1]` : path };
      collect(child, { ...inside, isRequired: at.isRequired && child.min === 1 }, groups);
    }
    return;
  }
  if (type.kind === 'list') {
    const isPlain = type.item.type.kind === 'simple' || type.item.type.kind === 'code';
    const path = `${at.path}/${type.item.local}${isPlain ? '' : '[1]'}`;
    if (isPlain) add(listField(type.item, { ...at, path }), groups);
    else collect(type.item, { ...at, path, isRequired: false }, groups);
    return;
  }
  add(fieldOf(element, at), groups);
}

function add(field: Field, groups: Map<string, Field[]>): void {
  const name = field.path.split('/').slice(0, -1).join(' › ').replaceAll('[1]', '');
  groups.set(name, [...(groups.get(name) ?? []), field]);
}

function fieldOf({ local, type, kodeliste }: ElementDescriptor, { path, isRequired, now }: At): Field {
  const named = { path, label: [local, local] as Words, ...(isRequired && { isRequired }) };
  const list = type.kind === 'code' ? type.kodeliste : kodeliste;
  if (list !== undefined) return { ...named, kind: 'choice', options: optionsOf(list, now) };
  if (type.kind !== 'simple') throw new Error(`${local} is no value`);
  if (type.primitive === 'boolean') return { ...named, kind: 'choice', options: TRUTH };
  const hint = hintOf(type);
  return { ...named, kind: kindOf(type), ...(hint && { hint }) };
}

/** A list of values of a code list has a box for each; of others there is one. */
function listField(item: ElementDescriptor, at: At): Field {
  const field = fieldOf(item, at);
  const few = field.options && field.options.length <= MANY_VALUES;
  return few ? { ...field, kind: 'boxes' } : field;
}

const TRUTH: readonly Option[] = [
  { value: 'true', words: ['true – ja', 'true – yes'] },
  { value: 'false', words: ['false – nej', 'false – no'] },
];

const optionsOf = (list: string, now: Date): readonly Option[] =>
  validValues(list, now).map(({ code, da, en }) => ({
    value: String(code),
    words: [`${code} – ${da}`, `${code} – ${en}`],
  }));

function kindOf({ primitive, maxLength }: SimpleType): FieldKind {
  if (primitive === 'date') return 'date';
  if (primitive === 'dateTime') return 'moment';
  if (primitive === 'int' || primitive === 'long') return 'number';
  const isLong = primitive === 'base64Binary' || (primitive === 'string' && (maxLength ?? 0) > LONG_TEXT);
  return isLong ? 'lines' : 'text';
}

/** What the contract says of a value, in a line. */
function hintOf({
  minLength,
  maxLength,
  minInclusive,
  maxInclusive,
  patternInWords,
}: SimpleType): Words | undefined {
  if (patternInWords) return [patternInWords.da, patternInWords.en];
  if (maxLength !== undefined) {
    const range = minLength === undefined ? `0–${maxLength}` : `${minLength}–${maxLength}`;
    return [`${range} tegn`, `${range} characters`];
  }
  if (minInclusive === undefined && maxInclusive === undefined) return undefined;
  const range = `${minInclusive ?? '…'}–${maxInclusive ?? '…'}`;
  return [`et tal, ${range}`, `a number, ${range}`];
}
