import type { Socket } from 'node:net';
import type { Waiter } from './places.js';

/** The caller of a request, as far as its connection tells. */
export interface Client extends Waiter {
  /** Is the connection closed, so that no answer can be sent? */
  readonly isGone: () => boolean;
}

/**
 * A caller that has closed its sending side may still read its answer (RFC 9112, 9.6), or have gone
 * for good: nothing tells the two apart. So what is begun for it is answered, but it does not wait.
 */
export const clientOf = (socket: Socket): Client => ({
  isGone: () => socket.destroyed,
  onceLeft: (left) => {
    if (socket.destroyed || socket.readableEnded) return undefined;
    socket.once('end', left).once('close', left);
    return () => socket.off('end', left).off('close', left);
  },
});
