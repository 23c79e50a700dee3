import type { SaxesTagNS } from 'saxes';
import type { XmlAttribute, XmlElement } from './tree.js';

/** An element that may still get children. */
interface Growing extends XmlElement {
  readonly nodes: (XmlElement | string)[];
  readonly parent: Growing | undefined;
}

const NO_ATTRIBUTES: readonly XmlAttribute[] = Object.freeze([]);
const NO_DECLARATIONS: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);

/** Puts the tree together from the parser's events. */
export class TreeBuilder {
  root: XmlElement | undefined;
  private open: Growing | undefined;

  /** @param offset index of the tag's '<' in the text */
  openElement(tag: SaxesTagNS, offset: number): void {
    const parent = this.open;
    const element: Growing = {
      namespace: tag.uri,
      local: tag.local,
      prefix: tag.prefix,
      attributes: attributesOf(tag),
      declarations: isEmpty(tag.ns) ? NO_DECLARATIONS : tag.ns,
      nodes: [],
      parent,
      offset,
    };
    if (parent) parent.nodes.push(element);
    else this.root = element;
    this.open = element;
  }

  closeElement(): void {
    this.open = this.open?.parent;
  }

  /**
   * Adds character data; what is only interrupted by a comment or a CDATA section's borders becomes one string.
   * @returns the length of the run of text so far
   */
  addText(data: string): number {
    if (!this.open || data === '') return 0;
    const { nodes } = this.open;
    const last = nodes.at(-1);
    const run = typeof last === 'string' ? last + data : data;
    nodes[typeof last === 'string' ? nodes.length - 1 : nodes.length] = run;
    return run.length;
  }
}

function attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (!attribute || isDeclaration(attribute)) continue;
    const { uri, local, prefix, value } = attribute;
    attributes.push({ namespace: uri, local, prefix, value });
  }
  return attributes.length === 0 ? NO_ATTRIBUTES : attributes;
}

/** Is the attribute `xmlns="…"` or `xmlns:p="…"`? */
export function isDeclaration(attribute: { readonly name: string; readonly prefix: string }): boolean {
  return attribute.prefix === 'xmlns' || attribute.name === 'xmlns';
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  for (const _ in record) return false;
  return true;
}
