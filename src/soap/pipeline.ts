/**
 * The way of a request, one direction, no way back (ARCHITECTURE.md draws it). Every step either goes on or throws a
 * Fault; the gateway writes it.
 */
import type { Clock } from '../clock.js';
import type { Limits } from '../config/config.js';
import { Fault, MAX_VIOLATIONS, type Violation } from '../faults/fault.js';
import type { HttpRequest } from '../http/gateway.js';
import type { Caller, StatedCaller } from '../security/caller.js';
import type { Admit, Leave } from '../limits/rate-limiter.js';
import type { Identified, Identity } from '../systems/identity.js';
import type { Scope } from '../security/permissions.js';
import type { RepeatKey } from '../store/once/repeats-port.js';
import { decode } from '../xml/codec/decode.js';
import { parse } from '../xml/parser/parse.js';
import type { OperationContract, ServiceContract } from '../xml/schema/schema.js';
import type { XmlElement, XmlMessage } from '../xml/tree/tree.js';
import type { Validator } from '../xml/validation/validate.js';
import { checkAction, checkAddressedActions, claimedAction, findOperation, operationOf } from './message/dispatch.js';
import { type Envelope, readEnvelope, readVersion } from './message/envelope.js';
import { checkHeaderCodes, type CodeCheck } from './message/header-codes.js';
import { locate } from './faults/locate.js';
import { checkMustUnderstand } from './message/must-understand.js';
import type { BoundService } from './operation.js';
import { atElement, pathPrefixes, withPlaces } from './faults/place.js';
import { isWithin, readRequestHeaders, UNDERSTOOD, UNDERSTOOD_SIGNED } from './message/request-headers.js';
import { type Retired, refuseRetiredMessage } from './retired/retired.js';
import type { RequestFacts } from '../audit/auditor.js';
import { type Run, run, type RunParts } from './run.js';
import { type Explain, toViolation } from './faults/schema-violation.js';
import { checkSize } from './message/size.js';
import { type SoapVersion, versionOfMediaType } from './message/version.js';

export interface PipelineParts extends RunParts {
  readonly validatorOf: (service: ServiceContract) => Validator;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly checkCodes: CodeCheck;
  /** What a service says itself of a value against the schema. */
  readonly explain: Explain;
  readonly retired: Retired;
  /** Who sent the message, before anything of it is acted on. @throws Fault 1012, 1101, 139160–139173 */
  readonly identify: (http: HttpRequest, message: XmlMessage, envelope: Envelope) => Promise<Identified>;
  /** May who sent it act for the organisation that it names? @throws Fault 4575 */
  readonly callerOf: (stated: StatedCaller, identity: Identity | undefined) => Promise<Caller>;
  /** @throws Fault 1013 */
  readonly authorise: (caller: Caller, operation: string) => Scope;
  /** Is the system within its limits? @throws Fault 139190, 139191, 139135 */
  readonly admit: Admit;
  /** Told every decoded request, for the log at level debug. */
  readonly seen: (logId: string, caller: Caller, operation: string, request: unknown) => void;
}

/** What becomes known of a request on its way, so that a fault can be answered in kind wherever it stops. */
export interface Progress {
  version: SoapVersion;
  operation?: OperationContract;
  /** The sender's signature was verified: it gets a signed answer, where answers are signed. */
  signed?: boolean;
  /** For the audit trail, from the moment the message is an envelope. */
  facts?: RequestFacts;
  /** Once the request is let in: whatever becomes of it, its place is given back. */
  leave?: Leave;
}

/** @returns the answer's XML. @throws Fault */
export async function answerRequest(
  http: HttpRequest,
  service: BoundService,
  parts: PipelineParts,
  progress: Progress,
): Promise<string> {
  const message = parse(http.body, { ...charsetOf(http), limits: parts.limits });
  try {
    return await answerMessage(message, http, service, parts, progress);
  } catch (error) {
    throw withPlaces(error, message);
  } finally {
    await progress.leave?.();
  }
}

