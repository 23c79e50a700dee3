/** A row of the audit trail as PostgreSQL writes it, column by column; times in UTC to the microsecond. */
export type Raekke = { readonly nr: string } & Readonly<Record<string, string | null>>;

/** Which rows a seal is about: those of the transactions from one to before another, with an nr in these bounds. */
export interface Spaend {
  readonly fraTx: string;
  readonly tilTx: string;
  readonly efterNr: string;
  /** Null: no bound. */
  readonly tilNr: string | null;
}

export interface Segl extends Spaend {
  /** 1, 2, 3 … */
  readonly nr: string;
  readonly tidspunkt: string;
  readonly hoejesteNr: string;
  readonly antal: number;
  /** What segl.ts makes of the rows; null once they are removed. */
  readonly raekker: Buffer | null;
  readonly raekkerHash: string;
  readonly forrigeHash: string;
  readonly hash: string;
  readonly fjernetTidspunkt: string | null;
}

/** The audit trail and its seals, for whoever verifies them. */
export interface Revisionslager {
  /** The seal with the lowest nr above this one. */
  naesteSegl(efter: string): Promise<Segl | undefined>;
  /** The first rows of a seal, as they are now, in order of nr. */
  raekker(segl: Segl, hoejst: number): Promise<readonly Raekke[]>;
  /** Rows that no seal has yet: those from where the next one begins. */
  antalUdenSegl(sidste: Segl | undefined): Promise<number>;
  /** All rows there are. */
  antal(): Promise<number>;
  /** The database's own clock. */
  nu(): Promise<Date>;
}
