import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement } from '../tree/tree.js';

/** In a notation that needs no translation (`int 1..999`, `job:Titel`), or in words. */
export type Expected = string | { readonly da: string; readonly en: string };

/** Tells what the schema does not allow of an element, whichever validator found it. */
export interface SchemaViolation {
  /** The element that is wrong; for one that is missing, its parent. */
  readonly element: XmlElement;
  readonly kind: SchemaErrorKind;
  /** The wrong value, uncut; '***' where the contract marks it as personal. */
  readonly value?: string;
  readonly expected?: Expected;
  /** The attribute that is wrong, where it is not the element itself. */
  readonly attribute?: { readonly namespace: string; readonly local: string };
}
