/**
 * Companies as the CVR register shows them. The file of the sandbox and CVR itself both implement
 * the port.
 */

export interface Adresse {
  readonly vejnavn?: string;
  readonly husnummer?: string;
  readonly postnummer?: string;
  readonly by?: string;
  /** It has three digits, and only addresses in Denmark have it. */
  readonly kommunekode?: string;
  /** The country is written as in ISO 3166-1 alpha-2. */
  readonly landekode: string;
}

export interface Produktionsenhed {
  /** Ten digits; real ones exist that fail every checksum, so none is applied. */
  readonly pnr: string;
  readonly navn: string;
  /** Names that it had before. */
  readonly andreNavne?: readonly string[];
  readonly adresse: Adresse;
  /** Danish days, both included; without `gyldigTil` the unit is current. */
  readonly gyldigFra: string;
  readonly gyldigTil?: string;
}

export interface Virksomhed {
  /** It has eight digits. */
  readonly cvr: string;
  readonly navn: string;
  /** Its secondary names (binavne), and all names that it had before. */
  readonly andreNavne?: readonly string[];
  /**
   * The register's own word: `Aktiv`, for capital companies `NORMAL`, else e.g. `Ophørt` or
   * `UNDERKONKURS`.
   */
  readonly status: string;
  /** Its country is the company's domicile. */
  readonly adresse: Adresse;
  /** All units that it ever had, those that have ended too. */
  readonly produktionsenheder: readonly Produktionsenhed[];
  /**
   * The CVR register said so then, which tells how old the answer is. It is absent where the answer
   * is not from there.
   */
  readonly fetchedAt?: Date;
}

export interface Virksomhedsregister {
  /**
   * The company with that CVR number, whatever its status; undefined when there is none.
   * @param afresh asks for the company as the register has it now, and for nothing that was kept
   * @throws Fault 139140 or 139141 when the register gives no answer
   */
  find(cvr: string, afresh?: boolean): Promise<Virksomhed | undefined>;
}
