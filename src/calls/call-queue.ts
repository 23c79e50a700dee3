/** Takes calls from the way of requests, and writes them when there is time. */
import { type Later, within } from '../later.js';
import type { FinishedCall } from './finished-call.js';
import type { KeptCall } from './kept-call.js';

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
const MINUTE_MS = 60_000;

const BATCH = 20;
const PAUSE_MS = 500;
const STOP_MS = 3000;

export function callQueue({ keptOf, write, count, failed, later, rest }: CallQueueParts): CallQueue {
  let waiting: FinishedCall[] = [];
  let [calls, bytes] = [0, 0];
  let strangers = { minute: NaN, count: 0 };
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

  async function writeBatch(batch: readonly FinishedCall[]): Promise<void> {
    try {
      const rows: KeptCall[] = [];
      for (const call of batch) {
        rows.push(keptOf(call));
        await rest();
      }
      await write(rows);
      count('kept', batch.length);
    } catch (error) {
      failed(error);
      count('failed', batch.length);
    }
  }

  function isOneTooMany({ system, receivedAt }: FinishedCall): boolean {
    if (system !== undefined) return false;
    const minute = Math.floor(receivedAt.getTime() / MINUTE_MS);
    strangers = { minute, count: strangers.minute === minute ? strangers.count + 1 : 1 };
    return strangers.count > MOST_OF_STRANGERS;
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
