import type { Complaint } from './libxml2.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement } from '../tree/tree.js';
import { childElements } from '../tree/tree-reading.js';

/** A complaint of the library, put on our tree and named as one of our kinds; its text goes no further. */
export interface PlacedComplaint {
  readonly element: XmlElement;
  readonly kind: SchemaErrorKind;
  /** Of a complaint about an attribute. */
  readonly attribute?: { readonly namespace: string; readonly local: string };
}

/** The library gives no numbers to its callers, but its sentences are fixed; each row has a test. */
const kinds: readonly (readonly [RegExp, SchemaErrorKind])[] = [
  [/\[facet 'minLength'\]/, 'forKort'],
  [/\[facet '(?:maxLength|length)'\]/, 'forLang'],
  [/\[facet 'pattern'\]/, 'moenster'],
  [/\[facet 'enumeration'\]/, 'ikkeIListe'],
  [/\[facet 'min(?:In|Ex)clusive'\]/, 'forLille'],
  [/\[facet 'max(?:In|Ex)clusive'\]/, 'forStor'],
  [/is not a valid value of/, 'forkertType'],
  [/This element is not expected/, 'uventetElement'],
  [/Missing child element/, 'manglerElement'],
  [/xsi:type/, 'xsiType'],
  [/attribute '.*' is not allowed/, 'ukendtAttribut'],
  [/attribute '.*' is required but missing/, 'manglerAttribut'],
  [/nillable|nilled|XMLSchema-instance\}nil/, 'nilIkkeTilladt'],
  [/Character content/, 'tekstIkkeTilladt'],
  [/Element content is not allowed/, 'elementIkkeTilladt'],
  [/No matching global (?:element )?declaration/, 'ukendtElement'],
];

/** @returns the complaint on the tree; one that cannot be placed is put on the root, never dropped */
export function placeComplaint({ message, path }: Complaint, root: XmlElement): PlacedComplaint {
  const kind = kinds.find(([sentence]) => sentence.test(message))?.[1] ?? 'andet';
  const [, namespace = '', local] =
    /^Element '[^']*'(?:, attribute|: The attribute) '(?:\{([^}]*)\})?([^']*)'/.exec(message) ?? [];
  const element = elementAt(root, path ?? '') ?? root;
  return { element, kind, ...(local !== undefined && { attribute: { namespace, local } }) };
}

/**
 * Follows the library's path: `p:name[n]` counts siblings of that name, `*[n]` (an element in a default namespace)
 * counts all of them.
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

function qualifiedName({ prefix, local }: XmlElement): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
