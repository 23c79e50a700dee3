import type { Feed as FeedOf, Placed } from '../../feed/feed-port.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { Afvisning, StoredJobannonce, Tilstand, Actor } from '../ad/store-port.js';

/** These can have happened to an ad: names of the code list Haendelsestype. */
export type Haendelsestype =
  | 'Oprettet'
  | 'Aendret'
  | 'Godkendt'
  | 'GodkendelseTilbagekaldt'
  | 'Afvist'
  | 'Afsluttet'
  | 'Slettet';

/** An event as it was written. */
export interface StoredHaendelse {
  /** The version of the ad; for a decision the one that was decided on. */
  readonly version: number;
  readonly haendelsestype: Haendelsestype;
  readonly tidspunkt: Date;
  /** The ad after the event, its times as UTC instants. */
  readonly indhold: StoredIndhold;
}

export interface HistoriskHaendelse extends StoredHaendelse {
  /** Its place in the history. */
  readonly nr: number;
  readonly performedBy: Actor;
  /** The ad before the event; absent for the first one. */
  readonly before?: StoredIndhold;
  /** A refusal says why the ad was refused. */
  readonly afvisning?: Afvisning;
}

export interface FeedHaendelse extends StoredHaendelse, Placed {
  readonly jobannonceId: string;
  /** The ad now; absent when it is deleted. */
  readonly tilstand?: Tilstand;
}

/** Some events of the ads' feed. */
export type Feed = FeedOf<FeedHaendelse>;

/** The event log as it is read; it is written with every change of an ad (ad/store-port.ts). */
export interface EventLog {
  /** Events of an ad after a place in its history, oldest first. */
  history(jobannonceId: string, after: number, count: number): Promise<readonly HistoriskHaendelse[]>;
  /**
   * Events after a place in the change feed, in the order of the feed.
   * @param ejer undefined: of all organisations
   */
  feed(ejer: StoredJobannonce['ejer'] | undefined, after: number, count: number): Promise<Feed>;
}
