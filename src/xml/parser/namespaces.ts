/**
 * A namespace; within one message there is one object of each name, so that they compare by
 * identity.
 */
export interface Namespace {
  readonly name: string;
  readonly id: number;
}

/**
 * The namespace of attributes without a prefix, and of elements where no default one is declared.
 */
export const NO_NAMESPACE: Namespace = { name: '', id: 0 };

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * Knows what the prefixes mean where the reader is. Each look-up is quick, however much is declared
 * around it.
 */
export class Namespaces {
  private readonly byName = new Map([['', NO_NAMESPACE]]);
  private readonly byPrefix = new Map<string, Namespace>();
  /** The prefixes that the open elements declared, in order, and what each meant around them. */
  private readonly covered: { readonly prefix: string; readonly before: Namespace | undefined }[] = [];

  /**
   * Fast path: most elements have the prefix of the one before. Held equal by
   * readers.long.test.ts.
   */
  private lastPrefix = '';
  private last: Namespace | undefined = NO_NAMESPACE;

  constructor() {
    this.byPrefix.set('', NO_NAMESPACE);
    this.byPrefix.set('xml', this.named(XML));
  }

  /** The namespace that the prefix stands for; undefined where it is not declared. */
  of(prefix: string): Namespace | undefined {
    if (prefix === this.lastPrefix) return this.last;
    this.lastPrefix = prefix;
    return (this.last = this.byPrefix.get(prefix));
  }

  declare(prefix: string, name: string): void {
    this.covered.push({ prefix, before: this.byPrefix.get(prefix) });
    this.byPrefix.set(prefix, this.named(name));
    this.forgetLast();
  }

  /** Takes the last `count` declarations back. */
  leave(count: number): void {
    for (const { prefix, before } of this.covered.splice(this.covered.length - count).reverse()) {
      if (before) this.byPrefix.set(prefix, before);
      else this.byPrefix.delete(prefix);
    }
    this.forgetLast();
  }

  private forgetLast(): void {
    this.lastPrefix = '';
    this.last = this.byPrefix.get('');
  }

  private named(name: string): Namespace {
    let namespace = this.byName.get(name);
    if (!namespace) this.byName.set(name, (namespace = { name, id: this.byName.size }));
    return namespace;
  }
}

/**
 * May the prefix be bound to the name (Namespaces in XML 1.0, section 3: reserved prefixes and
 * namespace names)?
 */
export function mayDeclare(prefix: string, name: string): boolean {
  return prefix !== 'xmlns' && name !== XMLNS && (prefix === 'xml') === (name === XML);
}

/**
 * Is it made of the characters of a URI reference (RFC 3986), which Namespaces in XML 1.0 asks of a
 * namespace name? Whether they stand where they may is not asked: a name is only compared.
 */
export function isNamespaceName(value: string): boolean {
  return !/[^!#-;=?-[\]_a-z~]|%(?![0-9A-Fa-f]{2})/.test(value);
}
