import type { Transaction } from '../store/sql/transaction.js';

/** What the audit trail keeps of one request; what is absent was not known, or there was none. */
export interface AuditRecord {
  /** When the answer was ready, by the gateway's clock. */
  readonly answeredAt: Date;
  readonly logId: string;
  /** SHA-256 in hex. */
  readonly certificateSha256?: string | undefined;
  /** Id of the system in the registry of systems. */
  readonly systemId?: string | undefined;
  readonly organisationTypeId?: number | undefined;
  readonly organisationCode?: string | undefined;
  /** UserIdentifier. Never the name or the address. */
  readonly userId?: string | undefined;
  readonly userType?: number | undefined;
  readonly operation: string;
  readonly jobannonceId?: string | undefined;
  readonly version?: number | undefined;
  /** The number of the ad, when it is one of version 1. */
  readonly annonceId?: number | undefined;
  readonly cvr?: string | undefined;
  /** Answered from memory: nothing was done again. */
  readonly repeated: boolean;
  /** 0, or the code of the fault. */
  readonly outcome: number;
}

export interface AuditTrail {
  /**
   * Adds one row, in a statement with those that come with it: with a transaction it is there when,
   * and only when, that is committed.
   * @throws Fault 139135
   */
  append(record: AuditRecord, transaction?: Transaction): Promise<void>;
}
