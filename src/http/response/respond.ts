import type { ServerResponse } from 'node:http';
import type { BodyStream } from '../request/body-stream.js';
import type { HttpAnswer } from '../gateway.js';
import type { Load } from '../admission/load.js';
import { deliver, type Delivery } from './deliver.js';

/** The header field that carries the log id in every answer. */
export const LOG_ID = 'ServiceRequestLogReferenceIdentifier';

/**
 * A refused body within these is read to its end before the answer, so that the connection can be
 * used again.
 */
const SMALL = { bytes: 64 * 1024, ms: 200 };
/**
 * After the answer so much of a larger body is still read and thrown away: a reset would destroy
 * the answer.
 */
const LINGER = { bytes: 16 * 1024 * 1024, ms: 500 };

const CLOSE = { connection: 'close' };

/**
 * Sends an answer. Where the request's body was not read to its end the connection is closed after
 * it, and where the caller does not take the answer it is cut.
 * @param fields header fields of every answer, with the log id
 * @param close close the connection in any case
 */
export async function respond(
  response: ServerResponse,
  answer: HttpAnswer,
  body: BodyStream,
  fields: Readonly<Record<string, string>>,
  close: () => boolean,
  delivery: Delivery,
): Promise<void> {
  const isReceived = body.complete || (await receivesRest(body));
  const payload = writeHead(response, answer, isReceived && !close() ? fields : { ...fields, ...CLOSE });
  if (isReceived || body.unasked) {
    await deliver(response, payload, delivery, (last) => response.end(last));
    return;
  }
  // The whole answer at once; the connection's end when the caller has stopped sending, or patience
  // has.
  await deliver(response, payload, delivery, (last) => response.write(last));
  await body.receive(LINGER);
  response.end();
}

/**
 * Sends an answer whatever has become of the request's body.
 * @throws TypeError a field that is none; nothing is sent
 */
export function send(
  response: ServerResponse,
  answer: HttpAnswer,
  fields: Readonly<Record<string, string>> = {},
): void {
  response.end(writeHead(response, answer, fields));
}

const NOTHING_TO_LEAVE = () => Promise.resolve();

/** How an answer goes to whoever is not known. */
export const toStranger = ({ held, takeMs }: Pick<Load, 'held' | 'takeMs'>): Delivery => ({
  held,
  takeMs,
  system: undefined,
  beforeLast: NOTHING_TO_LEAVE,
});

/** The same, and who does not take the answer is cut. */
export async function sendTaken(
  response: ServerResponse,
  answer: HttpAnswer,
  fields: Readonly<Record<string, string>>,
  delivery: Delivery,
): Promise<void> {
  await deliver(response, writeHead(response, answer, fields), delivery, (last) => response.end(last));
}

/**
 * @returns the body, as it is to be written: a text goes out in one write with the head, bytes
 *   would need a second
 */
function writeHead(
  response: ServerResponse,
  { status, headers, body, cookies }: HttpAnswer,
  fields: Readonly<Record<string, string>>,
): string | Uint8Array {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
    ...fields,
    ...(cookies && { 'set-cookie': [...cookies] }),
    // With 304 it would be the length of the document, of which none is sent.
    ...(status !== 304 && { 'content-length': Buffer.byteLength(body) }),
  });
  return body;
}

async function receivesRest(body: BodyStream): Promise<boolean> {
  if (body.unasked || body.late || (body.declared ?? 0) > SMALL.bytes) return false;
  return (await body.receive(SMALL)) === 'end';
}
