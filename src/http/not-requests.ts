import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../log/log.js';
import type { NewestAnswers } from './newest-answers.js';
import { LOG_ID } from './response/respond.js';

const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What the log says of a connection whose bytes are no TLS, or none that is spoken here. */
export const NOT_TLS = 'not a TLS connection';
/** And of one whose handshake was not begun, or did not come to its end in time. */
export const HANDSHAKE_TURNED_AWAY = 'TLS handshake turned away';

/** What Node says of a method that it does not know, and of bytes that are no method at all. */
const NO_METHOD = 'HPE_INVALID_METHOD';

/** What it says of one that it knows from other protocols. */
const FOREIGN_METHOD = 'Invalid method for HTTP';

/** A line that begins a request, whatever its method is (RFC 9112, 3). */
const REQUEST_LINE = /[\w!#$%&'*+.^`|~-]+ [^\s]+ HTTP\/1\.[01]\r?\n/y;

/** The bare status is taken within this. */
const TAKE_MS = 5_000;

const OF_TLS: Readonly<Record<string, string>> = { ERR_TLS_HANDSHAKE_TIMEOUT: HANDSHAKE_TURNED_AWAY };

/** HTTP itself finds these wrong; after any other error there is nobody to answer. */
const BY_HTTP = /^(HPE|ERR_HTTP)_/;

/** What Node tells of bytes that it cannot read. */
interface ClientError extends NodeJS.ErrnoException {
  /** Those that came at once, and how many of them it could read. */
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
  /** What the parser says in words. */
  readonly reason?: string;
}

export interface NotRequestsParts {
  readonly log: Log;
  /** Is told of each connection that breaks. */
  readonly newest: NewestAnswers;
  /** The methods that are answered here. */
  readonly allow: string;
}

/**
 * What comes on a connection and is no request to us: bytes that are no HTTP, or no TLS where that
 * is spoken, or come too slowly to become a request; a method that nobody knows; and the wish for a
 * tunnel, which Node would close without a word. There is nothing to answer in kind, so a bare
 * status, and the connection is closed.
 */
export function refuseNotRequests(server: Server, { log, newest, allow }: NotRequestsParts): void {
  function turnAway(socket: Socket, reason: string, status: string, fields: readonly string[] = []): void {
    const there = socket.writable ? newest.breakOff(socket) : 'own';
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

  server.on('clientError', (error: ClientError, socket: Socket) => {
    const { code = '' } = error;
    const ofTls = code.startsWith('ERR_SSL_') ? NOT_TLS : OF_TLS[code];
    if (ofTls !== undefined) {
      log.info({ reason: code }, ofTls);
      socket.destroy();
    } else if (BY_HTTP.test(code)) turnAway(socket, code, statusOf(error));
    else socket.destroy();
  });
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    // The connection is ours now, with all its errors, and with its end, which would else be seen
    // by nobody while an answer before it is made.
    socket.on('error', () => undefined).resume();
    turnAway(socket, 'CONNECT', '405 Method Not Allowed', [`Allow: ${allow}`]);
  });
}

function statusOf({ code = '', reason = '', rawPacket, bytesParsed = 0 }: ClientError): string {
  const isUnknown =
    code === NO_METHOD
      ? beginsRequest(rawPacket?.toString('latin1') ?? '', bytesParsed)
      : reason.startsWith(FOREIGN_METHOD);
  return isUnknown ? '501 Not Implemented' : (STATUSES[code] ?? '400 Bad Request');
}

/** Node stops at the latest behind the longest method that it knows. */
const LONGEST_BEGINNING = 16;

/** Is the word that Node stopped in the method of a request? */
function beginsRequest(text: string, stopped: number): boolean {
  const [before] = /[\w!#$%&'*+.^`|~-]*$/.exec(
    text.slice(Math.max(0, stopped - LONGEST_BEGINNING), stopped),
  ) ?? [''];
  REQUEST_LINE.lastIndex = stopped - before.length;
  return REQUEST_LINE.test(text);
}
