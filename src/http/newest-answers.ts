import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * What an answer on a connection is to bytes behind its request that are no HTTP. `own`: it is to
 * those very bytes, and has begun, so that nothing may be written into it. `earlier`: its request
 * was whole, so it must not be taken away; it is now the last, and closes the connection.
 */
export type AnswerThere = 'own' | 'earlier' | undefined;

/** The newest answer of each connection: behind it may come what is no HTTP any more. */
export class NewestAnswers {
  readonly #newest = new WeakMap<Socket, ServerResponse>();
  readonly #broken = new WeakSet<Socket>();

  begin(response: ServerResponse): void {
    this.#newest.set(response.req.socket, response);
  }

  /** Has something come on it that is no HTTP? */
  isBroken(socket: Socket): boolean {
    return this.#broken.has(socket);
  }

  /** What comes on this connection is no HTTP any more. @returns the answer that is there */
  breakOff(socket: Socket): AnswerThere {
    const response = this.#newest.get(socket);
    if (!response || response.writableFinished) return undefined;
    if (!response.req.complete) return response.headersSent ? 'own' : undefined;
    if (this.#broken.has(socket)) return 'earlier';
    this.#broken.add(socket);
    // Its head may have said that the connection stays; one that waits behind it will close it.
    response.once('finish', () => {
      if (this.#newest.get(socket) === response) socket.destroySoon();
    });
    return 'earlier';
  }
}
