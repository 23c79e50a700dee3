import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement } from '../tree/tree.js';

/** Tells what the schema does not allow of an element, whichever validator found it. */
export interface SchemaViolation {
  /** The element that is wrong; for one that is missing, its parent. */
  readonly element: XmlElement;
  readonly kind: SchemaErrorKind;
  /** The wrong value, uncut; '***' where the contract marks it as personal. */
  readonly value?: string;
  /** It is written in neutral notation: `string 1..100`, `[0-9]{8}`, `job:Titel`. */
  readonly expected?: string;
  /** The attribute that is wrong, where it is not the element itself. */
  readonly attribute?: { readonly namespace: string; readonly local: string };
}
