import { Fault, MAX_VIOLATIONS } from '../../faults/fault.js';
import { isEnvelopeMark } from './envelope-marks.js';
import { withEnvelopes } from './envelope-schema.js';
import { type Complaint, LibxmlSchema, UnreadableDocument } from './libxml2.js';
import { placeComplaint, type PlacedComplaint } from './libxml2-complaints.js';
import { expectedValue } from '../schema/notation.js';
import { hasPlainCdata } from './plain-cdata.js';
import type { SchemaViolation } from './schema-violation.js';
import type { ElementDescriptor } from '../schema/schema.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement, XmlMessage } from '../tree/tree.js';
import { TreeValidator } from './tree-validator.js';

/** Holds a message against the contract. A later validator only has to be this. */
export interface Validator {
  /** @returns every violation in document order, at most 50; none when the message is valid. @throws Fault */
  validate(message: XmlMessage): readonly SchemaViolation[];
  dispose(): void;
}

export interface SchemaSet {
  /** The XSD files by name, one for each namespace, importing each other by these names. */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
  /** The contract's global elements: headers, requests, responses, what stands in a fault's detail. */
  readonly roots: readonly ElementDescriptor[];
  /** Namespace → prefix for the names in `expected`. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** Kinds that are about a sequence of children: the two validators name different children of it. */
const CONTENT: ReadonlySet<SchemaErrorKind> = new Set([
  'manglerElement',
  'uventetElement',
  'gentagetElement',
  'forMange',
  'ukendtElement',
  'forkertNavnerum',
]);

/**
 * Two validators (docs/decisions/0026). The contract's descriptors are held against the very tree that will be decoded:
 * that finds everything the contract says, whatever else is wrong (libxml2 skips the rest of a parent after a missing or
 * unexpected child). A message in which the tree judged everything and found nothing is valid. Of every other one libxml2
 * is asked too, which holds the XSD against the same bytes: what it alone finds is added.
 */
export class SchemaValidator implements Validator {
  private readonly schema: LibxmlSchema;
  private readonly tree: TreeValidator;

  /** @throws Error when the schemas do not compile */
  constructor({ schemas, roots, prefixes }: SchemaSet) {
    const { files, entry, globals } = withEnvelopes(schemas);
    this.schema = LibxmlSchema.compile(files, entry);
    this.tree = new TreeValidator(roots, prefixes, globals);
  }

  /** @throws Fault 139100 when the two XML readers disagree on the message, 139103 */
  validate(message: XmlMessage): readonly SchemaViolation[] {
    const { found, isWhole } = this.tree.judge(message.root);
    if (isWhole && found.length === 0 && hasPlainCdata(message.text)) return found;
    // With 50 reasons the answer is full; libxml2 would take quadratic time to say where its errors are.
    if (found.length < MAX_VIOLATIONS) this.addUnexplained(found, this.complaints(message), message.root);
    return found.sort((a, b) => a.element.offset - b.element.offset).slice(0, MAX_VIOLATIONS);
  }

  dispose(): void {
    this.schema.dispose();
  }

  private complaints(message: XmlMessage): readonly Complaint[] {
    try {
      return this.schema.complaints(message.bytes);
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

  private addUnexplained(found: SchemaViolation[], complaints: readonly Complaint[], root: XmlElement): void {
    for (const complaint of complaints) {
      const placed = placeComplaint(complaint, root);
      if (!isMark(placed) && !this.isMistaken(placed) && !isExplained(placed, found))
        found.push(this.toViolation(placed));
    }
  }

  /** The library does not collapse white space around dates and times; pretty printers write it. */
  private isMistaken({ element, kind, attribute }: PlacedComplaint): boolean {
    return kind === 'forkertType' && attribute === undefined && this.tree.isPaddedTime(element);
  }

  private toViolation({ element, kind, attribute }: PlacedComplaint): SchemaViolation {
    const type = this.tree.descriptorOf(element)?.type;
    return {
      element,
      kind,
      ...(attribute ? { attribute } : type?.kind === 'simple' && { expected: expectedValue(type, kind) }),
    };
  }
}

/** An element of the contract stands in an envelope, whose makers mark it. */
function isMark({ element, kind, attribute }: PlacedComplaint): boolean {
  return kind === 'ukendtAttribut' && attribute !== undefined && isEnvelopeMark(element, attribute);
}

/** Has this been said already, of the same attribute, the same element, or the sequence the element stands in? */
function isExplained(placed: PlacedComplaint, found: readonly SchemaViolation[]): boolean {
  return found.some((violation) => {
    const { attribute } = violation;
    if (placed.attribute) {
      const { namespace, local } = placed.attribute;
      const isSame = attribute?.namespace === namespace && attribute.local === local;
      return violation.element === placed.element && isSame;
    }
    if (attribute !== undefined) return false;
    if (violation.element === placed.element) return true;
    const sequence = sequenceOf(placed);
    return sequence !== undefined && sequence === sequenceOf(violation);
  });
}

/** The parent whose sequence of children is broken, where that is what is wrong. */
function sequenceOf({
  element,
  kind,
}: {
  element: XmlElement;
  kind: SchemaErrorKind;
}): XmlElement | undefined {
  if (!CONTENT.has(kind)) return undefined;
  return kind === 'manglerElement' ? element : element.parent;
}
