import type { KontaktpersondataType } from '../../../contract/index.js';

/** A user of the old JobAG. */
export interface GammelBruger {
  /** The id of the user there. */
  readonly brugerId: string;
  readonly cvr: string;
  readonly indhold: KontaktpersondataType;
}

export interface Conversion {
  /**
   * Makes a contact person of each that was not carried over before, all or none. None of them can
   * work in JobAG, as nobody is coupled to them.
   * @returns how many were new
   * @throws OtherKey as nobody would be known, and everybody carried over twice
   */
  carryOver(brugere: readonly GammelBruger[], now: Date): Promise<number>;
}

/** Others were carried over with another PERSON_KEY. */
export class OtherKey extends Error {}
