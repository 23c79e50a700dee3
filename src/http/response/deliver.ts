import type { ServerResponse } from 'node:http';
import type { HeldBytes } from '../admission/held-bytes.js';

/** How an answer is sent, and how long its caller may take over it. */
export interface Delivery {
  readonly held: HeldBytes;
  /** Whose answer it is; undefined for a stranger. */
  readonly system: string | undefined;
  /** Is awaited before the last piece: whoever has the whole answer finds this done. */
  readonly beforeLast: () => Promise<void>;
  /** Milliseconds in which the caller must take another piece. */
  readonly takeMs: number;
}

/**
 * An answer goes out in pieces of this size, each when the one before it was taken: then it is seen
 * whether the caller takes anything. Most answers are one piece.
 */
const PIECE_BYTES = 64 * 1024;

/** In these the caller must have taken all: the largest answer then at 7 KB a second. */
const WHOLE_MS = 300_000;

/**
 * Sends the body of an answer whose head is written. A caller that takes nothing is cut off, and
 * what it has not taken is counted as held for its system.
 * @param handOver is called with the last piece, to end the answer with it
 * @returns when all is handed over, or the connection is closed
 */
export async function deliver(
  response: ServerResponse,
  body: string | Uint8Array,
  delivery: Delivery,
  handOver: (last: string | Uint8Array) => void,
): Promise<void> {
  if (body.length <= PIECE_BYTES) {
    await delivery.beforeLast();
    handOver(body);
    // Most answers are gone by now and pay nothing.
    if (!response.writableFinished) watched(response, Buffer.byteLength(body), delivery);
    return;
  }
  const { pieces, last } = piecesOf(body);
  const { took } = watched(response, Buffer.byteLength(body), delivery);
  for (const piece of pieces) {
    if (!response.write(piece) && !(await isDrained(response))) return;
    took(piece.length);
  }
  await delivery.beforeLast();
  handOver(last);
}

/** They lie outside the heap of V8, and none is a copy. */
function piecesOf(body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const count = Math.ceil(bytes.length / PIECE_BYTES) - 1;
  const piece = (_: unknown, i: number) => bytes.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES);
  return { pieces: Array.from({ length: count }, piece), last: bytes.subarray(count * PIECE_BYTES) };
}

/**
 * The connection itself is asked: behind a wish for a tunnel Node tells it to no answer any more.
 * @returns false when the connection was closed instead
 */
function isDrained(response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const { socket } = response;
    const settle = () => {
      socket?.off('drain', settle);
      response.off('close', settle);
      resolve(!response.destroyed);
    };
    if (!socket || response.destroyed) {
      resolve(false);
      return;
    }
    socket.on('drain', settle);
    response.on('close', settle);
  });
}

/** Counts what is not taken, and cuts the connection off when nothing is, or all of it too late. */
function watched(response: ServerResponse, bytes: number, { held, system, takeMs }: Delivery) {
  const cut = () => {
    response.destroy();
  };
  if (response.destroyed) return { took: () => undefined };
  const hold = held.hold(system, bytes, cut);
  const slow = setTimeout(cut, takeMs);
  const late = setTimeout(cut, WHOLE_MS);
  response.once('close', () => {
    clearTimeout(slow);
    clearTimeout(late);
    hold.end();
  });
  return {
    took: (taken: number) => {
      hold.less(taken);
      slow.refresh();
    },
  };
}
