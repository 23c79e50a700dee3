import type { XmlAttribute, XmlElement } from '../../xml/tree/tree.js';

const NO_PREFIXES: ReadonlySet<string> = new Set();

/** A namespace declaration of the output, and what the prefix means around it. */
interface Declaration {
  readonly prefix: string;
  readonly namespace: string;
  readonly before: string;
}

/**
 * Canonicalises an element with all it contains, by Exclusive XML Canonicalization 1.0 without
 * comments (W3C REC-xml-exc-c14n). The tree has just what that needs: line ends and attribute
 * values as the parser normalised them, CDATA as text, no comments, no processing instructions, no
 * DTD.
 * @param inclusive the PrefixList of InclusiveNamespaces, with `''` for #default: these prefixes
 * are rendered wherever they are declared
 * @returns characters, whose UTF-8 are the canonical octets
 */
export function canonicalise(apex: XmlElement, inclusive: ReadonlySet<string> = NO_PREFIXES): string {
  const writer = new Writer(inclusive);
  writer.write(apex, apex);
  return writer.pieces.join('');
}

/**
 * Walks once over the tree. Its pieces are joined at the end, as a string that grows is built
 * twice.
 */
class Writer {
  readonly pieces: string[] = [];
  /** Prefix → namespace, as the output declares them where the walk is. */
  private readonly declared = new Map<string, string>();

  constructor(private readonly inclusive: ReadonlySet<string>) {}

  /**
   * @param apex the element itself when it is the apex: inclusive prefixes come from all around it
   */
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

  /** Declares what the element visibly uses or what is inclusive, where the output does not yet. */
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

/** The element's own declarations; for the apex, all that are in scope there, the nearest first. */
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

/**
 * Orders by code points as UTF-8's bytes do; UTF-16 units would put U+10000 and above before
 * U+E000.
 */
function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The rank of a UTF-16 unit: surrogates come after all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/**
 * Escapes character data, in one pass for each special character, which is faster than a function
 * call for each. Fast path: most texts have none, and without it canonicalising takes twice as
 * long. Held equal by test/soap/wss/xml-crypto.test.ts.
 */
function escapedText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/** Escapes an attribute's value, with the same fast path. */
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
