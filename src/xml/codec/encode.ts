import { childrenOf } from '../schema/content-model.js';
import type { ElementDescriptor, Primitive, TypedElement } from '../schema/schema.js';

type Prefixes = Readonly<Record<string, string>>;
type Writer = (value: unknown) => string;

const NO_PREFIXES: Prefixes = Object.freeze({});
const writers = new WeakMap<Prefixes, WeakMap<ElementDescriptor, Writer>>();

/**
 * Writes the value as an XML element that can stand anywhere: every namespace is declared on it,
 * once.
 * @param prefixes namespace → prefix; without one for it, the element's own namespace is the
 * default and the others are n1, n2 …
 * @throws Error when the value does not fit the descriptor, or holds a character that XML 1.0
 * cannot carry: that is a bug here, and not a fault of the caller's message
 */
export function encode<T>(descriptor: TypedElement<T>, value: T, prefixes: Prefixes = NO_PREFIXES): string {
  let known = writers.get(prefixes);
  if (!known) writers.set(prefixes, (known = new WeakMap()));
  let writer = known.get(descriptor);
  if (!writer) known.set(descriptor, (writer = rootWriter(descriptor, prefixes)));
  return writer(value);
}

function rootWriter(descriptor: ElementDescriptor, given: Prefixes): Writer {
  const prefixOf = new Map<string, string>();
  const collect = ({ namespace, local, type }: ElementDescriptor): void => {
    if (namespace === '') throw new Error(`encode: ${local} has no namespace`);
    if (!prefixOf.has(namespace)) {
      const own = Object.hasOwn(given, namespace) ? given[namespace] : undefined;
      prefixOf.set(namespace, own ?? (prefixOf.size === 0 ? '' : `n${prefixOf.size}`));
    }
    childrenOf(type).forEach(collect);
  };
  collect(descriptor);
  const declarations = [...prefixOf].map(
    ([namespace, prefix]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(namespace)}"`,
  );
  return elementWriter(descriptor, (namespace) => prefixOf.get(namespace) ?? '', declarations.join(''));
}

/**
 * Makes the writer of an element; everything that does not depend on the value is done here, once.
 */
function elementWriter(
  descriptor: ElementDescriptor,
  prefixOf: (namespace: string) => string,
  declarations = '',
): Writer {
  const { namespace, local, type } = descriptor;
  const prefix = prefixOf(namespace);
  const name = prefix && `${prefix}:`;
  const start = `<${name}${local}${declarations}>`;
  const end = `</${name}${local}>`;
  if (type.kind === 'simple') {
    const text = texts[type.primitive];
    return (value) => {
      const written = text(value);
      if (written === undefined) throw new Error(`encode: ${local} is not ${type.primitive}`);
      return start + written + end;
    };
  }
  const children = childrenOf(type).map((child) => ({
    key: child.local,
    required: child.min > 0,
    write: child.max === 1 ? elementWriter(child, prefixOf) : listWriter(child, prefixOf),
  }));
  if (type.kind !== 'sequence') {
    const write = children[0]?.write;
    return (value) => start + (write?.(value) ?? '') + end;
  }
  return (value) => {
    if (!isRecord(value)) throw new Error(`encode: ${local} is not an object`);
    let out = start;
    for (const { key, required, write } of children) {
      const child = value[key];
      if (child !== undefined) out += write(child);
      else if (required) throw new Error(`encode: ${key} is missing in ${local}`);
    }
    return out + end;
  };
}

function listWriter(item: ElementDescriptor, prefixOf: (namespace: string) => string): Writer {
  const write = elementWriter(item, prefixOf);
  return (value) => {
    if (!Array.isArray(value)) throw new Error(`encode: ${item.local} is not an array`);
    let out = '';
    for (const one of value) out += write(one);
    return out;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const texts: Readonly<Record<Primitive, (value: unknown) => string | undefined>> = {
  string: escapedString,
  anyURI: escapedString,
  base64Binary: escapedString,
  date: escapedString,
  dateTime: escapedString,
  boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  int: wholeNumber,
  long: wholeNumber,
};

function escapedString(value: unknown): string | undefined {
  return typeof value === 'string' ? escapeText(value) : undefined;
}

function wholeNumber(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/**
 * Text cannot hold these as they are: also \r, which a reader would make \n, and >, because of ]]>.
 */
const IN_TEXT = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
] as const;

const IN_ATTRIBUTE = [...IN_TEXT, ['"', '&quot;'], ['\t', '&#9;'], ['\n', '&#10;']] as const;

/** Finds what is escaped, what XML 1.0 cannot carry, and every half of a pair of surrogates. */
// eslint-disable-next-line no-control-regex -- the characters XML 1.0 forbids are among those meant
const PERHAPS_SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

// eslint-disable-next-line no-control-regex -- as above
const UNCARRIABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

// eslint-disable-next-line no-control-regex -- as above
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text of a stranger with U+FFFD for each character that XML 1.0 cannot carry. */
export const carriable = (text: string): string => text.replace(NOT_XML, '\ufffd');

/**
 * Escapes character data of an element.
 * @throws Error for a character that XML 1.0 cannot carry
 */
export const escapeText = (text: string): string => escaped(text, IN_TEXT);

/**
 * Escapes an attribute's value, which is to stand between double quotes.
 * @throws Error for a character that XML 1.0 cannot carry
 */
export const escapeAttribute = (text: string): string => escaped(text, IN_ATTRIBUTE);

/**
 * Most texts hold nothing special. In one that does, a search for each character takes a quarter of
 * the time of one pattern for all of them; whether a pair of surrogates is whole is seldom asked.
 */
function escaped(text: string, references: readonly (readonly [string, string])[]): string {
  if (!PERHAPS_SPECIAL.test(text)) return text;
  const wrong = UNCARRIABLE.test(text) ? text.match(NOT_XML) : null;
  if (wrong) throw uncarriable(wrong[0]);
  let out = text;
  for (const [char, reference] of references) out = out.replaceAll(char, reference);
  return out;
}

function uncarriable(char: string): Error {
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return new Error(`encode: XML cannot carry U+${code}`);
}
