import type { XmlElement } from '../../xml/tree.js';

const NO_PREFIXES: ReadonlySet<string> = new Set();
const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * Exclusive XML Canonicalization 1.0 without comments (W3C REC-xml-exc-c14n) of an element with all it contains, as
 * characters; the octets are their UTF-8. The tree has what it needs and no more: line ends and attribute values as the
 * parser normalised them, CDATA as text, no comments, no processing instructions, no DTD.
 * @param inclusive the PrefixList of InclusiveNamespaces, `''` for #default: these are rendered wherever they are declared
 */
export function canonicalise(apex: XmlElement, inclusive: ReadonlySet<string> = NO_PREFIXES): string {
  return written(apex, inScope(apex, inclusive), inclusive, NOTHING);
}

/** The inclusive prefixes that the apex has from its ancestors; its own declarations win. */
function inScope(apex: XmlElement, inclusive: ReadonlySet<string>): ReadonlyMap<string, string> {
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
 */
function written(
  element: XmlElement,
  inherited: ReadonlyMap<string, string>,
  inclusive: ReadonlySet<string>,
  outer: ReadonlyMap<string, string>,
): string {
  const { prefix, local, attributes, declarations, nodes } = element;
  let scope = outer;
  let added: string[] | undefined;
  const declare = (name: string, namespace: string): void => {
    if ((scope.get(name) ?? '') === namespace || name === 'xml') return;
    scope = new Map(scope).set(name, namespace);
    (added ??= []).push(name);
  };
  declare(prefix, element.namespace);
  for (const attribute of attributes) if (attribute.prefix) declare(attribute.prefix, attribute.namespace);
  if (inclusive.size > 0) {
    for (const [name, namespace] of inherited) declare(name, namespace);
    for (const name in declarations) if (inclusive.has(name)) declare(name, declarations[name] ?? '');
  }

  const name = prefix ? `${prefix}:${local}` : local;
  let out = `<${name}`;
  if (added) {
    if (added.length > 1) added.sort(byCodePoints);
    for (const one of added) {
      out += `${one ? ` xmlns:${one}` : ' xmlns'}="${escapedValue(scope.get(one) ?? '')}"`;
    }
  }
  const sorted =
    attributes.length > 1
      ? attributes.toSorted(
          (a, b) => byCodePoints(a.namespace, b.namespace) || byCodePoints(a.local, b.local),
        )
      : attributes;
  for (const one of sorted) {
    out += ` ${one.prefix ? `${one.prefix}:${one.local}` : one.local}="${escapedValue(one.value)}"`;
  }
  out += '>';
  for (const node of nodes) {
    out += typeof node === 'string' ? escapedText(node) : written(node, NOTHING, inclusive, scope);
  }
  return `${out}</${name}>`;
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

function escapedText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, reference) : text;
}

function escapedValue(value: string): string {
  return /[&<"\t\n\r]/.test(value) ? value.replace(/[&<"\t\n\r]/g, reference) : value;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function reference(character: string): string {
  return references[character] ?? character;
}
