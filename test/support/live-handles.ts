import { createHook } from 'node:async_hooks';

/**
 * Node's names of what keeps a resource of the system: timers, connections, listeners, child
 * processes, watchers.
 */
const KIND =
  /^(Timeout|TCPWRAP|TCPSERVERWRAP|TLSWRAP|PIPEWRAP|PIPESERVERWRAP|PROCESSWRAP|STATWATCHER|FSEVENTWRAP|WORKER)$/;

/** A connection that is closing may take so long to be gone. */
const PATIENCE_MS = 5000;

export interface LiveHandles {
  /**
   * Lists what was begun since and is not ended, by Node's name of its kind, after waiting a while
   * for what is ending.
   */
  left(): Promise<readonly string[]>;
}

/** Watches what begins from now on, timers that do not keep the process alive among it. */
export async function watchHandles(): Promise<LiveHandles> {
  // Mocha sets the timer of a test when the test has run up to its first wait.
  await new Promise(setImmediate);
  const live = new Map<number, string>();
  const hook = createHook({
    init: (id, kind) => {
      if (KIND.test(kind) && !isOfQueuesEnd()) live.set(id, kind);
    },
    destroy: (id) => {
      live.delete(id);
    },
  }).enable();
  return {
    left: async () => {
      const until = performance.now() + PATIENCE_MS;
      while (live.size > 0 && performance.now() < until) await new Promise(setImmediate);
      hook.disable();
      return [...live.values()];
    },
  };
}

/**
 * Once graphile-worker has stopped it leaves a timer of five seconds, which does nothing any more
 * and does not keep the process alive.
 */
const isOfQueuesEnd = (): boolean =>
  /gracefulShutdown .*graphile-worker/.test(new Error('begun here').stack ?? '');
