/** An authority: the pair is the key, as the same code can be an a-kasse and a sub-jobcentre. */
export interface Myndighed {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
}

/** The domains of authorities, as a request asks for them. */
export interface Myndighedsdomaener {
  /**
   * The domains that are registered for the authority now, in ASCII and small letters.
   * @throws Fault 139135 when the database cannot be reached or is overloaded
   */
  find(myndighed: Myndighed): Promise<readonly string[]>;
}

export interface Domaene extends Myndighed {
  /** As `readDomaene` (domain.ts) answers it. */
  readonly domaene: string;
}

/** Who changed something, when and why. */
export interface Notat {
  readonly tidspunkt: Date;
  readonly af: string;
  readonly begrundelse: string;
}

/** A time in which the domain was the authority's; what is over stays. */
export interface DomaeneHistory extends Domaene {
  readonly tilfoejet: Notat;
  /** Absent while it is registered. */
  readonly fjernet?: Notat;
}

/** The same as operators write it. Nothing of it is ever deleted. */
export interface Domaeneregister {
  /** @returns whether it was not registered before */
  add(domaene: Domaene, notat: Notat): Promise<boolean>;
  /** @returns whether it was registered */
  remove(domaene: Domaene, notat: Notat): Promise<boolean>;
  /** Every domain that was ever registered, by authority. */
  history(): Promise<readonly DomaeneHistory[]>;
}
