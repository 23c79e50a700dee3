import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { BodyStream } from './body-stream.js';
import type { HttpAnswer } from './gateway.js';

/** The header field that carries the log id in every answer. */
export const LOG_ID = 'ServiceRequestLogReferenceIdentifier';

/** A refused body within these is read to its end before the answer, so that the connection can be used again. */
const SMALL = { bytes: 64 * 1024, ms: 200 };
/** What is still read, and thrown away, after the answer to a larger one: a reset would destroy the answer. */
const LINGER = { bytes: 16 * 1024 * 1024, ms: 500 };

/**
 * Sends an answer. Where the request's body was not read to its end the connection is closed after it.
 * @param close close the connection in any case
 */
export async function respond(
  reply: FastifyReply,
  answer: HttpAnswer,
  body: BodyStream,
  close: () => boolean,
): Promise<void> {
  const isReceived = await receivesRest(body);
  // A text goes out in one write with the head; bytes would need a second.
  const payload = typeof answer.body === 'string' ? answer.body : view(answer.body);
  void reply
    .code(answer.status)
    .headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...answer.headers })
    .header(LOG_ID, reply.request.id)
    .header('content-length', Buffer.byteLength(payload));
  if (close() || !isReceived) void reply.header('connection', 'close');
  void reply.send(isReceived || body.unasked ? payload : Readable.from(withLinger(payload, body)));
}

async function receivesRest(body: BodyStream): Promise<boolean> {
  if (body.complete) return true;
  if (body.unasked || body.late || (body.declared ?? 0) > SMALL.bytes) return false;
  return (await body.receive(SMALL)) === 'end';
}

/** The whole answer at once; the connection's end when the caller has stopped sending, or patience has. */
async function* withLinger(answer: Buffer | string, body: BodyStream): AsyncGenerator<Buffer | string> {
  yield answer;
  await body.receive(LINGER);
}

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
