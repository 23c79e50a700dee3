import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Limits } from '../config.js';
import type { Log } from '../log.js';
import { networks } from '../networks.js';
import { BodyStream } from './body-stream.js';
import type { CertificateSources } from './caller-certificate.js';
import { clientError } from './client-error.js';
import { gracefulStop } from './connections.js';
import { exchange, internalError } from './exchange.js';
import type { Gateway } from './gateway.js';
import { readHead } from './head.js';
import { addHealth, addMetrics } from './health.js';
import type { Metrics } from './metrics.js';
import { record } from './record.js';
import { LOG_ID, respond } from './respond.js';

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

/** Bytes in, bytes out: the HTTP side of the gateway. */
export function createHttpServer(parts: HttpServerParts): HttpServer {
  const { limits, log } = parts;
  const origin = {
    publicUrl: parts.publicUrl,
    trusts: networks(parts.trustProxy),
    certificates: parts.certificates ?? { tls: false },
  };
  const answering = new WeakMap<Socket, ServerResponse>();
  let isStopping = false;

  const http = {
    headersTimeout: limits.bodyMs,
    // Behind our own timer for the body; also the time for the head.
    requestTimeout: 2 * limits.bodyMs + 5000,
    connectionsCheckingInterval: Math.min(1000, Math.ceil(limits.bodyMs / 4)),
    maxHeaderSize: 16 * 1024,
  };
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    return503OnClosing: false,
    routerOptions: { querystringParser: () => ({}) },
    frameworkErrors: (_error, request, reply) => {
      void handle(request, reply);
    },
    clientErrorHandler: clientError(log, (socket) => answering.get(socket)?.headersSent === true),
    requestTimeout: http.requestTimeout,
    ...(parts.tls ? { https: { ...http, ...tlsOptions(parts.tls, limits) } } : { http }),
  });
  // Node would drop what is over its count without a word, Host among it; all of 16 KiB are seen here, and refused.
  app.server.maxHeadersCount = 0;
  const stop = gracefulStop(app.server);
  // 100 Continue is sent when the body is wanted, and any other expectation is not ours to meet (RFC 9110, 10.1.1).
  for (const event of ['checkContinue', 'checkExpectation']) {
    app.server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      app.routing(request, response);
    });
  }

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    answering.set(request.raw.socket, reply.raw);
    const body = new BodyStream(request.raw, reply.raw);
    const { head, refusal } = readHead(request.raw, request.id, origin);
    const recordAnswer = record(head, reply, parts);
    const answer = await exchange(head, body, parts, refusal);
    if (!answer) return reply.hijack();
    recordAnswer(answer);
    await respond(reply, answer, body, () => isStopping);
    return reply;
  }

  // The body stays on the wire until handle() reads it, whatever its type: refusing it is handle()'s to do as well.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => {
    done(null, payload);
  });
  app.all('/virksomhedsindsats/*', handle);
  app.setNotFoundHandler(handle);
  app.setErrorHandler((error: Error & { code?: string }, request, reply) => {
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return handle(request, reply);
    log.error({ err: error, logId: request.id }, 'unexpected exception in the HTTP server');
    for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name);
    const { status, headers, body } = internalError(request.id);
    return reply.code(status).headers(headers).header(LOG_ID, request.id).send(body);
  });
  addHealth(app, { ...parts, isStopping: () => isStopping });
  if (parts.metricsHere) addMetrics(app, parts.metrics, () => isStopping);

  let closed: Promise<void> | undefined;
  return {
    async listen(host, port) {
      const { address } = await lookup(host);
      return app.listen({ host: address, port }).catch((error: unknown) => {
        throw new Error(
          `Cannot listen on ${host} port ${port}: is PORT taken, or HOST not of this machine?`,
          {
            cause: error,
          },
        );
      });
    },
    close() {
      isStopping = true;
      closed ??= stop(parts.stopGraceMs).then(() => app.close());
      return closed;
    },
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
