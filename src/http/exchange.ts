import type { Limits } from '../config/config.js';
import type { FaultCode } from '../faults/catalogue.js';
import { Fault } from '../faults/fault.js';
import type { Log } from '../log/log.js';
import { Gone, readBody } from './request/body.js';
import type { BodyStream } from './request/body-stream.js';
import type { Gateway, HttpAnswer, HttpRequest } from './gateway.js';
import type { Head } from './request/head.js';
import { shown } from './response/shown.js';

export interface ExchangeParts {
  readonly gateway: Gateway;
  readonly limits: Limits;
  readonly log: Log;
}

/**
 * Answers a request: by the gateway, or with the fault that HTTP itself has to say. It never
 * throws.
 * @param refusal what is already known to be wrong with the head
 * @returns undefined when the caller has gone
 */
export async function exchange(
  head: Head,
  body: BodyStream,
  parts: ExchangeParts,
  refusal?: Fault,
): Promise<HttpAnswer | undefined> {
  try {
    try {
      if (refusal) throw refusal;
      return await answer(head, body, parts);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const refused = parts.gateway.refuse(error, head);
      return { ...refused, headers: { ...refused.headers, ...FIELDS[error.kode] } };
    }
  } catch (error) {
    if (error instanceof Gone) return undefined;
    parts.log.error({ err: error, logId: head.logId }, 'unexpected exception under a request');
    return internalError(head.logId);
  }
}

async function answer(head: Head, body: BodyStream, parts: ExchangeParts): Promise<HttpAnswer> {
  const { gateway, limits } = parts;
  if (!gateway.knows(head.path)) return answerAstray(head, body, parts);
  if (head.method === 'GET' || head.method === 'HEAD') {
    const document = gateway.document(head);
    if (!document) throw nothingAt(head);
    return document;
  }
  if (!gateway.isRetired(head.path)) checkSoap(head);
  return gateway.answer(withBody(head, await readBody(body, head.headers['content-encoding'], limits)));
}

/** It is written out without a spread, which would cost time on every request. */
function withBody(head: Head, body: Uint8Array): HttpRequest {
  const { method, path, query, headers, mediaType, origin, certificate, logId } = head;
  const request = { method, path, query, headers, mediaType, origin, logId, body };
  return certificate ? { ...request, certificate } : request;
}

/**
 * A message of a retired service may come to an address of which nothing is left.
 * @throws Fault 139136; Gone
 */
async function answerAstray(
  head: Head,
  body: BodyStream,
  { gateway, limits }: ExchangeParts,
): Promise<HttpAnswer> {
  if (head.method !== 'POST' || !isSoap(head)) throw nothingAt(head);
  const bytes = await readBody(body, head.headers['content-encoding'], limits).catch((error: unknown) => {
    // Whatever is wrong with the body, it is told first that the address is wrong.
    throw error instanceof Fault ? nothingAt(head) : error;
  });
  const told = await gateway.astray(withBody(head, bytes));
  if (!told) throw nothingAt(head);
  return told;
}

/** @throws Fault 139130 method, 139131 content type */
function checkSoap(head: Head): void {
  if (head.method !== 'POST') throw new Fault(139130, [], { method: head.method });
  if (!isSoap(head)) throw new Fault(139131, [], { type: shown(head.headers['content-type']) });
}

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
