/** Companies as the CVR register shows them. What implements the port (the demo's file or CVR) is the caller's choice. */
export interface Adresse {
  readonly vejnavn?: string;
  readonly husnummer?: string;
  readonly postnummer?: string;
  readonly by?: string;
  /** Three digits; only in Denmark. */
  readonly kommunekode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly landekode: string;
}

export interface Produktionsenhed {
  /** Ten digits; real ones exist that fail every checksum, so none is applied. */
  readonly pnr: string;
  readonly navn: string;
  readonly adresse: Adresse;
  /** Danish days, both included; without `gyldigTil` it is current. */
  readonly gyldigFra: string;
  readonly gyldigTil?: string;
}

export interface Virksomhed {
  /** Eight digits. */
  readonly cvr: string;
  readonly navn: string;
  /** The register's own word: `Aktiv`, for capital companies `NORMAL`, else e.g. `Ophørt` or `UNDERKONKURS`. */
  readonly status: string;
  /** Its country is the company's domicile. */
  readonly adresse: Adresse;
  /** All it ever had, ended ones too. */
  readonly produktionsenheder: readonly Produktionsenhed[];
  /** When the CVR register said so: how old the answer is. Absent where it is not from there. */
  readonly fetchedAt?: Date;
}

export interface Virksomhedsregister {
  /**
   * The company with that CVR number, whatever its status; undefined when there is none.
   * @param afresh true: as the register has it now, and nothing that was kept
   * @throws Fault 139140 or 139141 when the register gives no answer
   */
  find(cvr: string, afresh?: boolean): Promise<Virksomhed | undefined>;
}
