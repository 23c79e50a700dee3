import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import { LOG_ID } from './response/respond.js';

const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The bare status is taken within this. */
const TAKE_MS = 5_000;

/** HTTP itself finds these wrong; after any other error there is nobody to answer. */
const BY_HTTP = /^(HPE|ERR_HTTP)_/;

/**
 * What an answer on a connection is to bytes behind its request that are no HTTP. `own`: it is to
 * those very bytes, and has begun, so that nothing may be written into it. `earlier`: its request
 * was whole, so it must not be taken away; it is now the last, and closes the connection.
 */
export type AnswerThere = 'own' | 'earlier' | undefined;

/**
 * Bytes that are no HTTP, or no TLS where that is spoken, or come too slowly to become a request:
 * there is nothing to answer in kind, so a bare status, and the connection is closed.
 * @param breakOff is told of such a connection
 */
export function clientError(log: Log, breakOff: (socket: Socket) => AnswerThere) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code?.startsWith('ERR_SSL_') || error.code === 'ERR_TLS_HANDSHAKE_TIMEOUT') {
      log.info({ reason: error.code }, 'not a TLS connection');
      socket.destroy();
      return;
    }
    const there = socket.writable && BY_HTTP.test(error.code ?? '') ? breakOff(socket) : 'own';
    if (there === 'own') {
      socket.destroy();
      return;
    }
    if (there === 'earlier') {
      log.info({ reason: error.code }, 'not a request');
      return;
    }
    const logId = randomUUID();
    const status = STATUSES[error.code ?? ''] ?? '400 Bad Request';
    log.info({ logId, status: Number(status.slice(0, 3)), reason: error.code }, 'not a request');
    const head = [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Length: 0',
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
  };
}
