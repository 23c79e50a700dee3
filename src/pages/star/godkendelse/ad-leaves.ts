/** An ad as rows of values: whatever fields the contract has, in its order. */
import { codeListValue } from '../../../codelists/code-lists.js';
import { type JobannonceType, jobannonceType } from '../../../contract/index.js';
import type { ElementDescriptor, TypeDescriptor } from '../../../xml/schema/schema.js';
import { below } from '../../forms/fields.js';
import { dayText, momentText } from '../../layout/times.js';
import type { Visit } from '../../visit/visit.js';
import { withoutNumbers } from './ad-labels.js';

export interface Leaf {
  /** As a refusal and the history name it, e.g. `Job/Arbejdssted/Postnummer`. */
  readonly path: string;
  /** As the history writes it. */
  readonly value: string;
}

/** A picture is shown as one, and is one field. */
const LOGO = 'Logo';

/** The fields that an ad has, without its logo. */
export const leavesOf = (ad: JobannonceType): readonly Leaf[] => [...valuesIn(ad, jobannonceType, '')];

function* valuesIn(value: unknown, type: TypeDescriptor, path: string): Generator<Leaf, void, undefined> {
  if (value === undefined || path === LOGO) return;
  if (type.kind === 'list')
    for (const [at, item] of (value as readonly unknown[]).entries())
      yield* valuesIn(item, type.item.type, `${below(path, type.item.local)}[${at + 1}]`);
  else if (type.kind === 'sequence')
    for (const { local, type: inner } of type.elements)
      yield* valuesIn((value as Readonly<Record<string, unknown>>)[local], inner, below(path, local));
  else yield { path, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** The paths of all fields that an ad can have; of a list each item has the same. */
export const ALL_PATHS: readonly string[] = [...pathsIn(jobannonceType, '')];

function* pathsIn(type: TypeDescriptor, path: string): Generator<string, void, undefined> {
  if (path === LOGO) yield path;
  else if (type.kind === 'list') yield* pathsIn(type.item.type, below(path, type.item.local));
  else if (type.kind === 'sequence')
    for (const { local, type: inner } of type.elements) yield* pathsIn(inner, below(path, local));
  else yield path;
}

function typeAt(path: string): TypeDescriptor | undefined {
  let type: TypeDescriptor | undefined = jobannonceType;
  for (const step of withoutNumbers(path).split('/')) {
    const elements: readonly ElementDescriptor[] =
      type?.kind === 'list' ? [type.item] : type?.kind === 'sequence' ? type.elements : [];
    type = elements.find(({ local }) => local === step)?.type;
  }
  return type;
}

/** A value in the words of people: a code by its name, a time of the Danish clock. */
export function valueText(path: string, value: string, { language, say }: Visit): string {
  const type = typeAt(path);
  if (type?.kind === 'code') return codeListValue(type.kodeliste, codeOf(value))?.[language] ?? value;
  if (type?.kind !== 'simple') return value;
  if (type.primitive === 'boolean') return value === 'true' ? say(['Ja', 'Yes']) : say(['Nej', 'No']);
  if (type.primitive === 'dateTime') return Number.isNaN(Date.parse(value)) ? value : momentText(value, say);
  return type.primitive === 'date' ? dayText(value, say) : value;
}

const codeOf = (value: string): number | string => (/^\d+$/.test(value) ? Number(value) : value);
