/**
 * An organisation that acts: the pair is the key, as the same code can be an a-kasse and a
 * sub-jobcentre.
 */
export interface Organisation {
  /** The code list OrganisationType has its values. */
  readonly organisationTypeId: number;
  readonly organisationCode: string;
}

/** Says how much a system may ask at most; what is absent is the setting's. */
export interface CallerLimits {
  readonly perMinute?: number;
  readonly concurrent?: number;
}

/** A system that calls, as the registry knows it. */
export interface CallingSystem {
  /** It never changes, and is also the key by which requests are counted. */
  readonly id: string;
  readonly name: string;
  /** It may act for these. */
  readonly organisations: readonly Organisation[];
  /** CVR numbers of the companies whose mandate it holds; empty for the systems of authorities. */
  readonly mandates: readonly string[];
  readonly limits: CallerLimits;
}
