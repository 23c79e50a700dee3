import type { Limits } from '../config/config.js';
import type { FaultCode } from '../faults/catalogue.js';
import { Fault } from '../faults/fault.js';
import type { Log } from '../log/log.js';
import type { Client } from './admission/client.js';
import type { Load } from './admission/load.js';
import { readBody } from './request/body.js';
import type { BodyStream } from './request/body-stream.js';
import { type Beside, type Gateway, Gone, type HttpAnswer, type HttpRequest, type Site } from './gateway.js';
import type { Head } from './request/head.js';
import { wrongMediaType } from './request/wrong-media-type.js';
import { unlessKnown } from './response/not-modified.js';
import { shown } from './response/shown.js';

export interface ExchangeParts {
  readonly gateway: Gateway;
  /** Absent: no documentation is served. */
  readonly site?: Site | undefined;
  readonly beside?: Beside | undefined;
  readonly limits: Limits;
  readonly load: Load;
  /** For lines that strangers cause. */
  readonly strangers: Log;
}

/** A request as it comes in: its head is read, its body is not. */
export interface Incoming {
  readonly head: Head;
  readonly body: BodyStream;
  readonly client: Client;
  /** What is already known to be wrong with the head. */
  readonly refusal: Fault | undefined;
}

/**
 * Answers a request: by the gateway, or with the fault that HTTP itself has to say. It never
 * throws.
 * @returns Gone when the caller has gone
 */
export async function exchange(incoming: Incoming, parts: ExchangeParts): Promise<HttpAnswer | Gone> {
  const { head, refusal } = incoming;
  try {
    try {
      if (refusal) throw refusal;
      return await answer(incoming, parts);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const neighbour = isAstray(head) ? undefined : parts.beside?.(head.path);
      const refused = neighbour?.refuse?.(error, head) ?? parts.gateway.refuse(error, head);
      return { ...refused, headers: { ...refused.headers, ...FIELDS[error.kode] } };
    }
  } catch (error) {
    if (error instanceof Gone) return error;
    parts.strangers.error({ err: error, logId: head.logId }, 'unexpected exception under a request');
    return internalError(head.logId);
  }
}

/** What is refused at once is thrown at once: a promise that is rejected costs as much again. */
function answer(incoming: Incoming, parts: ExchangeParts): HttpAnswer | Promise<HttpAnswer> {
  const { gateway, site } = parts;
  const { head } = incoming;
  const neighbour = isAstray(head) ? undefined : parts.beside?.(head.path);
  if (neighbour) return admitted(incoming, parts, (request) => neighbour.answer(request));
  const isRead = head.method === 'GET' || head.method === 'HEAD';
  if (!gateway.knows(head.path)) {
    const page = isRead ? site?.document(head) : undefined;
    return page ? unlessKnown(page, head) : answerAstray(incoming, parts);
  }
  if (isRead) {
    const document = gateway.document(head);
    if (!document) throw nothingAt(head);
    return unlessKnown(document, head);
  }
  if (!gateway.isRetired(head.path)) checkSoap(head);
  return admitted(incoming, parts, (request) => gateway.answer(request));
}

/** One for all: its stack says nothing, and would take as long as the rest of a refusal. */
const TOO_MUCH = new Fault(139143);

/**
 * Has a message worked on when there is a place for it. Where there will be none its body is not
 * read; a body that comes slowly takes no place from others.
 * @throws Fault 139143 too much to do, and those of `readBody`; Gone; what `work` throws
 */
function admitted<T>(
  incoming: Incoming,
  parts: ExchangeParts,
  work: (request: HttpRequest) => Promise<T>,
): Promise<T> {
  if (parts.load.places.areFull) throw TOO_MUCH;
  return placed(incoming, parts, work);
}

/**
 * The same, where there is room for it now. A packed body is unpacked in its place: it may become a
 * hundred times as large, and only places bound how many do so at once.
 */
async function placed<T>(
  { head, body, client }: Incoming,
  { limits, load: { places, resting, handshakes, arriving } }: ExchangeParts,
  work: (request: HttpRequest) => Promise<T>,
): Promise<T> {
  const unpacked = await readBody(body, head.headers['content-encoding'], limits, arriving);
  if (!(await places.enter(client))) throw TOO_MUCH;
  try {
    if (client.isGone()) throw new Gone();
    return await work(withBody(head, await unpacked(), client.isGone));
  } finally {
    places.leave();
    resting.wake(1);
    handshakes.messageDone();
  }
}

/** It is written out without a spread, which would cost time on every request. */
function withBody(head: Head, body: Uint8Array, isGone: () => boolean): HttpRequest {
  const { method, path, query, headers, mediaType, origin, certificate, logId } = head;
  const request = { method, path, query, headers, mediaType, origin, logId, body, isGone };
  return certificate ? { ...request, certificate } : request;
}

/**
 * A message of a retired service may come to an address of which nothing is left.
 * @throws Fault 139136, 139143; Gone
 */
async function answerAstray(incoming: Incoming, parts: ExchangeParts): Promise<HttpAnswer> {
  const { head } = incoming;
  if (head.method !== 'POST' || !isSoap(head)) throw nothingAt(head);
  const told = await admitted(incoming, parts, (request) => parts.gateway.astray(request)).catch(
    (error: unknown) => {
      // Whatever is wrong with the body, it is told first that the address is wrong.
      throw error instanceof Fault && error !== TOO_MUCH ? nothingAt(head) : error;
    },
  );
  if (!told) throw nothingAt(head);
  return told;
}

/** @throws Fault 139130 method, 139131 content type */
function checkSoap(head: Head): void {
  if (head.method !== 'POST') throw new Fault(139130, [], { method: head.method });
  if (!isSoap(head)) throw wrongMediaType(head.headers['content-type']);
}

/** A message is told where its service is, wherever it comes. */
const isAstray = (head: Head) => head.method === 'POST' && isSoap(head);

const isSoap = ({ mediaType }: Head) => SOAP_TYPES.includes(mediaType?.essence ?? '');
const SOAP_TYPES = ['text/xml', 'application/soap+xml'];

const nothingAt = ({ path }: Head) => new Fault(139136, [], { sti: shown(path) });

/** Header fields that the HTTP status of a fault asks for (RFC 9110, 15.5.6 and 15.5.16). */
const FIELDS: Partial<Record<FaultCode, Readonly<Record<string, string>>>> = {
  139130: { allow: 'GET, HEAD, POST' },
  139137: { 'accept-encoding': 'gzip, deflate' },
};

/** The last resort, when not even a fault could be written. */
export const internalError = (logId: string): HttpAnswer => ({
  status: 500,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `Intern fejl / Internal error. ServiceRequestLogReferenceIdentifier: ${logId}\n`,
  kode: 1011,
});
