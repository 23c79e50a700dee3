import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyStream } from './request/body-stream.js';
import { exchange, internalError } from './exchange.js';
import { clientOf } from './admission/client.js';
import { Gone } from './gateway.js';
import { readHead } from './request/head.js';
import { healthOf } from './response/health.js';
import { unlessKnown } from './response/not-modified.js';
import { inTurn } from './in-turn.js';
import type { NewestAnswers } from './newest-answers.js';
import { hidesTheNext } from './request/last-request.js';
import { originSettings } from './request/origin.js';
import { record } from './response/record.js';
import { LOG_ID, respond, send, sendTaken, toStranger } from './response/respond.js';
import type { HttpServerParts } from './server-parts.js';
import { readTarget, type Target } from './request/target.js';

/** How far the server is on its way to its end. */
export interface Leaving {
  /** It ends, and whoever asks is told so. */
  readonly isStopping: () => boolean;
  /** Each answer is the last on its connection: it ends, or another process takes its place. */
  readonly isLeaving: () => boolean;
}

/**
 * Handles one request from its head to the end of its answer. It never throws.
 * @param newest is told of each answer that begins
 */
export function requestHandler(
  parts: HttpServerParts,
  newest: NewestAnswers,
  { isStopping, isLeaving }: Leaving,
): (request: IncomingMessage, response: ServerResponse) => void {
  const settings = { ...originSettings(parts), certificates: parts.certificates ?? { tls: false } };
  const healthAt = healthOf({ ...parts, isStopping }, parts.metricsHere ? parts.metrics : undefined);
  const { load } = parts;
  const stranger = toStranger(load);

  /** What is told however much there is to do. */
  function answerAtOnce({ method, headers }: IncomingMessage, { path, query }: Target) {
    const health = healthAt(path);
    if (health) return health(method);
    const document = parts.openDocument?.({ path, method, query });
    return document && unlessKnown(document, { headers: { 'if-none-match': headers['if-none-match'] } });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, logId: string): Promise<void> {
    const target = readTarget(request.url ?? '/');
    const told = await answerAtOnce(request, target);
    if (told) {
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

  /** Is nothing more to come on the connection? */
  const isLast = (request: IncomingMessage) =>
    isLeaving() || request.socket.readableEnded || newest.isBroken(request.socket) || hidesTheNext(request);

  function failed(error: unknown, response: ServerResponse, logId: string): void {
    parts.strangers.error({ err: error, logId }, 'unexpected exception in the HTTP server');
    if (response.headersSent) response.destroy();
    else send(response, internalError(logId), { [LOG_ID]: logId, connection: 'close' });
  }

  function begin(request: IncomingMessage, response: ServerResponse): void {
    const logId = randomUUID();
    response.on('error', IGNORED);
    newest.begin(response);
    answer(request, response, logId).catch((error: unknown) => {
      failed(error, response, logId);
    });
  }

  return inTurn(begin);
}

/**
 * Nothing is left to do when an answer cannot be written: the log's line says that its reader has
 * gone.
 */
const IGNORED = () => undefined;
