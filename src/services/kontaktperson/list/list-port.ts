import type { ListPlace } from '../../sorted-list/place.js';
import type { Kontaktperson } from '../person/store-port.js';

/** A name of the code list Kontaktpersonsortering. */
export type Sortering =
  | 'Navn'
  | 'Stilling'
  | 'Telefonnummer'
  | 'Email'
  | 'KanArbejde'
  | 'AntalProduktionsenheder';

/** Whose contact persons a list has, and in what order. */
export interface KontaktpersonQuery {
  readonly cvr: string;
  readonly sortering: Sortering;
  readonly faldende: boolean;
  /** The contact person that who asks is coupled to: it stands first, whatever the order. */
  readonly egen?: string;
}

/** Says which part of a list is read. */
export interface ListPart {
  /** The part begins behind this place; undefined: at the beginning. */
  readonly after: ListPlace | undefined;
  readonly count: number;
}

export interface ListedKontaktperson extends Kontaktperson {
  readonly place: ListPlace;
}

export interface Kontaktpersonliste {
  /** The contact persons of a part of a list, but for `egen`. @throws Fault 139135 */
  find(query: KontaktpersonQuery, part: ListPart): Promise<readonly ListedKontaktperson[]>;
}
