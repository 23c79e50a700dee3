import type { Transaction } from '../store/sql/transaction.js';

/** The audit trail keeps this of one request; what is absent was not known, or there was none. */
export interface AuditRecord {
  /** The answer was ready at this time of the gateway's clock. */
  readonly answeredAt: Date;
  readonly logId: string;
  /** The SHA-256 of the certificate's DER is written in hex. */
  readonly certificateSha256?: string | undefined;
  /** It is the id of the system in the registry of systems. */
  readonly systemId?: string | undefined;
  readonly organisationTypeId?: number | undefined;
  readonly organisationCode?: string | undefined;
  /** It is the UserIdentifier, and never the name or the address. */
  readonly userId?: string | undefined;
  readonly userType?: number | undefined;
  readonly operation: string;
  readonly jobannonceId?: string | undefined;
  readonly jobordreId?: string | undefined;
  readonly formidlingId?: string | undefined;
  readonly kontaktpersonId?: string | undefined;
  readonly driftsbeskedId?: string | undefined;
  /** It is the keyed hash of whom the request is about, and not of who asks. */
  readonly personId?: string | undefined;
  /** It is the request for access to JobAG. */
  readonly anmodningId?: string | undefined;
  /**
   * It is that of the ad, of the order, of the contact person, of the notice, or of the mediation
   * where one is named.
   */
  readonly version?: number | undefined;
  /** It is the number of the ad when the ad is one of version 1. */
  readonly annonceId?: number | undefined;
  readonly cvr?: string | undefined;
  /** The answer came from memory, and nothing was done again. */
  readonly repeated: boolean;
  /** It is 0, or the code of the fault. */
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
