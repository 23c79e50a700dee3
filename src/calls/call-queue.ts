/** Takes calls from the way of requests, and writes them when there is time. */
import { type Later, within } from '../later.js';
import { UNPROVEN } from '../security/callers.js';
import type { FinishedCall } from './finished-call.js';
import type { KeptCall } from './kept-call.js';
import { type Share, shareOf, STRANGERS } from './shares.js';

/** What became of a call: kept, or why not. */
export type Fate = 'kept' | 'full' | 'stranger' | 'failed';

export interface CallQueueParts {
  /** Makes of a call what is written. */
  readonly keptOf: (call: FinishedCall) => KeptCall;
  readonly write: (calls: readonly KeptCall[]) => Promise<void>;
  readonly count: (fate: Fate, calls: number) => void;
  readonly failed: (error: unknown) => void;
  readonly later: Later;
  /** Lets requests go on between two calls. */
  readonly rest: () => Promise<void>;
}

export interface CallQueue {
  /** Never throws, and never waits. */
  keep(call: FinishedCall): void;
  /** Resolves when what has come until now is written, or is lost. It never throws. */
  flush(): Promise<void>;
  /** Writes what it can in its time, and takes nothing any more. */
  stop(): Promise<void>;
}

/** So much waits at the most; what comes besides is lost, and counted. */
export const MOST_CALLS = 500;
export const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Calls of nobody that is known in a minute, of each process: anybody can make them, and they fill
 * no disk.
 */
export const MOST_OF_STRANGERS = 120;

/** The same of whoever is taken at its word, in a sandbox. */
export const MOST_OF_THE_UNPROVEN = 600;
const MINUTE_MS = 60_000;

const BATCH = 20;
const PAUSE_MS = 500;
const STOP_MS = 3000;

export function callQueue({ keptOf, write, count, failed, later, rest }: CallQueueParts): CallQueue {
  let waiting: FinishedCall[] = [];
  let [calls, bytes] = [0, 0];
  const minutes = new Map<Share, { minute: number; count: number; readonly most: number }>([
    [STRANGERS, { minute: -Infinity, count: 0, most: MOST_OF_STRANGERS }],
    [UNPROVEN, { minute: -Infinity, count: 0, most: MOST_OF_THE_UNPROVEN }],
  ]);
  let isStopped = false;
  let writing: Promise<void> | undefined;
  let forget: (() => void) | undefined;

  const flush = (): Promise<void> => (writing ??= drain().finally(() => (writing = undefined)));

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await writeBatch(batch);
      calls -= batch.length;
      bytes -= batch.reduce((sum, call) => sum + sizeOf(call), 0);
    }
  }

  /** One that cannot be read takes no other with it. */
  function rowOf(call: FinishedCall): KeptCall | undefined {
    try {
      return keptOf(call);
    } catch (error) {
      failed(error);
      count('failed', 1);
      return undefined;
    }
  }

  async function writeBatch(batch: readonly FinishedCall[]): Promise<void> {
    const rows: KeptCall[] = [];
    try {
      for (const call of batch) {
        const row = rowOf(call);
        if (row) rows.push(row);
        await rest();
      }
      await write(rows);
      count('kept', rows.length);
    } catch (error) {
      failed(error);
      count('failed', rows.length);
    }
  }

  function isOneTooMany(call: FinishedCall): boolean {
    const of = minutes.get(shareOf(call));
    if (!of) return false;
    const minute = Math.floor(call.receivedAt.getTime() / MINUTE_MS);
    // Calls end in another order than they began: an earlier minute begins nothing anew.
    if (minute > of.minute) [of.minute, of.count] = [minute, 0];
    of.count += 1;
    return of.count > of.most;
  }

  function refusal(call: FinishedCall): Fate | undefined {
    if (isOneTooMany(call)) return 'stranger';
    return isStopped || calls >= MOST_CALLS || bytes + sizeOf(call) > MOST_BYTES ? 'full' : undefined;
  }

  function plan(): void {
    forget ??= later(PAUSE_MS, () => {
      forget = undefined;
      void flush();
    });
  }

  return {
    keep(call) {
      const refused = refusal(call);
      if (refused) {
        count(refused, 1);
        return;
      }
      waiting.push(call);
      calls += 1;
      bytes += sizeOf(call);
      plan();
    },
    async flush() {
      // One that is under way may have begun before the last call came.
      await writing;
      await flush();
    },
    async stop() {
      isStopped = true;
      forget?.();
      await within(later, STOP_MS, flush()).catch(failed);
    },
  };
}

const sizeOf = ({ request, answer }: FinishedCall): number => request.byteLength + answer.length;
