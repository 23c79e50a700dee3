import { DOUBLE_QUOTE, EQUALS, GREATER, SINGLE_QUOTE, SLASH } from './characters.js';
import { nameAt } from './names.js';
import { isNamespaceName, mayDeclare, type Namespaces, NO_NAMESPACE } from './namespaces.js';
import { MAX_NAME_LENGTH, QualifiedName } from './qualified-name.js';
import type { Reading } from './reading.js';
import { Runs } from './runs.js';
import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import { standsTwice, undeclared, WRONG } from './well-formedness.js';

/** An attribute whose namespace is not known before the tag is over. */
type Unresolved = { -readonly [key in keyof XmlAttribute]: XmlAttribute[key] };

const NO_ATTRIBUTES: readonly XmlAttribute[] = Object.freeze([]);
const NO_DECLARATIONS: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);

/**
 * The attributes of the tag that is being read. Its declarations are in force as soon as they are
 * read.
 */
export class Attributes {
  resolved: readonly XmlAttribute[] = NO_ATTRIBUTES;
  declarations: Readonly<Record<string, string>> = NO_DECLARATIONS;
  private readonly name: QualifiedName;
  private readonly value: Runs;

  constructor(
    private readonly reading: Reading,
    private readonly namespaces: Namespaces,
  ) {
    this.name = new QualifiedName(reading);
    this.value = new Runs(reading);
  }

  clear(): void {
    this.resolved = NO_ATTRIBUTES;
    this.declarations = NO_DECLARATIONS;
  }

  /** Takes back what the element declared. */
  forget({ declarations }: XmlElement): void {
    if (declarations !== NO_DECLARATIONS) this.namespaces.leave(Object.keys(declarations).length);
  }

  /**
   * @param from index after the element's name
   * @param tag index of the tag's `<`
   * @returns index of the `>` or `/` after the last attribute
   */
  read(from: number, tag: number): number {
    const { reading, name } = this;
    const { limits } = reading;
    const units = reading.units.at;
    const attributes: Unresolved[] = [];
    const declarations = Object.create(null) as Record<string, string>;
    let declared = 0;
    for (let at = from; ;) {
      const begin = reading.spaceEnd(at);
      if (units[begin] === GREATER || units[begin] === SLASH) {
        if (declared > 0) this.declarations = declarations;
        if (attributes.length > 0) this.resolve(attributes, begin);
        return begin;
      }
      if (begin === at) return reading.unexpected(at, at === from ? WRONG.tag : WRONG.attribute);
      at = this.readOne(begin, tag);
      const { prefix, local } = name;
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) {
        reading.limit(++declared, limits.namespacesPerElement, 'declarations', tag);
        this.declare(prefix === '' ? '' : local, declarations, tag, at - 1);
      } else {
        attributes.push({ namespace: '', local, prefix, value: this.value.run });
        reading.limit(attributes.length, limits.attributesPerElement, 'attributes', tag);
      }
    }
  }

  /** Reads `name = "value"`. @returns index after the second quote */
  private readOne(from: number, tag: number): number {
    const { reading, value } = this;
    const units = reading.units.at;
    const equals = reading.spaceEnd(this.name.read(from, tag, WRONG.attribute));
    if (units[equals] !== EQUALS) return reading.unexpected(equals, WRONG.attribute);
    const at = reading.spaceEnd(equals + 1);
    const quote = units[at] ?? 0;
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return reading.unexpected(at, WRONG.attribute);
    const end = value.read(at + 1, quote);
    reading.limit(value.run.length, reading.limits.textLength, 'text', tag);
    return end + 1;
  }

  /** Binds the prefix to the value that was read. @param end index of the value's second quote */
  private declare(prefix: string, declarations: Record<string, string>, tag: number, end: number): void {
    const { reading, value } = this;
    const { run, from } = value;
    // The length is limited because faults spell a namespace out, once for each violation.
    reading.limit(run.length, MAX_NAME_LENGTH, 'namespace', tag);
    if (!isNamespaceName(run)) reading.malformed(WRONG.namespaceName, end);
    if (prefix !== '' && run === '') reading.malformed(WRONG.attribute, end);
    if (!mayDeclare(prefix, run)) reading.malformed(WRONG.namespaceDeclaration, end);
    if (prefix in declarations) reading.malformed(standsTwice(prefix || 'xmlns'), end);
    const name = nameAt(reading.units.at, from, from + run.length);
    declarations[prefix] = name;
    this.namespaces.declare(prefix, name);
  }

  /**
   * Finds the attributes' namespaces.
   * @param end index of the character after the last attribute, where a fault is told
   */
  private resolve(attributes: Unresolved[], end: number): void {
    const { reading } = this;
    const seen = attributes.length > 1 ? new Set<string>() : undefined;
    for (const attribute of attributes) {
      const { prefix, local } = attribute;
      // The default namespace does not apply to attributes (Namespaces in XML 1.0, section 6.2).
      const namespace = prefix === '' ? NO_NAMESPACE : this.namespaces.of(prefix);
      if (!namespace) return reading.malformed(undeclared(prefix), end);
      attribute.namespace = namespace.name;
      if (!seen) continue;
      const expanded = `${namespace.id}:${local}`;
      if (seen.has(expanded)) return reading.malformed(standsTwice(local), end);
      seen.add(expanded);
    }
    this.resolved = attributes;
  }
}
