import type { CallerLimits, Organisation } from './system.js';
import type { MandatePeriod } from './administration-port.js';

/** A system as its own people see it. */
export interface OwnSystem {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly closedAt?: Date;
  readonly limits: CallerLimits;
}

/** A system in a list of them. */
export interface ListedSystem extends OwnSystem {
  /** Certificates and mandates that hold at that moment. */
  readonly certificates: number;
  readonly mandates: number;
  /** When the first of those certificates ends. */
  readonly firstEnd?: Date;
}

/** A certificate, without the operator's note of why it ended. */
export interface OwnCertificate {
  readonly sha256: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly end?: { readonly at: Date; readonly reason: 'revoked' | 'superseded' };
}

export type OwnMandate = MandatePeriod & { readonly cvr: string };

/** A page of a list. */
export interface Found<Item> {
  readonly items: readonly Item[];
  /** So many there are on all pages. */
  readonly total: number;
}

export const OWN_PAGE_SIZE = 50;

/**
 * The registry of systems, as the people who look after them see it. A list is read page by page;
 * the first page is 1.
 */
export interface OwnSystems {
  /** @returns the ids of the systems that the company's people look after; no closed ones */
  ofCompany(cvr: string): Promise<readonly string[]>;
  /**
   * Systems by name.
   * @param ids undefined: all of the registry
   */
  list(ids: readonly string[] | undefined, page: number, now: Date): Promise<Found<ListedSystem>>;
  find(id: string): Promise<OwnSystem | undefined>;
  /** Those that end last come first. */
  certificates(id: string, page: number): Promise<Found<OwnCertificate>>;
  organisations(id: string, page: number): Promise<Found<Organisation>>;
  mandates(id: string, page: number): Promise<Found<OwnMandate>>;
}
