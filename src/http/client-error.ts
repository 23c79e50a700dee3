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
 * Bytes that are no HTTP, or no TLS where that is spoken, or come too slowly to become a request:
 * there is nothing to answer in kind, so a bare status, and the connection is closed.
 * @param isAnswering has an answer begun on this connection? Then nothing may be written into it
 */
export function clientError(log: Log, isAnswering: (socket: Socket) => boolean) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code?.startsWith('ERR_SSL_') || error.code === 'ERR_TLS_HANDSHAKE_TIMEOUT') {
      log.info({ reason: error.code }, 'not a TLS connection');
      socket.destroy();
      return;
    }
    if (!socket.writable || !BY_HTTP.test(error.code ?? '') || isAnswering(socket)) {
      socket.destroy();
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
