import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Requests of one connection that may wait for the answers before them. SOAP clients and proxies
 * send one at a time.
 */
const MOST_WAITING = 16;

/**
 * Has requests of one connection begin one after the other (RFC 9112, 9.3.2); Node hands each on as
 * soon as it is read. One behind an answer that closes the connection, or on a connection that
 * breaks, is never begun (9.6): nothing was done, and it may be sent again. A connection on which
 * too many wait is cut.
 */
export function inTurn(begin: Handle): Handle {
  const waiting = new WeakMap<Socket, number>();
  const add = (socket: Socket, more: number): number => {
    const count = (waiting.get(socket) ?? 0) + more;
    waiting.set(socket, count);
    return count;
  };
  return (request, response) => {
    const { socket } = request;
    if (!socket.writable) return;
    // Node gives a response its socket when the one before it is finished.
    if (response.socket) begin(request, response);
    else if (add(socket, 1) > MOST_WAITING) socket.destroy();
    else {
      response.once('socket', () => {
        add(socket, -1);
        begin(request, response);
      });
    }
  };
}
