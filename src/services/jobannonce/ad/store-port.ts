import type { RequestUserMetadataType } from '../../../contract/index.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { Adresser } from '../authority/address.js';
import type { Adresse } from '../../virksomhed/virksomhedsregister.js';

export type Afgoerelse = 'afventer' | 'godkendt' | 'afvist';

/** Tells the creator of an ad why it was refused. */
export interface Afvisning {
  readonly aarsagskoder: readonly number[];
  readonly tekst?: string;
  /** The fields that are wrong, as paths from Jobannonce, and what is wrong with each. */
  readonly felter?: readonly { readonly sti: string; readonly tekst: string }[];
}

/** The texts of an anonymous ad, and its addresses to apply to, as the public sees them. */
export interface OffentligeTekster extends Adresser {
  readonly Titel: string;
  readonly Annoncetekst: string;
}

/** A version is decided in one of these ways, which are named as the events are. */
export type Beslutning =
  | {
      readonly kind: 'Godkendt';
      /** No person has seen it. */
      readonly byMachine?: true;
      /** Of an anonymous ad; without them it cannot be approved. */
      readonly tekster?: OffentligeTekster;
    }
  | { readonly kind: 'Afvist'; readonly afvisning: Afvisning };

/**
 * The status of an ad is computed from these (status.ts); the decision and the times are its newest
 * version's.
 */
export interface Tilstand {
  readonly afgoerelse: Afgoerelse;
  /** It is present exactly when it has been decided. */
  readonly afgjortTidspunkt?: Date;
  /** Absent when the ad is to be published as soon as it is approved. */
  readonly publiceringTidspunkt?: Date;
  readonly afpubliceringTidspunkt: Date;
  readonly afsluttetTidspunkt?: Date;
}

/**
 * The approved version of an ad: what the public sees, also while a newer one waits or is refused.
 */
export interface GodkendtVersion {
  readonly version: number;
  readonly indhold: StoredIndhold;
  readonly godkendtTidspunkt: Date;
  readonly publiceringTidspunkt?: Date;
  readonly afpubliceringTidspunkt: Date;
  /**
   * The ad is on Jobnet from then; when it was there already as this version was approved, the time
   * from which it was.
   */
  readonly paaJobnetFra: Date;
}

/**
 * Holds what is kept of a company with an ad: as the newest answer of the register had it
 * (stamdata-store.ts).
 */
export interface Stamdata {
  readonly navn: string;
  /** Name and, below, address of the production unit of the ad. */
  readonly enhedsnavn?: string;
  readonly enhedsadresse?: Adresse;
  readonly adresse: Adresse;
  /** Names that company or unit had while the ad was kept. */
  readonly tidligereNavne?: readonly string[];
}

/**
 * A job ad as it is kept: its newest version and, beside it, the approved one. Its status is
 * computed, so it is not here.
 */
export interface StoredJobannonce extends Tilstand {
  /** The GUID of the ad in lower case. */
  readonly id: string;
  /**
   * 1 when it is created, and one more with every change. A decision makes no new version, it is
   * about one.
   */
  readonly version: number;
  /** The ActiveOrganisationHeader of the request that created it. */
  readonly ejer: { readonly organisationTypeId: number; readonly organisationCode: string };
  /**
   * It was sent so, but its times are UTC instants here and its logo is only named, as that is kept
   * elsewhere.
   */
  readonly indhold: StoredIndhold;
  readonly virksomhed?: Stamdata;
  readonly konfliktramt: boolean;
  readonly afvisning?: Afvisning;
  readonly godkendt?: GodkendtVersion;
  readonly slettetTidspunkt?: Date;
  /**
   * The first time that the public saw it, or will when nothing changes; absent until it is
   * approved. Its longest time counts from here, whatever is scheduled later.
   */
  readonly foerstPaaJobnet?: Date;
  readonly oprettetTidspunkt: Date;
  readonly aendretTidspunkt: Date;
}

/**
 * A change sets these; the rest of the ad stays as it is. New content waits for a decision,
 * whatever was decided before.
 */
export type Aendring =
  | ({ readonly kind: 'Aendret' } & Pick<
      StoredJobannonce,
      'indhold' | 'virksomhed' | 'konfliktramt' | 'publiceringTidspunkt' | 'afpubliceringTidspunkt'
    >)
  | { readonly kind: 'Afsluttet' | 'Slettet' };

/** Says who asked: the organisation and the user of the two request headers. */
export interface Actor {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  readonly metadata: RequestUserMetadataType;
}

/**
 * Says who made a change, when and by which request; what it did and to which version is written
 * with it.
 */
export interface Haendelse {
  readonly tidspunkt: Date;
  readonly performedBy: Actor;
  /** The ServiceRequestLogReferenceIdentifier of that request. */
  readonly logId: string;
}

/**
 * Keeps job ads. Every change writes the ad and its event together, in the caller's transaction.
 */
export interface JobannonceStore {
  /** Writes a new ad. */
  insert(transaction: Transaction, jobannonce: StoredJobannonce, haendelse: Haendelse): Promise<void>;
  /**
   * Writes a new ad that a machine has approved at once, as the decision has made it, with an event
   * of each.
   * @throws Error when it is anonymous: what of it is public nobody has said
   */
  insertApproved(
    transaction: Transaction,
    jobannonce: StoredJobannonce,
    haendelse: Haendelse,
    godkendtAf: Actor,
  ): Promise<void>;
  /**
   * Makes the next version of an ad, when `seen` is still its newest one and it is not deleted. A
   * deletion takes the approved version away. Requests that race wait for each other here, and only
   * the first finds its version.
   * @returns whether it was written
   */
  update(
    transaction: Transaction,
    seen: Pick<StoredJobannonce, 'id' | 'version'>,
    aendring: Aendring,
    haendelse: Haendelse,
  ): Promise<boolean>;
  /**
   * Decides on an ad's newest version, when that is this one and it waits: what is approved becomes
   * the approved version. Call `lock` first.
   * @throws Error when it does not wait, or has another version
   */
  decide(
    transaction: Transaction,
    ad: Pick<StoredJobannonce, 'id' | 'version' | 'indhold' | 'virksomhed'>,
    beslutning: Beslutning,
    haendelse: Haendelse,
  ): Promise<void>;
  /**
   * Takes back what a machine approved for a company and the public does not see yet: it waits for
   * a person, and is marked as hit by a conflict.
   * @returns the ids of the ads
   */
  withdrawUnseen(transaction: Transaction, cvr: string, haendelse: Haendelse): Promise<readonly string[]>;
  /**
   * Waits until no other transaction changes the ad; none will until this one ends. Then `find`
   * sees what they did.
   */
  lock(transaction: Transaction, id: string): Promise<void>;
  /**
   * Finds closed and deleted ads too: the service says what a caller may see.
   * @param transaction to read on its connection; what others have committed is seen
   */
  find(id: string, transaction?: Transaction): Promise<StoredJobannonce | undefined>;
}
