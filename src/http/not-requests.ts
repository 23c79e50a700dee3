import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import { LOG_ID } from './response/respond.js';

const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What the log says of a connection whose bytes are no TLS, or none that is spoken here. */
export const NOT_TLS = 'not a TLS connection';
/** And of one whose handshake was not begun, or did not come to its end in time. */
export const HANDSHAKE_TURNED_AWAY = 'TLS handshake turned away';

/** The bare status is taken within this. */
const TAKE_MS = 5_000;

const OF_TLS: Readonly<Record<string, string>> = { ERR_TLS_HANDSHAKE_TIMEOUT: HANDSHAKE_TURNED_AWAY };

/** HTTP itself finds these wrong; after any other error there is nobody to answer. */
const BY_HTTP = /^(HPE|ERR_HTTP)_/;

/**
 * What an answer on a connection is to bytes behind its request that are no HTTP. `own`: it is to
 * those very bytes, and has begun, so that nothing may be written into it. `earlier`: its request
 * was whole, so it must not be taken away; it is now the last, and closes the connection.
 */
export type AnswerThere = 'own' | 'earlier' | undefined;

/**
 * What comes on a connection and is no request to us: bytes that are no HTTP, or no TLS where that
 * is spoken, or come too slowly to become a request; and the wish for a tunnel, which Node would
 * close without a word. There is nothing to answer in kind, so a bare status, and the connection is
 * closed.
 * @param breakOff is told of such a connection
 */
export function notRequests(log: Log, breakOff: (socket: Socket) => AnswerThere) {
  function turnAway(socket: Socket, reason: string, status: string, fields: readonly string[] = []): void {
    const there = socket.writable ? breakOff(socket) : 'own';
    if (there === 'own') {
      socket.destroy();
      return;
    }
    if (there === 'earlier') {
      log.info({ reason }, 'not a request');
      return;
    }
    const logId = randomUUID();
    log.info({ logId, status: Number(status.slice(0, 3)), reason }, 'not a request');
    const head = [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Length: 0',
      ...fields,
      `Date: ${new Date().toUTCString()}`,
      `${LOG_ID}: ${logId}`,
    ];
    const destroy = () => {
      socket.destroy();
    };
    // Whoever reads nothing does not take it either.
    const late = setTimeout(destroy, TAKE_MS).unref();
    socket.once('close', () => {
      clearTimeout(late);
    });
    socket.end(`${head.join('\r\n')}\r\n\r\n`, destroy);
  }

  return {
    /** Node's event `clientError`. */
    error: ({ code = '' }: NodeJS.ErrnoException, socket: Socket): void => {
      const ofTls = code.startsWith('ERR_SSL_') ? NOT_TLS : OF_TLS[code];
      if (ofTls !== undefined) {
        log.info({ reason: code }, ofTls);
        socket.destroy();
      } else if (BY_HTTP.test(code)) turnAway(socket, code, STATUSES[code] ?? '400 Bad Request');
      else socket.destroy();
    },
    /** Node's event `connect`: the connection is ours now, with all its errors. */
    tunnel: (_request: IncomingMessage, socket: Socket): void => {
      socket.on('error', () => undefined);
      turnAway(socket, 'CONNECT', '405 Method Not Allowed', ['Allow: GET, HEAD, POST']);
    },
  };
}
