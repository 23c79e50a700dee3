/** What a step of an ad is made of. */
import type { Values } from '../../forms/body-xml.js';
import type { Field, Option } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';

/** What fields depend on: who fills them in, and what stands in them. */
export interface Udfyldning {
  readonly visit: CompanyVisit;
  readonly values: Values;
  /** Those of the company's list; only the step that shows them asks for them. */
  readonly personer?: readonly Option[];
}

/** Fields that belong together. */
export interface Gruppe {
  readonly title?: Words;
  readonly fields: readonly Field[];
  /** The item of a list that the group is: it can be taken away. */
  readonly item?: string;
}
