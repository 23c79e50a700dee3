import type { IndholdMedLogo } from '../logo/logo-port.js';
import type { GemtJobannonce, Stamdata, Tilstand } from './jobannonce-store-port.js';

/** A place in the order of a search: latest publication first, and of ads with the same time the highest id. */
export interface Sted {
  /** Microseconds since 1970, as digits. */
  readonly tid: string;
  readonly id: string;
}

/** What an ad must be and have to be found; the filters hold together. */
export interface Soegning {
  /** Own ads, of all organisations without `ejer`, by their newest version; absent: ads on Jobnet, by their approved one. */
  readonly egne?: {
    readonly ejer?: GemtJobannonce['ejer'];
    /** Names of the code list JobannonceStatus, any of them; empty: whatever the status is. */
    readonly statusser: readonly string[];
  };
  /** Words that all must occur. */
  readonly fritekst?: string;
  /** Of each list the ad must have one: `kommune:461`. */
  readonly kendetegn: readonly (readonly string[])[];
  /** On Jobnet (own ads: meant to be there) at some time from `fra` on and before `til`. */
  readonly fra?: Date;
  readonly til?: Date;
}

/** A version of an ad that was found. */
export interface Fund {
  readonly sted: Sted;
  readonly id: string;
  readonly version: number;
  readonly indhold: IndholdMedLogo;
  readonly virksomhed?: Stamdata;
  /** Of own ads; one on Jobnet is on Jobnet. */
  readonly tilstand?: Tilstand;
}

export interface Soegeindeks {
  /** The ads that fit at `now`, in order, those after the place, at most so many. @throws Fault 139135 */
  find(soegning: Soegning, now: Date, efter: Sted | undefined, antal: number): Promise<readonly Fund[]>;
  /** Is there anything in a text to search for? Not in signs, nor in words as common as `og`. @throws Fault 139135 */
  harSoegeord(fritekst: string): Promise<boolean>;
}
