import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement } from '../tree/tree.js';
import { childElements, qualifiedName } from '../tree/tree-reading.js';
import type { SchemaViolation } from './schema-violation.js';

/** Holds what the library says of a document: its sentence, and its own XPath of the node. */
interface Complaint {
  readonly message: string;
  readonly xpath?: string;
}

/**
 * The library tells its callers no error numbers, but its sentences are fixed. Each row has a test.
 */
const kinds: readonly (readonly [RegExp, SchemaErrorKind])[] = [
  [/\[facet 'minLength'\]/, 'tooShort'],
  [/\[facet '(?:maxLength|length)'\]/, 'tooLong'],
  [/\[facet 'pattern'\]/, 'pattern'],
  [/\[facet 'enumeration'\]/, 'notInList'],
  [/\[facet 'min(?:In|Ex)clusive'\]/, 'tooSmall'],
  [/\[facet 'max(?:In|Ex)clusive'\]/, 'tooLarge'],
  [/is not a valid value of/, 'wrongType'],
  [/This element is not expected/, 'unexpectedElement'],
  [/Missing child element/, 'missingElement'],
  [/xsi:type/, 'xsiType'],
  [/attribute '.*' is not allowed/, 'unknownAttribute'],
  [/attribute '.*' is required but missing/, 'missingAttribute'],
  [/nillable|nilled|XMLSchema-instance\}nil/, 'nilNotAllowed'],
  [/Character content/, 'textNotAllowed'],
  [/Element content is not allowed/, 'elementNotAllowed'],
  [/No matching global (?:element )?declaration/, 'unknownElement'],
];

/**
 * Puts a complaint of the library on our tree and names it as one of our kinds; its text goes no
 * further.
 * @returns the violation, which is the root's when the path leads nowhere: no complaint is dropped
 */
export function placeComplaint({ message, xpath }: Complaint, root: XmlElement): SchemaViolation {
  const kind = kinds.find(([sentence]) => sentence.test(message))?.[1] ?? 'other';
  const [, namespace = '', local] =
    /^Element '[^']*'(?:, attribute|: The attribute) '(?:\{([^}]*)\})?([^']*)'/.exec(message) ?? [];
  const element = elementAt(root, xpath ?? '') ?? root;
  return { element, kind, ...(local !== undefined && { attribute: { namespace, local } }) };
}

/**
 * Follows the library's path: `p:name[n]` counts the siblings of that name, and `*[n]`, which
 * stands for an element in a default namespace, counts all of them.
 */
export function elementAt(root: XmlElement, path: string): XmlElement | undefined {
  let siblings = [root];
  let found: XmlElement | undefined;
  for (const step of path.split('/').slice(1)) {
    if (step.startsWith('@')) break;
    const [, name, position = '1'] = /^([^[]+)(?:\[([0-9]+)\])?$/.exec(step) ?? [];
    const named = name === '*' ? siblings : siblings.filter((element) => qualifiedName(element) === name);
    found = named[Number(position) - 1];
    if (!found) return undefined;
    siblings = childElements(found);
  }
  return found;
}
