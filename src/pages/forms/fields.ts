/** What the fields of a form are: a form is a table of them. */
import type { Words } from '../words.js';

export interface Option {
  readonly value: string;
  readonly words: Words;
}

export interface Field {
  /** The path of its value in the message, below the request. */
  readonly path: string;
  readonly label: Words;
  readonly kind: FieldKind;
  /** Marked with a star: the form cannot be sent without. */
  readonly isRequired?: boolean;
  readonly hint?: Words;
  /** Of `choice`, `radios` and `boxes`. */
  readonly options?: readonly Option[];
  /** Of `choice`: what none of them is called; without it one is asked to choose. */
  readonly none?: Words;
  /** Of `check`: what it says when it is set; without it `true`, and `false` when it is not. */
  readonly checkedValue?: string;
  /** The browser counts along; the contract judges. */
  readonly maxLength?: number;
  readonly rows?: number;
  readonly autocomplete?: string;
}

export type FieldKind =
  | 'text'
  | 'email'
  | 'tel'
  | 'number'
  | 'date'
  | 'moment'
  | 'lines'
  | 'choice'
  | 'radios'
  | 'boxes'
  | 'check'
  /** A picture of the contract; the form needs `hasFile`. */
  | 'picture';

/** The path of a child. */
export const below = (path: string, local: string): string => (path === '' ? local : `${path}/${local}`);

/** The id of a field's control on its page. */
export const idOf = (path: string): string => `felt-${path.replace(/[^\w]+/g, '-').replace(/-$/, '')}`;

/** By path, what people call them: for the errors of a form. */
export const labelsOf = (
  fields: readonly Pick<Field, 'path' | 'label'>[],
  say: (words: Words) => string,
): ReadonlyMap<string, string> => new Map(fields.map(({ path, label }) => [path, say(label)]));
