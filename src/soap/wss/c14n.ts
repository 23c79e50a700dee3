import type { XmlAttribute, XmlElement } from '../../xml/tree/tree.js';

const NO_PREFIXES: ReadonlySet<string> = new Set();

/** A namespace declaration that the output gets, and what the prefix meant around it. */
interface Declaration {
  readonly prefix: string;
  readonly namespace: string;
  readonly before: string;
}

/**
 * Exclusive XML Canonicalization 1.0 without comments (W3C REC-xml-exc-c14n) of an element with all it contains, as
 * characters; the octets are their UTF-8. The tree has what it needs and no more: line ends and attribute values as the
 * parser normalised them, CDATA as text, no comments, no processing instructions, no DTD.
 * @param inclusive the PrefixList of InclusiveNamespaces, `''` for #default: these are rendered wherever they are declared
 */
export function canonicalise(apex: XmlElement, inclusive: ReadonlySet<string> = NO_PREFIXES): string {
  const writer = new Writer(inclusive);
  writer.write(apex, apex);
  return writer.pieces.join('');
}

/** One walk. What it writes is joined at the end: one string that grew by `+=` would be put together twice. */
class Writer {
  readonly pieces: string[] = [];
  /** Prefix → namespace as the output declares them where the walk is. */
  private readonly declared = new Map<string, string>();

  constructor(private readonly inclusive: ReadonlySet<string>) {}

  /** @param apex the same element, where inclusive prefixes come from all around it; else absent */
  write(element: XmlElement, apex?: XmlElement): void {
    const { prefix, local, attributes, nodes } = element;
    const { pieces } = this;
    const name = prefix === '' ? local : `${prefix}:${local}`;
    pieces.push('<', name);
    const added = this.declare(element, apex);
    if (added.length > 0) this.writeDeclarations(added);
    if (attributes.length > 0) this.writeAttributes(attributes);
    pieces.push('>');
    for (const node of nodes) {
      if (typeof node === 'string') pieces.push(escapedText(node));
      else this.write(node);
    }
    pieces.push('</', name, '>');
    for (const { prefix: one, before } of added) this.declared.set(one, before);
  }

  /** What the element uses visibly and what is inclusive, where the output does not say it yet. */
  private declare(element: XmlElement, apex: XmlElement | undefined): readonly Declaration[] {
    const added: Declaration[] = [];
    this.say(element.prefix, element.namespace, added);
    for (const { prefix, namespace } of element.attributes)
      if (prefix !== '') this.say(prefix, namespace, added);
    if (this.inclusive.size === 0) return added;
    for (const [prefix, namespace] of declarationsOf(element, apex)) {
      if (this.inclusive.has(prefix)) this.say(prefix, namespace, added);
    }
    return added;
  }

  private say(prefix: string, namespace: string, added: Declaration[]): void {
    const before = this.declared.get(prefix) ?? '';
    if (before === namespace || prefix === 'xml') return;
    this.declared.set(prefix, namespace);
    added.push({ prefix, namespace, before });
  }

  private writeDeclarations(added: readonly Declaration[]): void {
    const sorted = added.toSorted((a, b) => byCodePoints(a.prefix, b.prefix));
    for (const { prefix, namespace } of sorted) {
      this.pieces.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapedValue(namespace), '"');
    }
  }

  private writeAttributes(attributes: readonly XmlAttribute[]): void {
    const sorted = attributes.toSorted(
      (a, b) => byCodePoints(a.namespace, b.namespace) || byCodePoints(a.local, b.local),
    );
    for (const { prefix, local, value } of sorted) {
      this.pieces.push(prefix === '' ? ` ${local}="` : ` ${prefix}:${local}="`, escapedValue(value), '"');
    }
  }
}

/** The element's own declarations; of the apex, all that are in scope there, the nearest first. */
function declarationsOf(element: XmlElement, apex: XmlElement | undefined): Iterable<[string, string]> {
  if (!apex) return Object.entries(element.declarations);
  const found = new Map<string, string>();
  for (let at: XmlElement | undefined = apex; at; at = at.parent) {
    for (const [prefix, namespace] of Object.entries(at.declarations)) {
      if (!found.has(prefix)) found.set(prefix, namespace);
    }
  }
  return found;
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
