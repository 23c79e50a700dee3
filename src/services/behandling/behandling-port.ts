import type { JobannonceType } from '../../contract/index.js';
import type { Transaction } from '../../store/sql/transaction.js';
import type { JudgedAd } from './hindringer.js';

/**
 * A case handler: the user of RequestUserMetadata, within the organisation of
 * ActiveOrganisationHeader.
 */
export interface Behandler {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  /** The UserIdentifier of the contract. */
  readonly identifier: string;
  /** The UserFullName of the contract. */
  readonly navn: string;
}

/** A case handler has an ad. `inForce` (behandling.ts) says whether that is still so. */
export interface Behandling {
  readonly behandler: Behandler;
  readonly paabegyndtTidspunkt: Date;
  /** Nobody works on it until this time (excluded); absent when it is not parked. */
  readonly parkeretTilTidspunkt?: Date;
}

/** The names of the code list Behandlingstilstand. */
export const behandlingstilstande = ['Ledig', 'UnderBehandling', 'Parkeret'] as const;
export type Behandlingstilstand = (typeof behandlingstilstande)[number];

/** Narrows the queue to what a case handler wants to see of it. */
export interface QueueFilter {
  readonly tilstande: readonly Behandlingstilstand[];
  /** When it is set, only ads that this case handler has are wanted. */
  readonly behandler?: Behandler;
  readonly konfliktramt?: boolean;
  readonly cvr?: string;
}

/**
 * A place in the queue: microseconds since 1970 as text, and the ad's id, as two may have come at
 * once.
 */
export interface QueuePosition {
  readonly siden: string;
  readonly id: string;
}

export interface AfventendeJobannonce extends JudgedAd {
  readonly position: QueuePosition;
  readonly version: number;
  readonly titel: string;
  readonly virksomhed: JobannonceType['Virksomhed'];
  readonly ejer: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly afventerSiden: Date;
  /** Was its company hit by a conflict when the ad was sent, or is it now? */
  readonly konfliktramt: boolean;
  /** Would the mail of a refusal reach anyone? */
  readonly hasMailAddress: boolean;
  readonly behandling?: Behandling;
}

export interface Waiting {
  readonly counts: Readonly<Record<Behandlingstilstand, number>>;
  readonly since?: Date;
}

/** Keeps who has which ad. Whoever changes that holds the lock of the ad meanwhile. */
export interface Behandlinger {
  find(transaction: Transaction, jobannonceId: string): Promise<Behandling | undefined>;
  /** Replaces whatever was there before. */
  set(transaction: Transaction, jobannonceId: string, behandling: Behandling): Promise<void>;
  /** Takes the ad from its case handler; it does no harm when it had none. */
  remove(transaction: Transaction, jobannonceId: string): Promise<void>;
  /** How many ads wait for a decision, and how long the first of them has. */
  waiting(now: Date): Promise<Waiting>;
  /**
   * The ads that wait for a decision after a place in the queue, those that have waited longest
   * first.
   */
  queue(
    filter: QueueFilter,
    after: QueuePosition | undefined,
    count: number,
    now: Date,
  ): Promise<readonly AfventendeJobannonce[]>;
}
