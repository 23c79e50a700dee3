/** Finds what differs between two contracts, and grades it by the table. */
import type { SimpleType } from '../../../src/xml/schema/schema.js';
import type { Documented } from '../wsdl/model.js';
import type { OutlinedElement, OutlinedOperation } from './outline.js';
import { type Grade, judgementOf, type Kind } from './table.js';

export interface Difference {
  readonly kind: Kind;
  readonly grade: Grade;
  readonly service: string;
  /** Empty where it is about the service as a whole. */
  readonly operation: string;
  readonly side: 'request' | 'answer';
  /** The path of the element; absent where it is about the operation. */
  readonly element?: string;
  /** What it was and is. */
  readonly was?: string;
  readonly is?: string;
}

type Found = Pick<Difference, 'kind' | 'element' | 'was' | 'is'>;

const SIDES = ['request', 'answer'] as const;

export function diff(
  before: readonly OutlinedOperation[],
  after: readonly OutlinedOperation[],
): readonly Difference[] {
  const key = ({ service, name }: OutlinedOperation) => `${service} ${name}`;
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [key(one), one])));
  const ofOperations = [...new Set([...before, ...after].map(key))].flatMap((name) => {
    const [was, is] = [old?.get(name), now?.get(name)];
    const operation = is ?? was;
    if (!operation) return [];
    return SIDES.flatMap((side) =>
      foundOf(was, is, side).map((found) => ({
        ...found,
        ...{ grade: judgementOf(found.kind)[side], side },
        ...{ service: operation.service, operation: operation.name },
      })),
    );
  });
  return [...ofServices(before, after), ...ofOperations];
}

/** What a service says of itself, once. */
function ofServices(
  before: readonly OutlinedOperation[],
  after: readonly OutlinedOperation[],
): readonly Difference[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.service, one.ofService])));
  return [...(old ?? [])].flatMap(([service, was]) =>
    words(was, now?.get(service) ?? was).map((found): Difference => ({
      ...found,
      service,
      operation: '',
      grade: 'cosmetic',
      side: 'answer',
    })),
  );
}

function foundOf(
  was: OutlinedOperation | undefined,
  is: OutlinedOperation | undefined,
  side: 'request' | 'answer',
): readonly Found[] {
  if (!was) return [{ kind: 'operationAdded' }];
  if (!is) return [{ kind: 'operationRemoved' }];
  return [
    ...other('address', was.path, is.path),
    ...other('soapAction', was.soapAction, is.soapAction),
    ...other('answerAction', was.answerAction, is.answerAction),
    ...missing(is.faults, was.faults).map((name): Found => ({ kind: 'faultAdded', is: name })),
    ...missing(was.faults, is.faults).map((name): Found => ({ kind: 'faultRemoved', was: name })),
    ...headers(was.beside[side], is.beside[side]),
    ...words(was, is),
    ...elements(was[side], is[side]),
    ...elements(was.beside[side], is.beside[side]),
  ];
}

function headers(before: readonly OutlinedElement[], after: readonly OutlinedElement[]): readonly Found[] {
  const [old, now] = [headerPaths(before), headerPaths(after)];
  return [
    ...missing(now, old).map((element): Found => ({ kind: 'headerAdded', element })),
    ...missing(old, now).map((element): Found => ({ kind: 'headerRemoved', element })),
  ];
}

const headerPaths = (beside: readonly OutlinedElement[]): readonly string[] =>
  beside.map(({ path }) => path).filter((path) => /^Header\/[^/]+$/.test(path));

/** Each language is told for itself. */
const words = (was: Documented, is: Documented): readonly Found[] =>
  (['da', 'en'] as const).flatMap((language) =>
    other('documentation', saying(was, language), saying(is, language)),
  );

const saying = (said: Documented, language: 'da' | 'en') => `${language}: ${said[language]}`;

const other = (kind: Kind, was: string, is: string, element?: string): readonly Found[] =>
  was === is ? [] : [{ kind, was, is, ...(element !== undefined && { element }) }];

/** Those of the first that the second does not have. */
const missing = (all: readonly string[], known: readonly string[]): readonly string[] =>
  all.filter((one) => !known.includes(one));

