import { escapeAttribute, escapeText } from '../../../../src/xml/codec/encode.js';
import type { XmlAttribute, XmlElement } from '../../../../src/xml/tree/tree.js';
import { parseText } from '../../../xml/support.js';

/** A message that can be taken apart and put together wrongly, and then written out again. */
export class Editable {
  private static readonly parsed = new Map<string, Editable>();
  parent: Editable | undefined;
  readonly nodes: (Editable | string)[];

  private constructor(
    public prefix: string,
    public local: string,
    public declarations: Record<string, string>,
    public attributes: XmlAttribute[],
    nodes: readonly (Editable | string)[],
  ) {
    this.nodes = [...nodes];
    for (const node of this.nodes) if (typeof node !== 'string') node.parent = this;
  }

  /** A new copy each time; the same text is parsed once. */
  static read(text: string): Editable {
    const known = Editable.parsed.get(text) ?? Editable.of(parseText(text).root);
    Editable.parsed.set(text, known);
    return known.copy();
  }

  /** A well-formed fragment whose prefixes are declared around the place where it is put. */
  static make(name: string, attributes: Readonly<Record<string, string>>, ...nodes: (Editable | string)[]) {
    const [prefix = '', local = ''] = name.includes(':') ? name.split(':') : ['', name];
    const made = Object.entries(attributes).map(([key, value]) => {
      const [p = '', l = ''] = key.includes(':') ? key.split(':') : ['', key];
      return { prefix: p, local: l, namespace: '', value };
    });
    return new Editable(prefix, local, {}, made, nodes);
  }

  private static of(element: XmlElement): Editable {
    const { prefix, local, declarations, attributes, nodes } = element;
    const children = nodes.map((node) => (typeof node === 'string' ? node : Editable.of(node)));
    return new Editable(prefix, local, { ...declarations }, [...attributes], children);
  }

  copy(): Editable {
    const children = this.nodes.map((node) => (typeof node === 'string' ? node : node.copy()));
    return new Editable(this.prefix, this.local, { ...this.declarations }, [...this.attributes], children);
  }

  write(): string {
    const name = this.prefix ? `${this.prefix}:${this.local}` : this.local;
    const declarations = Object.entries(this.declarations).map(
      ([prefix, namespace]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(namespace)}"`,
    );
    const attributes = this.attributes.map(
      ({ prefix, local, value }) => ` ${prefix ? `${prefix}:` : ''}${local}="${escapeAttribute(value)}"`,
    );
    const content = this.nodes.map((node) => (typeof node === 'string' ? escapeText(node) : node.write()));
    return `<${name}${declarations.join('')}${attributes.join('')}>${content.join('')}</${name}>`;
  }

  /** The element and all below it, in document order. */
  all(found: Editable[] = []): Editable[] {
    found.push(this);
    for (const node of this.nodes) if (typeof node !== 'string') node.all(found);
    return found;
  }

  /** The first element of this name. */
  find(local: string): Editable {
    const found = this.search(local);
    if (!found) throw new Error(`no ${local} in the message`);
    return found;
  }

  private search(local: string): Editable | undefined {
    if (this.local === local) return this;
    for (const node of this.nodes) {
      const found = typeof node === 'string' ? undefined : node.search(local);
      if (found) return found;
    }
    return undefined;
  }

  every(local: string): Editable[] {
    return this.all().filter((one) => one.local === local);
  }

  get(local: string): string | undefined {
    return this.attributes.find((attribute) => attribute.local === local)?.value;
  }

  set(name: string, value: string): this {
    const [prefix = '', local = ''] = name.includes(':') ? name.split(':') : ['', name];
    this.attributes = this.attributes.filter((one) => one.local !== local || one.prefix !== prefix);
    this.attributes.push({ prefix, local, namespace: '', value });
    return this;
  }

  unset(local: string): this {
    this.attributes = this.attributes.filter((one) => one.local !== local);
    return this;
  }

  get text(): string {
    return this.nodes.filter((node) => typeof node === 'string').join('');
  }

  set text(value: string) {
    this.nodes.splice(0, this.nodes.length, value);
  }

  insert(child: Editable | string, at: 'first' | 'last'): void {
    if (at === 'first') this.nodes.unshift(child);
    else this.nodes.push(child);
    if (typeof child !== 'string') child.parent = this;
  }

  before(sibling: Editable): void {
    const { parent } = sibling;
    if (!parent) throw new Error('the root has no siblings');
    parent.nodes.splice(parent.nodes.indexOf(sibling), 0, this);
    this.parent = parent;
  }

  remove(): this {
    const { parent } = this;
    if (parent) parent.nodes.splice(parent.nodes.indexOf(this), 1);
    this.parent = undefined;
    return this;
  }

  replaceBy(other: Editable): void {
    other.before(this);
    this.remove();
  }

  contains(other: Editable): boolean {
    for (let at: Editable | undefined = other; at; at = at.parent) if (at === this) return true;
    return false;
  }
}
