import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Log } from '../log.js';
import { LOG_ID } from './respond.js';

const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Bytes that are no HTTP, or come too slowly to become a request: there is nothing to answer in kind, so a bare
 * status, and the connection is closed.
 * @param isAnswering has an answer begun on this connection? Then nothing may be written into it
 */
export function clientError(log: Log, isAnswering: (socket: Socket) => boolean) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(socket)) {
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
    socket.end(`${head.join('\r\n')}\r\n\r\n`, () => {
      socket.destroy();
    });
  };
}