function elements(before: readonly OutlinedElement[], after: readonly OutlinedElement[]): readonly Found[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.path, one])));
  const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  // What is in an element that came or went is told with it.
  const isOutermost = (path: string, others: ReadonlyMap<string, unknown> | undefined) =>
    others?.has(parentOf(path)) === true || parentOf(path) === '';
  return [
    ...after
      .filter(({ path }) => old?.has(path) === false && isOutermost(path, old))
      .map(({ path, min }): Found => ({ kind: min > 0 ? 'requiredAdded' : 'optionalAdded', element: path })),
    ...before.flatMap((was): readonly Found[] => {
      const { path } = was;
      const is = now?.get(path);
      if (is) return changesOf(was, is).map((found) => ({ ...found, element: path }));
      if (!isOutermost(path, now)) return [];
      return [{ kind: was.min > 0 ? 'requiredRemoved' : 'optionalRemoved', element: path }];
    }),
  ];
}

function changesOf(was: OutlinedElement, is: OutlinedElement): readonly Found[] {
  const common = (one: OutlinedElement, with_: OutlinedElement) =>
    one.children.filter((child) => with_.children.includes(child)).join(' ');
  const simple = was.simple && is.simple ? simpleChanges(was.simple, is.simple) : [];
  const isSimplified = (was.simple === undefined) !== (is.simple === undefined);
  return [
    ...other('namespace', was.namespace, is.namespace),
    ...other('order', common(was, is), common(is, was)),
    ...bound(was.min, is.min, 'becameRequired', 'becameOptional'),
    ...bound(was.max, is.max, 'moreOften', 'lessOften'),
    ...(isSimplified ? [{ kind: 'primitive', was: was.type, is: is.type } as const] : simple),
    ...codeChanges(was.codes, is.codes),
    ...other('typeName', was.type, is.type),
    ...words(was, is),
    ...(was.type === is.type ? words(was.ofType, is.ofType) : []),
  ];
}

/** A contract that was fetched may have no code lists beside it: nothing is said of them then. */
function codeChanges(was: OutlinedElement['codes'], is: OutlinedElement['codes']): readonly Found[] {
  if (!was || !is) return [];
  return [
    ...missing(is, was).map((code): Found => ({ kind: 'codeAdded', is: code })),
    ...missing(was, is).map((code): Found => ({ kind: 'codeRemoved', was: code })),
  ];
}

/** @param more the kind where the number has grown */
const bound = (was: number, is: number, more: Kind, less: Kind, name = ''): readonly Found[] =>
  was === is ? [] : [{ kind: is > was ? more : less, was: name + String(was), is: name + String(is) }];

function simpleChanges(was: SimpleType, is: SimpleType): readonly Found[] {
  if (was.primitive !== is.primitive) return other('primitive', was.primitive, is.primitive);
  const [old, now] = [was.enumeration, is.enumeration];
  return [
    ...bound(was.minLength ?? 0, is.minLength ?? 0, 'narrowed', 'widened', 'minLength '),
    ...bound(was.maxLength ?? Infinity, is.maxLength ?? Infinity, 'widened', 'narrowed', 'maxLength '),
    ...bound(
      was.minInclusive ?? -Infinity,
      is.minInclusive ?? -Infinity,
      'narrowed',
      'widened',
      'minInclusive ',
    ),
    ...bound(
      was.maxInclusive ?? Infinity,
      is.maxInclusive ?? Infinity,
      'widened',
      'narrowed',
      'maxInclusive ',
    ),
    ...other('pattern', was.pattern ?? '', is.pattern ?? ''),
    ...(old && now ? missing(now, old).map((value): Found => ({ kind: 'widened', is: value })) : []),
    ...(old && now ? missing(old, now).map((value): Found => ({ kind: 'narrowed', was: value })) : []),
    ...(!old && now ? [{ kind: 'narrowed', is: now.join(' | ') } as const] : []),
    ...(old && !now ? [{ kind: 'widened', was: old.join(' | ') } as const] : []),
  ];
}
