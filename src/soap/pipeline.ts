/**
 * The way of a request, in one direction and never back: this is the drawing of ARCHITECTURE.md as
 * code. Each stage returns what it found, or throws a Fault that the gateway writes.
 */
import { Gone, type HttpRequest } from '../http/gateway.js';
import type { XmlMessage } from '../xml/tree/tree.js';
import type { BoundService } from './bound-service.js';
import { withPlaces } from './faults/place.js';
import { parseRequest } from './message/parse-request.js';
import type { RequestTrace } from './request-trace.js';
import { admit } from './stages/admit.js';
import { decodeRequest } from './stages/decode-request.js';
import { dispatch } from './stages/dispatch.js';
import type { Exchange, PipelineParts } from './stages/exchange.js';
import { authorise, authorisePerson, findCaller, readHeaders } from './stages/find-caller.js';
import { identifySender } from './stages/identify-sender.js';
import { openEnvelope } from './stages/open-envelope.js';
import { run } from './stages/run.js';
import { playEnding } from './stages/play.js';
import { refuseInvalid, validate } from './stages/validate.js';

export type { PipelineParts };

/**
 * Nothing costly is begun for a caller that has gone.
 * @returns the answer's XML
 * @throws Fault, each violation with its place in the message; Gone
 */
export async function answerRequest(
  http: HttpRequest,
  service: BoundService,
  parts: PipelineParts,
  trace: RequestTrace,
): Promise<string> {
  unlessGone(http);
  const message = parseRequest(http, parts.limits, parts.validatorOf(service.contract).direct);
  try {
    return await answerMessage(message, { http, service, parts, trace });
  } catch (error) {
    throw withPlaces(error, message);
  }
}

/** @throws Gone */
function unlessGone({ isGone }: HttpRequest): void {
  if (isGone?.()) throw new Gone();
}

async function answerMessage(message: XmlMessage, exchange: Exchange): Promise<string> {
  const envelope = await openEnvelope(message, exchange);
  const sender = await identifySender(message, envelope, exchange);
  // A system is counted as soon as it is known: refusals further down are work, and rows of the
  // audit trail.
  if (sender.identity) await admit(sender.identity, sender.now, exchange);
  const operation = dispatch(envelope, sender, exchange);
  unlessGone(exchange.http);
  const violations = validate(message, envelope, exchange);
  const headers = await readHeaders(message, sender, violations, exchange);
  const caller = await findCaller(headers, sender, exchange);
  const scope = authorise(caller, operation, exchange);
  // A sender that is taken at its word, in the sandbox, is known only now.
  if (!sender.identity) await admit(caller, sender.now, exchange);
  await authorisePerson(caller, operation, headers, exchange);
  playEnding(headers, exchange);
  refuseInvalid(violations, envelope.body);
  const { now, requestIdentifier } = headers;
  const authorised = { operation, caller, scope, now, receivedAt: sender.now, requestIdentifier };
  const task = decodeRequest(message, envelope, authorised, exchange);
  unlessGone(exchange.http);
  return run(task, exchange);
}