async function answerMessage(
  message: XmlMessage,
  http: HttpRequest,
  service: BoundService,
  parts: PipelineParts,
  progress: Progress,
): Promise<string> {
  progress.version = readVersion(message);
  await refuseRetiredMessage(message, http, parts.retired);
  checkContentType(http, progress.version);
  const envelope = readEnvelope(message, progress.version);
  const facts: RequestFacts = {
    logId: http.logId,
    operation: findOperation(envelope.body, service.contract),
    body: envelope.body,
  };
  progress.facts = facts;
  const { identity, headers, signedBody } = await parts.identify(http, message, envelope);
  facts.identity = identity;
  progress.signed = isDispatched(signedBody, envelope);
  if (facts.operation) progress.operation = facts.operation;
  const now = parts.clock();
  // A system is counted as soon as it is known: refusals further down are work, and rows of the audit trail.
  if (identity) progress.leave = await parts.admit(identity, now);
  const operation = operationOf(envelope.body, service.contract);
  checkAction(claimedAction(http, progress.version), operation);
  checkAddressedActions(envelope.headers, operation);
  checkSize(http.body.length, envelope.body, operation, parts.limits);
  checkMustUnderstand(envelope.headers, progress.version, progress.signed ? UNDERSTOOD_SIGNED : UNDERSTOOD);

  const paths = pathPrefixes(message);
  const violations = parts
    .validatorOf(service.contract)
    .validate(message)
    .map((found) => ({
      element: found.element,
      violation: toViolation(found, message, paths, parts.explain),
    }));
  const { stated, requestIdentifier, blocks } = readRequestHeaders(headers, violations);
  facts.stated = stated;
  checkHeaderCodes(blocks, parts.checkCodes, now, message);
  const caller = await parts.callerOf(stated, identity).catch((error: unknown) => {
    throw atElement(error, blocks[0].element);
  });
  facts.caller = caller;
  const scope = parts.authorise(caller, operation.name);
  // Taken at its word in the sandbox: nobody was known before.
  if (!identity) progress.leave = await parts.admit(caller, now);
  const handler = service.handlers[operation.name];
  if (!handler) throw new Error(`${operation.name} has no handler`);
  refuseInvalid(violations, envelope.body);

  const request = decode(envelope.body, operation.input);
  parts.seen(http.logId, caller, operation.name, request);
  const task: Run = {
    operation,
    handler,
    request,
    version: progress.version,
    body: envelope.body,
    facts,
    repeat: service.changes.has(operation.name) ? keyOf(caller, requestIdentifier) : undefined,
    call: {
      logId: http.logId,
      now,
      caller,
      scope,
      locate: (found) =>
        found
          .slice(0, MAX_VIOLATIONS)
          .map((one) => locate(one, message, envelope.body, operation.input, paths)),
    },
  };
  return run(task, parts);
}

/**
 * Signature wrapping lives off a Body that is verified and another that is run. Both are found in the one tree by their
 * place, so they cannot differ; should they ever, nothing is run.
 */
function isDispatched(signedBody: XmlElement | undefined, { body }: Envelope): boolean {
  if (signedBody && body.parent !== signedBody)
    throw new Error('the Body that was verified is not the one to run');
  return signedBody !== undefined;
}

function keyOf(caller: Caller, requestIdentifier: string | undefined): RepeatKey | undefined {
  if (requestIdentifier === undefined) return undefined;
  const { organisationTypeId, organisationCode } = caller;
  return { organisationTypeId, organisationCode, requestIdentifier };
}

function charsetOf({ mediaType }: HttpRequest): { charset?: string } {
  const charset = mediaType?.parameters.get('charset');
  return charset === undefined ? {} : { charset };
}

function checkContentType(http: HttpRequest, version: SoapVersion): void {
  if (versionOfMediaType(http.mediaType) === version) return;
  const data = { type: http.headers['content-type'] ?? '' };
  throw new Fault(139116, [{ kode: 139116, vaerdi: data.type, forventet: version.mediaType, data }], data);
}

/** Every schema violation of the message at once. @throws Fault 1014, or what a service says itself of one of them */
function refuseInvalid(
  found: readonly { readonly element: XmlElement; readonly violation: Violation }[],
  body: XmlElement,
): void {
  if (found.length === 0) return;
  // The body's first: that is what the caller came for; then the rest of the message.
  const inBody = found.filter(({ element }) => isWithin(element, body));
  const elsewhere = found.filter(({ element }) => !isWithin(element, body));
  const violations = [...inBody, ...elsewhere].map(({ violation }) => violation);
  // What a service knows of one of them says more than the schema does: it comes first.
  const explained = violations.filter(({ kode }) => kode !== 1014);
  const others = violations.filter(({ kode }) => kode === 1014);
  throw new Fault(explained[0]?.kode ?? 1014, [...explained, ...others]);
}
