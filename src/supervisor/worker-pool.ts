/** Starts workers, starts those again that end by themselves, replaces and ends all. */
import type { WorkerHealth } from '../http/response/health.js';
import type { Log } from '../log/log.js';
import type { ToldMetrics } from '../metrics/sum.js';
import type { Listening, OfWorker } from './asked.js';
import type { Ask } from './questions.js';
import { MOST_EARLY_ENDS, restarts } from './restarts.js';
import { totals } from './totals.js';
import { type Later, within } from '../later.js';

/** The process of one worker. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  /** @throws a sentence when it ends, or says that it cannot begin */
  readonly listening: Promise<Listening>;
  /** Says how it has ended. */
  readonly ended: Promise<string>;
  readonly ask: Ask<OfWorker>;
  /** At once. */
  kill(): void;
}

export interface WorkerPoolParts {
  readonly size: number;
  /** @param worker its number, from 1 */
  readonly fork: (worker: number) => WorkerProcess;
  readonly log: Log;
  readonly uptime: () => number;
  readonly later: Later;
  /** Who does not leave within this when another has taken its place is killed. */
  readonly leaveMs: number;
  /** A worker ends again and again; the sentence says so. */
  readonly gaveUp: (sentence: string) => void;
  /** A worker has ended without being told to. */
  readonly onEnd: () => void;
  /** What the supervisor measures itself. */
  readonly measured: () => Promise<ToldMetrics>;
}

export interface WorkerPool {
  /** Starts all. @throws a sentence when one of them cannot begin */
  start(): Promise<readonly Listening[]>;
  /**
   * Replaces all, one after the other: each new one listens before its old one retires. Whoever
   * asks meanwhile gets another reload after this one, as files may have changed; one for all.
   */
  reload(): Promise<void>;
  health(): Promise<readonly WorkerHealth[]>;
  metrics(): Promise<string>;
  listening(): number;
  /** Resolves when all have ended. */
  stop(): Promise<void>;
  /** At once. */
  kill(): void;
}

interface Slot {
  readonly worker: number;
  readonly pauseAfter: (listenedMs: number) => number | undefined;
  child: WorkerProcess;
  listensSince: number | undefined;
}

/** Whoever is asked how it is has so long; the probe of a load balancer waits for all. */
const HEALTH_MS = 900;

export function workerPool(parts: WorkerPoolParts): WorkerPool {
  const { size, log, uptime, later } = parts;
  const sums = totals(later);
  /** All that have not ended, also those that retire. */
  const children = new Set<WorkerProcess>();
  const slots: Slot[] = [];
  let isStarted = false;
  let isStopping = false;
  /** Each forgets a start that waits. */
  const waiting = new Set<() => void>();
  let reloading = Promise.resolve();
  let nextReload: Promise<void> | undefined;

  function begin(worker: number): WorkerProcess {
    const child = parts.fork(worker);
    children.add(child);
    // Nobody may be waiting for it: a rejection that nobody hears would end the process.
    child.listening.catch(() => undefined);
    void child.ended.then((how) => {
      children.delete(child);
      sums.gone(child);
      const slot = slots.find((one) => one.child === child);
      if (slot && isStarted && !isStopping) again(slot, how);
    });
    return child;
  }

  function put(slot: Slot, child: WorkerProcess): void {
    slot.child = child;
    slot.listensSince = undefined;
    child.listening.then(
      () => {
        if (slot.child !== child) return;
        slot.listensSince = uptime();
        log.info({ of: slot.worker, ofPid: child.pid }, 'a worker listens');
      },
      () => undefined,
    );
  }

  function again(slot: Slot, how: string): void {
    if (isStopping) return;
    const { worker, child, listensSince } = slot;
    parts.onEnd();
    const pauseMs = slot.pauseAfter(listensSince === undefined ? 0 : uptime() - listensSince);
    slot.listensSince = undefined;
    if (pauseMs === undefined) {
      parts.gaveUp(
        `Worker ${worker} ended early ${MOST_EARLY_ENDS + 1} times in a row, the last time with ${how}: the gateway stops. The log says why.`,
      );
      return;
    }
    log.error({ of: worker, ofPid: child.pid, how, pauseMs }, 'a worker has ended, and is started again');
    const forget = later(pauseMs, () => {
      waiting.delete(forget);
      if (slot.child === child && !isStopping) put(slot, begin(worker));
    });
    waiting.add(forget);
  }

  async function replace(slot: Slot): Promise<void> {
    const { worker } = slot;
    const next = begin(worker);
    await next.listening;
    // Of this moment: the one before may have ended in the meantime, and be started again.
    const old = slot.child;
    put(slot, next);
    log.info({ of: worker, ofPid: next.pid, insteadOf: old.pid }, 'the worker before it retires');
    const forget = later(parts.leaveMs, () => {
      log.error({ of: worker, ofPid: old.pid }, 'a worker that was replaced does not leave: it is killed');
      old.kill();
    });
    // One that has just been started again in the old one's place may not listen yet: it ends, too.
    await old.ask('retire').then(
      (last) => {
        sums.gone(old, last);
      },
      () => undefined,
    );
    await old.ask('stop').catch(() => undefined);
    await old.ended;
    forget();
  }

  async function replaceAll(): Promise<void> {
    try {
      for (const slot of slots) if (!isStopping) await replace(slot);
      log.info({ workers: size }, 'all workers were replaced');
    } catch (err) {
      if (!isStopping) log.error({ err }, 'a new worker could not begin: the others stay as they are');
    }
  }

  async function healthOf({ worker, child, listensSince }: Slot): Promise<WorkerHealth> {
    const who = { worker, pid: child.pid };
    if (listensSince === undefined) return { ...who, status: 'starting' };
    const condition = await within(later, HEALTH_MS, child.ask('condition')).catch((error: unknown) => ({
      reason: error instanceof Error ? error.message : String(error),
    }));
    return { ...who, status: condition.reason === undefined ? 'ready' : 'not ready', ...condition };
  }

  return {
    async start() {
      for (let worker = 1; worker <= size; worker += 1) {
        const child = begin(worker);
        const slot = { worker, pauseAfter: restarts(), child, listensSince: undefined };
        slots.push(slot);
        put(slot, child);
      }
      const all = await Promise.all(slots.map(({ child }) => child.listening));
      if (isStopping) throw new Error('The gateway is being stopped.');
      // Some may have listened, and ended while the others began.
      const ended = slots.filter(({ child }) => !children.has(child));
      isStarted = true;
      for (const slot of ended) again(slot, await slot.child.ended);
      return all;
    },
    reload: () =>
      (nextReload ??= reloading.then(() => {
        nextReload = undefined;
        return (reloading = replaceAll());
      })),
    health: () => Promise.all(slots.map(healthOf)),
    metrics: () => sums.text(children, parts.measured),
    listening: () => slots.filter(({ listensSince }) => listensSince !== undefined).length,
    async stop() {
      isStopping = true;
      for (const forget of waiting) forget();
      await Promise.all(
        [...children].map(async ({ ask, ended }) => {
          ask('stop').catch(() => undefined);
          await ended;
        }),
      );
    },
    kill() {
      isStopping = true;
      for (const child of children) child.kill();
    },
  };
}
