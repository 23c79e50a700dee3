import { type Address, addressOf, open } from './connection.js';
import { httpGet } from './http-message.js';

/** Who asks gives up after so long. */
const PATIENCE_MS = 10_000;

/** What is asked again and again beside the load, and the slowest answer in each second. */
export interface Watch {
  readonly slowest: readonly number[];
  /** Answers by status; `none` where there was none in time. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Waits for those that were asked. */
  stop(): Promise<void>;
}

/**
 * Asks for this so often, each time on a new connection, as a balancer and Prometheus do. A
 * question counts in the second in which it was asked.
 */
export const watch = (origin: string, path: string, everyMs: number): Watch =>
  watchAnswer(origin, httpGet(origin, path), everyMs);

/** @param bytes the question, after whose answer the connection is closed */
export function watchAnswer(origin: string, bytes: Buffer, everyMs: number): Watch {
  const address = addressOf(origin);
  const slowest: number[] = [];
  const statuses = new Map<string, number>();
  const asked = new Set<Promise<void>>();
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const at = performance.now();
    const second = Math.floor((at - startedAt) / 1000);
    const one = statusOf(address, bytes).then((status) => {
      slowest[second] = Math.max(slowest[second] ?? 0, performance.now() - at);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      asked.delete(one);
    });
    asked.add(one);
  }, everyMs);
  return {
    slowest,
    statuses,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(asked);
    },
  };
}

/** The answer has come when its connection is closed. */
function statusOf(address: Address, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = open(address, {});
    let text = '';
    const late = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text ||= chunk;
    });
    socket
      .on('error', () => undefined)
      .on('close', () => {
        clearTimeout(late);
        resolve(text === '' ? 'none' : text.slice(9, 12));
      });
    socket.write(bytes);
  });
}

/** E.g. `200: 300`. */
export const told = (counts: ReadonlyMap<string | number, number>): string =>
  [...counts].map(([what, count]) => `${what}: ${count}`).join(', ') || 'none';
