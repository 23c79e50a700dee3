import type { Feed, Placed } from '../../feed/feed-port.js';
import type {
  Actor,
  Formidlingsstatus,
  Haendelsestype,
  Jobordrestatus,
  Tilstand,
} from '../ordre/store-port.js';

/** An event as it was written. */
export interface StoredHaendelse {
  readonly haendelsestype: Haendelsestype;
  readonly tidspunkt: Date;
  readonly performedBy: Actor;
  readonly formidlingId?: string;
}

/** A line of an order's log. */
export interface Loglinje extends StoredHaendelse {
  /** Its place in the log. */
  readonly nr: number;
  /** Of the order, and of a candidate where the event is about one. */
  readonly statusSat?: Jobordrestatus | Formidlingsstatus;
  readonly beskrivelse?: string;
}

/** An event of the feed, with the order as it is now. */
export interface FeedHaendelse extends StoredHaendelse, Placed {
  readonly jobordreId: string;
  readonly nummer: number;
  /** The version of the order after the event. */
  readonly version: number;
  readonly jobcenter: string;
  readonly tilstand: Tilstand;
}

/** Reads what happened to orders; it is written with every change (ordre/store-port.ts). */
export interface Jobordrelog {
  /** Events of an order after a place in its log, oldest first. */
  lines(jobordreId: string, after: number, count: number): Promise<readonly Loglinje[]>;
  /** Events of all orders after a place in the feed, in its order. */
  feed(after: number, count: number): Promise<Feed<FeedHaendelse>>;
}
