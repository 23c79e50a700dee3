/** What supervisor and workers ask each other; each answer may be waited for. */
import type { Addresses } from '../compose/addresses.js';
import type { InventedLogin } from '../compose/invented-login.js';
import type { WorkerHealth } from '../http/response/health.js';
import type { ToldMetrics } from '../metrics/sum.js';

/** A worker begins with this. */
export interface Task {
  /** It counts from 1, and stays when the worker is started again. */
  readonly worker: number;
  readonly database: Addresses;
  /** Where the people of a sandbox sign in. */
  readonly login: InventedLogin | undefined;
}

export interface Listening {
  readonly origin: string;
  /** The throw-away certificates of a sandbox are in this folder. */
  readonly certificates: string | undefined;
}

/** A worker asks its supervisor. */
export interface OfSupervisor {
  readonly task: () => Promise<Task>;
  /** It listens. */
  readonly listens: (about: Listening) => Promise<void>;
  /** It cannot begin; the sentence is for the operator. */
  readonly failed: (sentence: string) => Promise<void>;
  readonly metrics: () => Promise<string>;
  readonly health: () => Promise<readonly WorkerHealth[]>;
}

/** A supervisor asks a worker. */
export interface OfWorker {
  /** Why can it not answer requests now? And how is the replica, where there is one? */
  readonly condition: () => Promise<Pick<WorkerHealth, 'reason' | 'replica'>>;
  readonly metrics: () => Promise<ToldMetrics>;
  /** Answers the last on its connections, and then tells for the last time what it has measured. */
  readonly retire: () => Promise<ToldMetrics>;
  /** Answers what is in flight, and ends. */
  readonly stop: () => Promise<void>;
}
