import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BodyStream } from './request/body-stream.js';
import { exchange, internalError } from './exchange.js';
import { readHead } from './request/head.js';
import { healthOf } from './response/health.js';
import { inTurn } from './in-turn.js';
import { originSettings } from './request/origin.js';
import { record } from './response/record.js';
import { LOG_ID, respond, send } from './response/respond.js';
import type { HttpServerParts } from './server-parts.js';
import { readTarget } from './request/target.js';

export interface RequestHandler {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Has an answer begun on this connection? */
  readonly isAnswering: (socket: Socket) => boolean;
}

/** One request, from its head to the end of its answer. Nothing that happens in it gets out. */
export function requestHandler(parts: HttpServerParts, isStopping: () => boolean): RequestHandler {
  const settings = { ...originSettings(parts), certificates: parts.certificates ?? { tls: false } };
  const healthAt = healthOf({ ...parts, isStopping }, parts.metricsHere ? parts.metrics : undefined);
  const answering = new WeakMap<Socket, ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse, logId: string): Promise<void> {
    const target = readTarget(request.url ?? '/');
    const health = healthAt(target.path);
    if (health) {
      send(response, await health(request.method), isStopping() ? { connection: 'close' } : {});
      return;
    }
    answering.set(request.socket, response);
    const body = new BodyStream(request, response);
    const { head, refusal } = readHead(request, target, logId, settings);
    const recordAnswer = record(head, response, parts);
    const answer = await exchange(head, body, parts, refusal);
    if (!answer) return;
    recordAnswer(answer);
    await respond(response, answer, body, { [LOG_ID]: logId }, isStopping, parts.answerMs);
  }

  function failed(error: unknown, response: ServerResponse, logId: string): void {
    parts.log.error({ err: error, logId }, 'unexpected exception in the HTTP server');
    if (response.headersSent) response.destroy();
    else send(response, internalError(logId), { [LOG_ID]: logId, connection: 'close' });
  }

  function begin(request: IncomingMessage, response: ServerResponse): void {
    const logId = randomUUID();
    response.on('error', IGNORED);
    answer(request, response, logId).catch((error: unknown) => {
      failed(error, response, logId);
    });
  }

  return {
    handle: inTurn(begin),
    isAnswering: (socket) => answering.get(socket)?.headersSent === true,
  };
}

/** An answer that cannot be written: its reader has gone, and the line in the log says so. */
const IGNORED = () => undefined;
