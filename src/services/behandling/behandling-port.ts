import type { JobannonceType } from '../../contract/index.js';
import type { Transaction } from '../../store/sql/transaction.js';

/** A case handler: the user of RequestUserMetadata, within the organisation of ActiveOrganisationHeader. */
export interface Behandler {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  /** UserIdentifier. */
  readonly identifier: string;
  /** UserFullName. */
  readonly navn: string;
}

/** A case handler has an ad. Whether still, is said by `inForce` (behandling.ts). */
export interface Behandling {
  readonly behandler: Behandler;
  readonly paabegyndtTidspunkt: Date;
  /** Until (excluded) when nobody works on it; absent: it is not parked. */
  readonly parkeretTilTidspunkt?: Date;
}

/** Names of the code list Behandlingstilstand. */
export const behandlingstilstande = ['Ledig', 'UnderBehandling', 'Parkeret'] as const;
export type Behandlingstilstand = (typeof behandlingstilstande)[number];

/** What a case handler wants to see of the queue. */
export interface QueueFilter {
  readonly tilstande: readonly Behandlingstilstand[];
  /** Only what this case handler has. */
  readonly behandler?: Behandler;
  readonly konfliktramt?: boolean;
  readonly cvr?: string;
}

/** A place in the queue: microseconds since 1970 as text, and the ad's id, as two may have come at once. */
export interface QueuePosition {
  readonly siden: string;
  readonly id: string;
}

export interface AfventendeJobannonce {
  readonly position: QueuePosition;
  readonly version: number;
  readonly titel: string;
  readonly virksomhed: JobannonceType['Virksomhed'];
  readonly ejer: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly afventerSiden: Date;
  readonly publiceringTidspunkt?: Date;
  /** Was its company hit by a conflict when the ad was sent, or is it now? */
  readonly konfliktramt: boolean;
  readonly behandling?: Behandling;
}

/** Where it is kept who has which ad. The caller holds the lock of the ad while it changes that. */
export interface Behandlinger {
  find(transaction: Transaction, jobannonceId: string): Promise<Behandling | undefined>;
  /** Whatever was there before is written over. */
  set(transaction: Transaction, jobannonceId: string, behandling: Behandling): Promise<void>;
  /** The ad has no case handler any more; also when it had none. */
  remove(transaction: Transaction, jobannonceId: string): Promise<void>;
  /** The ads that wait for a decision after a place in the queue, those that have waited longest first. */
  queue(
    filter: QueueFilter,
    after: QueuePosition | undefined,
    count: number,
    now: Date,
  ): Promise<readonly AfventendeJobannonce[]>;
}
