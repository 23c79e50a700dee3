import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BodyStream } from './request/body-stream.js';
import { exchange, internalError } from './exchange.js';
import { clientOf } from './admission/client.js';
import { Gone } from './gateway.js';
import { readHead } from './request/head.js';
import { healthOf } from './response/health.js';
import { inTurn } from './in-turn.js';
import type { AnswerThere } from './not-requests.js';
import { lacksHost, originSettings } from './request/origin.js';
import { record } from './response/record.js';
import { LOG_ID, respond, send, sendTaken, toStranger } from './response/respond.js';
import type { HttpServerParts } from './server-parts.js';
import { readTarget } from './request/target.js';
import { wrongTransfer } from './request/transfer-coding.js';

export interface RequestHandler {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** What comes on this connection is no HTTP any more. @returns the answer that is there */
  readonly breakOff: (socket: Socket) => AnswerThere;
}

/** How far the server is on its way to its end. */
export interface Leaving {
  /** It ends, and whoever asks is told so. */
  readonly isStopping: () => boolean;
  /** Each answer is the last on its connection: it ends, or another process takes its place. */
  readonly isLeaving: () => boolean;
}

/** Handles one request from its head to the end of its answer. It never throws. */
export function requestHandler(parts: HttpServerParts, { isStopping, isLeaving }: Leaving): RequestHandler {
  const settings = { ...originSettings(parts), certificates: parts.certificates ?? { tls: false } };
  const healthAt = healthOf({ ...parts, isStopping }, parts.metricsHere ? parts.metrics : undefined);
  /** The newest answer of each connection. */
  const answering = new WeakMap<Socket, ServerResponse>();
  const broken = new WeakSet<Socket>();
  const { load } = parts;
  const stranger = toStranger(load);

  async function answer(request: IncomingMessage, response: ServerResponse, logId: string): Promise<void> {
    const target = readTarget(request.url ?? '/');
    const health = healthAt(target.path);
    if (health) {
      const told = await health(request.method);
      await sendTaken(response, told, isLast(request) ? { connection: 'close' } : {}, stranger);
      return;
    }
    const body = new BodyStream(request, response);
    const { head, refusal } = readHead(request, target, logId, settings);
    const recordAnswer = record(head, response, parts, isLeaving);
    const client = clientOf(request.socket);
    const answer = await exchange({ head, body, client, refusal }, parts);
    recordAnswer(answer);
    if (answer instanceof Gone) return;
    if ((await answer.fate?.((left) => client.onceLeft(left))) === 'cut') {
      await answer.leave?.();
      response.destroy();
      return;
    }
    const { system, leave = stranger.beforeLast } = answer;
    const delivery = { ...stranger, system, beforeLast: leave };
    try {
      await respond(response, answer, body, { [LOG_ID]: logId }, () => isLast(request), delivery);
      if (answer.kode === 139143 && response.shouldKeepAlive && !isLeaving())
        load.resting.rest(request.socket);
    } finally {
      await leave();
    }
  }

  /**
   * Is nothing more to come on the connection? Who sends no Host, which HTTP/1.1 demands, or does
   * not say where the message ends, is not trusted to have begun the next where we would read it.
   */
  const isLast = (request: IncomingMessage) =>
    isLeaving() ||
    request.socket.readableEnded ||
    broken.has(request.socket) ||
    lacksHost(request) ||
    wrongTransfer(request) !== undefined;

  function breakOff(socket: Socket): AnswerThere {
    const response = answering.get(socket);
    if (!response || response.writableFinished) return undefined;
    if (!response.req.complete) return response.headersSent ? 'own' : undefined;
    if (broken.has(socket)) return 'earlier';
    broken.add(socket);
    // Its head may have said that the connection stays; one that waits behind it will close it.
    response.once('finish', () => {
      if (answering.get(socket) === response) socket.destroySoon();
    });
    return 'earlier';
  }

  function failed(error: unknown, response: ServerResponse, logId: string): void {
    parts.strangers.error({ err: error, logId }, 'unexpected exception in the HTTP server');
    if (response.headersSent) response.destroy();
    else send(response, internalError(logId), { [LOG_ID]: logId, connection: 'close' });
  }

  function begin(request: IncomingMessage, response: ServerResponse): void {
    const logId = randomUUID();
    response.on('error', IGNORED);
    answering.set(request.socket, response);
    answer(request, response, logId).catch((error: unknown) => {
      failed(error, response, logId);
    });
  }

  return {
    handle: inTurn(begin),
    breakOff,
  };
}

/**
 * Nothing is left to do when an answer cannot be written: the log's line says that its reader has
 * gone.
 */
const IGNORED = () => undefined;
