import type { XmlAttribute, XmlElement } from '../../xml/tree.js';

/** Prefix → namespace; the empty prefix is the default. */
type Scope = ReadonlyMap<string, string>;

const NO_PREFIXES: ReadonlySet<string> = new Set();
const NOTHING: Scope = new Map();

/**
 * Exclusive XML Canonicalization 1.0 without comments (W3C REC-xml-exc-c14n) of an element with all it contains, as
 * characters; the octets are their UTF-8. The tree has what it needs and no more: line ends and attribute values as the
 * parser normalised them, CDATA as text, no comments, no processing instructions, no DTD.
 * @param inclusive the PrefixList of InclusiveNamespaces, `''` for #default: these are rendered wherever they are declared
 */
export function canonicalise(apex: XmlElement, inclusive: ReadonlySet<string> = NO_PREFIXES): string {
  const pieces: string[] = [];
  write(apex, inScope(apex, inclusive), inclusive, NOTHING, pieces);
  return pieces.join('');
}

/** The inclusive prefixes that the apex has from its ancestors; its own declarations win. */
function inScope(apex: XmlElement, inclusive: ReadonlySet<string>): Scope {
  if (inclusive.size === 0) return NOTHING;
  const found = new Map<string, string>();
  for (let at: XmlElement | undefined = apex; at; at = at.parent) {
    for (const prefix in at.declarations) {
      if (inclusive.has(prefix) && !found.has(prefix)) found.set(prefix, at.declarations[prefix] ?? '');
    }
  }
  return found;
}

/**
 * @param inherited declarations that count as the element's own: only the apex has any
 * @param outer prefix → namespace as the output so far declares them
 * @param out joined at the end: one string that grew by `+=` would be put together twice
 */
function write(
  element: XmlElement,
  inherited: Scope,
  inclusive: ReadonlySet<string>,
  outer: Scope,
  out: string[],
): void {
  const { prefix, local, attributes, nodes } = element;
  const name = prefix === '' ? local : `${prefix}:${local}`;
  const scope = scopeOf(element, inherited, inclusive, outer);
  out.push('<', name);
  if (scope !== outer) writeDeclarations(scope, outer, out);
  if (attributes.length > 0) writeAttributes(attributes, out);
  out.push('>');
  for (const node of nodes) {
    if (typeof node === 'string') out.push(escapedText(node));
    else write(node, NOTHING, inclusive, scope, out);
  }
  out.push('</', name, '>');
}

/** What the output declares inside the element: what it uses visibly, and the inclusive prefixes. */
function scopeOf(element: XmlElement, inherited: Scope, inclusive: ReadonlySet<string>, outer: Scope): Scope {
  let scope = declared(outer, outer, element.prefix, element.namespace);
  for (const { prefix, namespace } of element.attributes) {
    if (prefix !== '') scope = declared(scope, outer, prefix, namespace);
  }
  if (inclusive.size === 0) return scope;
  for (const [prefix, namespace] of inherited) scope = declared(scope, outer, prefix, namespace);
  for (const prefix in element.declarations) {
    if (inclusive.has(prefix)) {
      scope = declared(scope, outer, prefix, element.declarations[prefix] ?? '');
    }
  }
  return scope;
}

/** The scope with the declaration; a copy of `outer` the first time there is anything new. */
function declared(scope: Scope, outer: Scope, prefix: string, namespace: string): Scope {
  if ((scope.get(prefix) ?? '') === namespace || prefix === 'xml') return scope;
  return (scope === outer ? new Map(outer) : (scope as Map<string, string>)).set(prefix, namespace);
}

function writeDeclarations(scope: Scope, outer: Scope, out: string[]): void {
  const added = [...scope].filter(([prefix, namespace]) => outer.get(prefix) !== namespace);
  if (added.length > 1) added.sort(([a], [b]) => byCodePoints(a, b));
  for (const [prefix, namespace] of added) {
    out.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapedValue(namespace), '"');
  }
}

function writeAttributes(attributes: readonly XmlAttribute[], out: string[]): void {
  const sorted =
    attributes.length === 1
      ? attributes
      : attributes.toSorted(
          (a, b) => byCodePoints(a.namespace, b.namespace) || byCodePoints(a.local, b.local),
        );
  for (const { prefix, local, value } of sorted) {
    out.push(prefix === '' ? ` ${local}="` : ` ${prefix}:${local}="`, escapedValue(value), '"');
  }
}

/** Order of code points, which is that of UTF-8's bytes; UTF-16 would put U+10000 and above before U+E000. */
function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates after all other code units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** One pass for each character that is there: much faster than one with a function call a hit. */
function escapedText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function escapedValue(value: string): string {
  if (!/[&<"\t\n\r]/.test(value)) return value;
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
