import type { JobannonceType } from '../../../contract/index.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { OffentligeTekster, StoredJobannonce, Stamdata, Tilstand } from '../ad/store-port.js';

/**
 * A place in the order of a search: the latest time first, and of ads with the same time the
 * highest id first.
 */
export interface PagePosition {
  /** It counts microseconds since 1970, as digits. */
  readonly time: string;
  readonly id: string;
}

/** An ad must be and have this to be found; all filters must hold. */
export interface SearchQuery {
  /**
   * Own ads by their newest version (without `ejer` those of all organisations); absent: ads on
   * Jobnet, by their approved one.
   */
  readonly own?: {
    readonly ejer?: StoredJobannonce['ejer'];
    /**
     * Names of the code list JobannonceStatus, of which the ad must have one; empty when any status
     * will do.
     */
    readonly statusser: readonly string[];
  };
  /** Own ads come by when they were sent first; absent: the latest publication first. */
  readonly latestSentFirst?: true;
  /** Words that all must occur. */
  readonly fritekst?: string;
  /** The ad must have one of each list, e.g. `kommune:461`. */
  readonly facets: readonly (readonly string[])[];
  /** The ad is (own ads: is meant to be) on Jobnet at some time from `fra` on and before `til`. */
  readonly fra?: Date;
  readonly til?: Date;
}

/** These make an ad long. */
type LongField = Extract<keyof JobannonceType, 'Annoncetekst' | 'Ansoegning'>;

/** Holds what was read of an ad: all of it, or without what makes it long. */
export type FoundIndhold = Omit<StoredIndhold, LongField> & Partial<Pick<StoredIndhold, LongField>>;

/** A version of an ad that was found. */
export interface SearchHit {
  readonly position: PagePosition;
  readonly id: string;
  readonly version: number;
  readonly indhold: FoundIndhold;
  readonly virksomhed?: Stamdata;
  /** As much of the public's texts of an anonymous ad as was read; none for own ads. */
  readonly tekster?: Partial<OffentligeTekster>;
  /** It is there for own ads only: the status of a published ad is always PaaJobnet. */
  readonly tilstand?: Tilstand;
}

/** Names the part of what a search finds that is asked for. */
export interface PageRequest {
  readonly now: Date;
  /** The place behind which the part begins. */
  readonly after: PagePosition | undefined;
  readonly count: number;
  /** Is all of each ad asked for? */
  readonly complete: boolean;
}

export interface SearchIndex {
  /**
   * Finds at most `count` of the ads that fit at `now`, in order, from behind the place on.
   * @throws Fault 139135
   */
  find(query: SearchQuery, page: PageRequest): Promise<readonly SearchHit[]>;
  /**
   * Is there anything in a text to search for? Signs are nothing, nor are words as common as `og`.
   * @throws Fault 139135
   */
  hasSearchWords(fritekst: string): Promise<boolean>;
}
