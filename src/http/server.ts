import { createServer as createPlain, type ServerOptions } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { Limits } from '../config.js';
import type { Log } from '../log.js';
import type { CertificateSources } from './caller-certificate.js';
import { clientError } from './client-error.js';
import { gracefulStop } from './connections.js';
import type { Gateway } from './gateway.js';
import { listenAt } from './listen.js';
import type { Metrics } from './metrics.js';
import { requestHandler } from './request-handler.js';

export interface HttpServerParts {
  readonly gateway: Gateway;
  readonly limits: Limits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Is /metrics answered on the port of callers? */
  readonly metricsHere: boolean;
  /** Can requests be answered now? A rejection counts as no. */
  readonly readiness: () => Promise<boolean>;
  /** Addresses and networks whose proxy headers are believed. */
  readonly trustProxy: readonly string[];
  /** Scheme and host of every address that is given out; else from the request. */
  readonly publicUrl?: string | undefined;
  /** Listen with TLS; else with plain HTTP. */
  readonly tls?: ServerTls | undefined;
  /** Where the certificate of a caller may come from; default: from nowhere. */
  readonly certificates?: CertificateSources;
  /** Milliseconds that requests in flight get when the server is closed. */
  readonly stopGraceMs: number;
  /** Milliseconds without a byte in either direction after which a connection is cut; default: at least two minutes. */
  readonly idleMs?: number;
}

export interface ServerTls {
  /** PEM: the certificate of the server, then its intermediates. */
  readonly cert: string;
  readonly key: string;
  /** PEM: CAs whose names clients are told, so that they know which of their certificates to send. */
  readonly ca?: readonly string[] | undefined;
}

export interface HttpServer {
  /**
   * @param port 0 takes any free one
   * @returns the address, e.g. `http://127.0.0.1:8080`, `https:` with TLS
   * @throws Error with a sentence when the port is taken
   */
  listen(host: string, port: number): Promise<string>;
  /** Answers every request in flight, within the grace. May be called again; resolves when the server is closed. */
  close(): Promise<void>;
}

/** Longer than any request waits for the register or the database before it is answered. */
const IDLE_MS = 120_000;

/** Bytes in, bytes out: the HTTP side of the gateway. */
export function createHttpServer(parts: HttpServerParts): HttpServer {
  const { limits, log, tls } = parts;
  let isStopping = false;
  const { handle, isAnswering } = requestHandler(parts, () => isStopping);

  const server = tls
    ? createSecure({ ...timesAndSizes(limits), ...tlsOptions(tls, limits) })
    : createPlain(timesAndSizes(limits));
  // Node would drop what is over its count without a word, Host among it; all of 16 KiB are seen here, and refused.
  server.maxHeadersCount = 0;
  // A caller that does not read its answer would hold it for ever.
  server.setTimeout(parts.idleMs ?? Math.max(IDLE_MS, requestMs(limits)));
  server.on('clientError', clientError(log, isAnswering));
  // 100 Continue is sent when the body is wanted, and any other expectation is not ours to meet (RFC 9110, 10.1.1).
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, handle);
  const stop = gracefulStop(server);

  let closed: Promise<void> | undefined;
  return {
    listen: async (host, port) =>
      `${tls ? 'https' : 'http'}://${await listenAt(server, host, port, { host: 'HOST', port: 'PORT' })}`,
    close() {
      isStopping = true;
      closed ??= stop(parts.stopGraceMs);
      return closed;
    },
  };
}

/** For a whole request to come in: behind our own timer for the body, and with the time for the head. */
const requestMs = ({ bodyMs }: Limits): number => 2 * bodyMs + 5000;

function timesAndSizes(limits: Limits): ServerOptions {
  const { bodyMs } = limits;
  return {
    headersTimeout: bodyMs,
    requestTimeout: requestMs(limits),
    // Longer than the minute for which proxies keep a connection: the one that closes it is not to be us.
    keepAliveTimeout: 72_000,
    connectionsCheckingInterval: Math.min(1000, Math.ceil(bodyMs / 4)),
    maxHeaderSize: 16 * 1024,
  };
}

/**
 * Every caller is asked for a certificate, and none is turned away for it here: a caller without one gets a fault that
 * says so, and not a broken handshake.
 */
function tlsOptions({ cert, key, ca }: ServerTls, { bodyMs }: Limits) {
  return {
    cert,
    key,
    ...(ca ? { ca: [...ca] } : {}),
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2' as const,
    handshakeTimeout: bodyMs,
  };
}
