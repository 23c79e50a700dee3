/**
 * The two locks of a company, which are not the same: no ad of a locked one is created or changed; a conflict-hit one
 * may still create job ads, and each of them is looked at by hand (Releasenote JobAG 6. december 2024, pkt. 1.3).
 * What a lock does not close: docs/decisions/0007.
 */
export interface Laase {
  readonly spaerret: boolean;
  readonly konfliktramt: boolean;
}

export interface Virksomhedslaase {
  /** The locks of a company; neither is set for one that is not known. */
  find(cvr: string): Promise<Laase>;
}
