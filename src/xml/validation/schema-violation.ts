import type { SchemaErrorKind } from '../schema/schema-errors.js';
import type { XmlElement } from '../tree/tree.js';

/** One place of a message that breaks the schema. */
export interface SchemaViolation {
  /** Where it is; of a missing element its parent. */
  readonly element: XmlElement;
  readonly kind: SchemaErrorKind;
  /** The wrong value, uncut; '***' where the contract marks it as personal. */
  readonly value?: string;
  /** In neutral notation: `string 1..100`, `[0-9]{8}`, `job:Titel`. */
  readonly expected?: string;
  /** The attribute it is about. */
  readonly attribute?: { readonly namespace: string; readonly local: string };
}
