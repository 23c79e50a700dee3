import type { JobannonceType } from '../../../contract/index.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { StoredJobannonce, Stamdata, Tilstand } from '../ad/store-port.js';

/** A place in the order of a search: latest publication first, and of ads with the same time the highest id. */
export interface PagePosition {
  /** Microseconds since 1970, as digits. */
  readonly time: string;
  readonly id: string;
}

/** What an ad must be and have to be found; the filters hold together. */
export interface SearchQuery {
  /** Own ads, of all organisations without `ejer`, by their newest version; absent: ads on Jobnet, by their approved one. */
  readonly own?: {
    readonly ejer?: StoredJobannonce['ejer'];
    /** Names of the code list JobannonceStatus, any of them; empty: whatever the status is. */
    readonly statusser: readonly string[];
  };
  /** Words that all must occur. */
  readonly fritekst?: string;
  /** Of each list the ad must have one: `kommune:461`. */
  readonly facets: readonly (readonly string[])[];
  /** On Jobnet (own ads: meant to be there) at some time from `fra` on and before `til`. */
  readonly fra?: Date;
  readonly til?: Date;
}

/** What makes an ad long. */
type LongField = Extract<keyof JobannonceType, 'Annoncetekst' | 'Ansoegning'>;

/** What was read of an ad: all of it, or without what makes it long; of a published anonymous ad always with Ansoegning. */
export type FoundIndhold = Omit<StoredIndhold, LongField> & Partial<Pick<StoredIndhold, LongField>>;

/** A version of an ad that was found. */
export interface SearchHit {
  readonly position: PagePosition;
  readonly id: string;
  readonly version: number;
  readonly indhold: FoundIndhold;
  readonly virksomhed?: Stamdata;
  /** Of own ads; one on Jobnet is on Jobnet. */
  readonly tilstand?: Tilstand;
}

/** Which part of what a search finds is asked for. */
export interface PageRequest {
  readonly now: Date;
  /** The place behind which it begins. */
  readonly after: PagePosition | undefined;
  readonly count: number;
  /** All of each ad? */
  readonly complete: boolean;
}

export interface SearchIndex {
  /** The ads that fit at `now`, in order, those after the place, at most so many. @throws Fault 139135 */
  find(query: SearchQuery, page: PageRequest): Promise<readonly SearchHit[]>;
  /** Is there anything in a text to search for? Not in signs, nor in words as common as `og`. @throws Fault 139135 */
  hasSearchWords(fritekst: string): Promise<boolean>;
}
