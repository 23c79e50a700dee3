import { Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import { DirectReader } from '../direct/direct-reader.js';
import type { Direct } from '../parser/parse.js';
import { isEnvelopeMark } from './envelope-marks.js';
import { withEnvelopes } from './envelope-schema.js';
import { LibxmlSchema, UnreadableDocument } from './libxml2.js';
import { placeComplaint } from './libxml2-complaints.js';
import { expectedValue } from './notation.js';
import { hasPlainCdata } from './plain-cdata.js';
import type { ElementDescriptor } from '../schema/schema.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement, XmlMessage } from '../tree/tree.js';
import { readable } from './readable-namespaces.js';
import type { SchemaViolation } from './schema-violation.js';
import { TreeValidator } from './tree-validator.js';

/** Holds a message against the contract. */
export interface Validator {
  /** @returns the violations in document order, at most 50; none when it is valid. @throws Fault */
  validate(message: XmlMessage): readonly SchemaViolation[];
  /** Reads messages straight to values, which are valid then. */
  readonly direct: Direct;
  dispose(): void;
}

export interface SchemaSet {
  /** The XSD files by name, one for each namespace, importing each other by these names. */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
  /**
   * The contract's global elements: headers, requests, responses, and those of a fault's detail.
   */
  readonly roots: readonly ElementDescriptor[];
  /** Namespace → prefix for the names in `expected`. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/**
 * The kinds that are about a sequence of children, of which the two validators name different ones.
 */
const CONTENT: ReadonlySet<SchemaErrorKind> = new Set([
  'missingElement',
  'unexpectedElement',
  'repeatedElement',
  'tooMany',
  'unknownElement',
  'wrongNamespace',
]);

/**
 * Validates by the tree and by libxml2 (docs/decisions/0026). The contract's descriptors are held
 * against the very tree that will be decoded, which finds every violation of the contract, whatever
 * else is wrong; libxml2 skips the rest of a parent after a missing or unexpected child.
 *
 * Fast path: a message in which the tree could judge everything and found nothing is valid.
 * Slow path: for every other message libxml2 holds the XSD against the same bytes, and what only it
 * finds is added. Held equal by test/xml/validation/tree-alone.long.test.ts and agreement.test.ts.
 */
export class SchemaValidator implements Validator {
  private readonly make: () => LibxmlSchema;
  private compiled: LibxmlSchema | undefined;
  private readonly tree: TreeValidator;
  readonly direct: Direct;

  constructor({ schemas, roots, prefixes }: SchemaSet) {
    const { files, entry, globals } = withEnvelopes(schemas);
    this.make = () => LibxmlSchema.compile(files, entry);
    this.tree = new TreeValidator(roots, prefixes, globals);
    this.direct = new DirectReader(this.tree.roots, globals);
  }

  /**
   * Compiles the schemas for the slow path, which else the first message on it does.
   * @throws Error when they do not compile
   */
  compile(): LibxmlSchema {
    return (this.compiled ??= this.make());
  }

  /**
   * @throws Fault 139100 when the two XML readers disagree on the message; 139103
   * @throws Error when the schemas do not compile
   */
  validate(message: XmlMessage): readonly SchemaViolation[] {
    if (message.validBy === this.direct) return [];
    const { found, isWhole } = this.tree.judge(message.root);
    if (isWhole && found.length === 0 && hasPlainCdata(message.text)) return found;
    // With 50 violations the answer is full, and libxml2 takes quadratic time to say where its own
    // are.
    if (found.length < MAX_VIOLATIONS) this.addUnexplained(found, this.askLibxml2(message));
    return found.sort((a, b) => a.element.offset - b.element.offset).slice(0, MAX_VIOLATIONS);
  }

  dispose(): void {
    this.compiled?.dispose();
  }

  private askLibxml2(message: XmlMessage): readonly SchemaViolation[] {
    const { bytes, ownNames } = readable(message);
    try {
      return this.compile()
        .complaints(bytes)
        .map((complaint) =>
          placeComplaint({ ...complaint, message: ownNames(complaint.message) }, message.root),
        );
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      throw new Fault(
        139100,
        [],
        { hvad: 'XML-læsere er uenige om den / XML readers disagree on it' },
        { cause: error },
      );
    }
  }

  /** Adds the violations of libxml2 that are real and not told yet. */
  private addUnexplained(found: SchemaViolation[], others: readonly SchemaViolation[]): void {
    for (const other of others) {
      if (!isMark(other) && !this.isMistaken(other) && !isExplained(other, found))
        found.push(this.withExpected(other));
    }
  }

  /**
   * libxml2 does not collapse the white space around dates and times, which pretty printers write.
   */
  private isMistaken({ element, kind, attribute }: SchemaViolation): boolean {
    return kind === 'wrongType' && attribute === undefined && this.tree.isPaddedTime(element);
  }

  /** Adds what a value should have been, where the contract says it. */
  private withExpected(violation: SchemaViolation): SchemaViolation {
    const { element, kind, attribute } = violation;
    const type = this.tree.descriptorOf(element)?.type;
    if (attribute || type?.kind !== 'simple') return violation;
    return { ...violation, expected: expectedValue(type, kind) };
  }
}

/** Is the attribute one that belongs to the envelope, of which the contract's XSD knows nothing? */
function isMark({ element, kind, attribute }: SchemaViolation): boolean {
  return kind === 'unknownAttribute' && attribute !== undefined && isEnvelopeMark(element, attribute);
}

/**
 * Is it told already, of the same attribute, the same element, or the sequence that the element is
 * in?
 */
function isExplained(other: SchemaViolation, found: readonly SchemaViolation[]): boolean {
  return found.some((violation) => {
    const { attribute } = violation;
    if (other.attribute) {
      const { namespace, local } = other.attribute;
      const isSame = attribute?.namespace === namespace && attribute.local === local;
      return violation.element === other.element && isSame;
    }
    if (attribute !== undefined) return false;
    if (violation.element === other.element) return true;
    const sequence = sequenceOf(other);
    return sequence !== undefined && sequence === sequenceOf(violation);
  });
}

/** The parent whose sequence of children is broken; undefined when something else is wrong. */
function sequenceOf({ element, kind }: SchemaViolation): XmlElement | undefined {
  if (!CONTENT.has(kind)) return undefined;
  return kind === 'missingElement' ? element : element.parent;
}
