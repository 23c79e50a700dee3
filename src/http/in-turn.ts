import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Requests of one connection that may wait for the answers before them. SOAP clients and proxies
 * send one at a time.
 */
const MAX_WAITING_REQUESTS = 16;

/**
 * Has requests of one connection begin one after the other (RFC 9112, 9.3.2); Node hands each on as
 * soon as it is read. One behind an answer that closes the connection, or on a connection that
 * breaks, is never begun (9.6): nothing was done, and it may be sent again. So it is with those
 * that are too many to wait: the answer to the last that may wait closes the connection.
 */
export function inTurn(begin: Handle): Handle {
  const waiting = new WeakMap<Socket, Set<ServerResponse>>();
  const full = new WeakSet<Socket>();
  const waitingOn = (socket: Socket): Set<ServerResponse> => {
    const known = waiting.get(socket) ?? new Set();
    waiting.set(socket, known);
    return known;
  };
  return (request, response) => {
    const { socket } = request;
    if (!socket.writable || full.has(socket)) return;
    // Node gives a response its socket when the one before it is finished.
    if (response.socket) {
      begin(request, response);
      return;
    }
    const queue = waitingOn(socket);
    if (queue.size >= MAX_WAITING_REQUESTS) {
      full.add(socket);
      [...queue].at(-1)?.setHeader('connection', 'close');
      // What still comes is left in the network.
      socket.pause();
      return;
    }
    queue.add(response);
    response.once('socket', () => {
      queue.delete(response);
      begin(request, response);
    });
  };
}
