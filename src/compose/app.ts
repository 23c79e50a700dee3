import type { Clock } from '../clock.js';
import type { Log } from '../log/log.js';
import type { PipelineParts } from '../soap/pipeline.js';
import type { Addresses } from './addresses.js';
import type { OwnReport, Workers } from './workers-port.js';
import type { InventedLogin, InventedPeople } from './invented-login.js';
import type { LoadedContract } from './load-contract.js';
import type { Releasers } from './releasers.js';
import type { Later } from '../later.js';

/** Tests put these in the place of the real thing. */
export interface Surroundings {
  readonly clock?: Clock;
  /** Ads get these ids. */
  readonly newId?: () => string;
  readonly log?: Log;
  /** Says who a message is from. */
  readonly identify?: PipelineParts['identify'];
  /** The contract of all services, loaded already; its end is not ours to see to. */
  readonly contract?: LoadedContract;
  /** A database that is there already; its end is not ours to see to. */
  readonly database?: Addresses;
  /** The documentation that was built is in this folder; without it, where `make build` puts it. */
  readonly documentation?: string;
  /** Passes time for what waits in a sandbox. */
  readonly later?: Later;
  /** Keeps everything that was begun, to end it. */
  readonly releasers?: Releasers;
  /** The processes that answer on one port, this one among them; absent: it is the only one. */
  readonly workers?: Workers;
  /** The sandbox's provider of sign-ins, where another process has started it. */
  readonly invented?: InventedLogin | undefined;
}

export interface App {
  readonly log: Log;
  /**
   * The throw-away certificates of the sandbox are in this folder; in production there are none.
   */
  readonly certificates: string | undefined;
  /** Who may sign in to the sandbox, where this process has invented them. */
  readonly invented: InventedPeople | undefined;
  /**
   * Listens, or ends everything when it cannot.
   * @returns the address, e.g. `http://127.0.0.1:8080`
   */
  listen(): Promise<string>;
  /** Another process takes its place: answers the last that its callers send (HttpServer). */
  retire(): Promise<void>;
  readonly report: OwnReport;
  /** Answers what is in flight, then ends everything, the database last. It may be called again. */
  stop(): Promise<void>;
}
