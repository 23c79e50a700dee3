import { createServer as createPlain, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecure, type Server as SecureServer } from 'node:https';
import { constants } from 'node:crypto';
import { DEFAULT_CIPHERS, type TLSSocket } from 'node:tls';
import type { Limits } from '../config/config.js';
import { gracefulStop, lastConnections } from './connections.js';
import { listenAt } from './listen.js';
import { NewestAnswers } from './newest-answers.js';
import { refuseNotRequests } from './not-requests.js';
import { requestHandler } from './request-handler.js';
import type { HttpServerParts, ServerTls } from './server-parts.js';
import { shakeInTurn } from './shake-in-turn.js';

export interface HttpServer {
  /**
   * @param port 0 takes any free one
   * @returns the address, e.g. `http://127.0.0.1:8080`, `https:` with TLS
   * @throws Error with a sentence when the port is taken
   */
  listen(host: string, port: number): Promise<string>;
  /**
   * Answers every request in flight, within the grace. It may be called again, and resolves when
   * the server is closed.
   */
  close(): Promise<void>;
  /**
   * Another process takes its place: takes no new connection, and answers what comes on those that
   * there are, each answer the last on its connection. Resolves when there is none any more, or the
   * grace is over. It is to be closed then.
   */
  retire(): Promise<void>;
  /** Has it been told to close? */
  readonly isStopping: () => boolean;
}

/** Bytes in, bytes out: the HTTP side of the gateway. */
export function createHttpServer(parts: HttpServerParts): HttpServer {
  const { limits, strangers, tls } = parts;
  let isStopping = false;
  let isRetiring = false;
  const newest = new NewestAnswers();
  const handle = requestHandler(parts, newest, {
    isStopping: () => isStopping,
    isLeaving: () => isStopping || isRetiring,
  });

  const server = tls ? secureServer(tls, parts) : createPlain(timesAndSizes(limits));
  // Node would drop what is over its count without a word, Host among it; all of 16 KiB are seen
  // here, and refused.
  server.maxHeadersCount = 0;
  refuseNotRequests(server, { log: strangers, newest, allow: 'GET, HEAD, POST' });
  // 100 Continue is sent when the body is wanted; any other expectation is refused as a fault is
  // (RFC 9110, 10.1.1).
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, handle);
  answerHalfClosed(server);
  server.on('connection', () => {
    parts.load.places.arrive();
  });
  const stop = gracefulStop(server);

  let closed: Promise<void> | undefined;
  return {
    listen: async (host, port) =>
      `${tls ? 'https' : 'http'}://${await listenAt(server, host, port, { host: 'HOST', port: 'PORT' })}`,
    close() {
      isStopping = true;
      parts.load.resting.wake(Infinity);
      parts.load.handshakes.end();
      closed ??= stop(parts.stopGraceMs);
      return closed;
    },
    retire() {
      isRetiring = true;
      parts.load.resting.wake(Infinity);
      return lastConnections(server, parts.stopGraceMs);
    },
    isStopping: () => isStopping,
  };
}

/**
 * Who has closed its sending side after a request still gets the answer (RFC 9112, 9.6). Node has
 * this as a property of its servers that neither its documentation nor its types know. With TLS it
 * is so once hands were shaken: who leaves before that would be waited for as if it might go on.
 */
function answerHalfClosed(server: Server): void {
  (server as Server & { httpAllowHalfOpen: boolean }).httpAllowHalfOpen = true;
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.allowHalfOpen = true;
  });
}

function secureServer(tls: ServerTls, { limits, load, strangers }: HttpServerParts): SecureServer {
  const server = createSecure({ ...timesAndSizes(limits), ...tlsOptions(tls, limits) });
  shakeInTurn(server, { ...load, log: strangers });
  return server;
}

function timesAndSizes({ bodyMs }: Limits): ServerOptions {
  return {
    headersTimeout: bodyMs,
    // Behind our own timer for the body; also the time for the head.
    requestTimeout: 2 * bodyMs + 5000,
    // Longer than the minute for which proxies keep a connection: the one that closes it is not to
    // be us.
    keepAliveTimeout: 72_000,
    connectionsCheckingInterval: Math.min(1000, Math.ceil(bodyMs / 4)),
    maxHeaderSize: 16 * 1024,
    // Node would refuse HTTP/1.1 without Host in bare words; it is told as any wrong host is.
    requireHostHeader: false,
  };
}

/**
 * Every caller is asked for a certificate, and none is turned away for it here: a caller without
 * one gets a fault that says so, and not a broken handshake.
 */
function tlsOptions({ cert, key, ca }: ServerTls, { bodyMs }: Limits) {
  return {
    cert,
    key,
    ...(ca ? { ca: [...ca] } : {}),
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2' as const,
    // Without a key of its own a session could be read by whoever gets the server's key later.
    ciphers: `${DEFAULT_CIPHERS}:!kRSA`,
    // A caller has no reason to shake hands again on a connection, and each costs a signature.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
    handshakeTimeout: bodyMs,
  };
}
