/**
 * A row of the audit trail as PostgreSQL writes it, column by column; times in UTC to the
 * microsecond.
 */
export type AuditRow = { readonly nr: string } & Readonly<Record<string, string | null>>;

/**
 * Names the rows that a seal is about: those of the transactions from one to before another, with
 * an nr in these bounds.
 */
export interface Span {
  readonly fromTx: string;
  readonly toTx: string;
  readonly afterNr: string;
  /** When null there is no bound. */
  readonly toNr: string | null;
}

export interface Seal extends Span {
  /** 1, 2, 3 … */
  readonly nr: string;
  readonly sealedAt: string;
  readonly highestNr: string;
  readonly rowCount: number;
  /** seal.ts makes this of the rows; it is null once they are removed. */
  readonly rows: Buffer | null;
  readonly rowsHash: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly removedAt: string | null;
}

/** The audit trail and its seals, for whoever verifies them. */
export interface AuditStore {
  /** The seal with the lowest nr above this one. */
  nextSeal(afterNr: string): Promise<Seal | undefined>;
  /** The first rows of a seal, as they are now, in order of nr. */
  rows(seal: Seal, limit: number): Promise<readonly AuditRow[]>;
  /** Rows that no seal has yet: those from where the next one begins. */
  countUnsealed(last: Seal | undefined): Promise<number>;
  /** All rows there are. */
  count(): Promise<number>;
  /** Reads the database's own clock. */
  now(): Promise<Date>;
}
