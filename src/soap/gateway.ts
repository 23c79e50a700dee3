import { Fault } from '../faults/fault.js';
import { type Gateway, Gone, type HttpAnswer, type HttpRequest } from '../http/gateway.js';
import { answerHeaders, faultAction } from './message/addressing.js';
import { soapAnswer, withHeaderBlocks } from './message/answer.js';
import type { Documents } from './documents/documents.js';
import { writeFault } from './faults/fault-writer.js';
import { type BoundService, checkHandlers } from './bound-service.js';
import { answerRequest, type PipelineParts } from './pipeline.js';
import { type RefusingParts, refusingWith } from './refusing.js';
import { type KnownOfRequest, RequestTrace } from './request-trace.js';
import { refuseAstray, refuseAtAddress, retiredDocument, retirementFields } from './retired/retired.js';
import { CLOCK_FIELD } from './stages/moment.js';
import { SOAP_11, type SoapVersion, versionOfMediaType } from './message/version.js';

export interface GatewayParts extends PipelineParts, RefusingParts {
  readonly services: readonly BoundService[];
  readonly documents: Documents;
  /** Signs the answer to a signed message. It is absent where answers are not signed. */
  readonly signAnswer?: (envelope: string) => string;
  /** Is told of each message and of its answer. It is absent where no call is kept. */
  readonly follow?: FollowCall;
}

/**
 * Is told that a message has come; what it returns, what was answered. Neither throws, and nobody
 * waits for them.
 */
export type FollowCall = (request: HttpRequest) => (answer: HttpAnswer, known: KnownOfRequest) => void;

type Head = Omit<HttpRequest, 'body'>;

/** Stands for a log id, where it is not known yet. */
const LOG_ID_HERE = '{log id}';

/**
 * Opens the front door of the soap room, as the http room sees it.
 * @throws Error when an operation of a contract has no handler
 */
export function createGateway(parts: GatewayParts): Gateway {
  parts.services.forEach(checkHandlers);
  const byPath = new Map(parts.services.map((service) => [service.contract.path, service]));
  const { retired } = parts;
  const retiredAt = new Map(retired.map((one) => [one.path, one]));

  function written(fault: Fault, version: SoapVersion, { path, origin, logId }: Head): HttpAnswer {
    const of = retiredAt.get(path) ?? retired.find(({ said }) => said === fault.data.hvad);
    const source = byPath.get(path)?.contract.name ?? of?.successor.name;
    const answer = writeFault(fault, version, logId, source);
    return of ? { ...answer, headers: { ...answer.headers, ...retirementFields(of, origin) } } : answer;
  }

  /**
   * A gateway that has too much to do must not spend its time on saying so: that fault is written
   * once for each service and version, and gets the log id of each request.
   */
  const tooMuch = new Map<string, HttpAnswer>();
  function refuse(fault: Fault, version: SoapVersion, head: Head): HttpAnswer {
    if (fault.kode !== 139143 || !byPath.has(head.path)) return written(fault, version, head);
    const key = `${version.key} ${head.path}`;
    const template = tooMuch.get(key) ?? written(fault, version, { ...head, logId: LOG_ID_HERE });
    tooMuch.set(key, template);
    return { ...template, body: String(template.body).replace(LOG_ID_HERE, head.logId) };
  }

  const { asFault, audited } = refusingWith(parts);

  async function answer(request: HttpRequest): Promise<HttpAnswer> {
    const trace = new RequestTrace(request.logId);
    const answered = parts.follow?.(request);
    const given = await answerTo(request, trace);
    answered?.(given, trace.known);
    return given;
  }

  async function answerTo(request: HttpRequest, trace: RequestTrace): Promise<HttpAnswer> {
    try {
      const gone = retiredAt.get(request.path);
      if (gone) {
        const { fault, version, messageId } = await refuseAtAddress(request, gone, parts.limits);
        trace.add({ version, messageId });
        throw fault;
      }
      const service = byPath.get(request.path);
      if (!service) throw new Fault(139136, [], { sti: request.path });
      const xml = await answerRequest(request, service, parts, trace);
      const action = trace.known.operation?.answerAction;
      return finished(soapAnswer(versionFor(request, trace), 200, xml), trace, action);
    } catch (error) {
      if (error instanceof Gone) {
        await trace.known.leave?.();
        throw new Gone(operationOf(trace));
      }
      const fault = await audited(asFault(error, request.logId), trace);
      return finished(written(fault, versionFor(request, trace), request), trace, faultAction(fault));
    }
  }

  async function astray(request: HttpRequest): Promise<HttpAnswer | undefined> {
    const answered = parts.follow?.(request);
    const refusal = await refusalOfAstray(request);
    if (refusal) answered?.(refusal, { logId: request.logId });
    return refusal;
  }

  async function refusalOfAstray(request: HttpRequest): Promise<HttpAnswer | undefined> {
    try {
      const refused = await refuseAstray(request, retired, parts.limits);
      if (!refused) return undefined;
      const { fault, version, messageId } = refused;
      return related(written(fault, version, request), messageId, faultAction(fault));
    } catch (error) {
      return written(asFault(error, request.logId), versionFor(request), request);
    }
  }

  /**
   * Says what it is the answer to, signs it where that is asked for, and adds what http is told of
   * it.
   */
  function finished(answer: HttpAnswer, trace: RequestTrace, action = ''): HttpAnswer {
    const { signAnswer } = parts;
    const { messageId, signed, leave, identity, caller, movedTo, ending, isRepeat } = trace.known;
    const { body } = related(answer, messageId, action);
    const system = (identity ?? caller)?.system.id;
    const operation = operationOf(trace);
    return {
      ...answer,
      ...(movedTo && { headers: { ...answer.headers, [CLOCK_FIELD]: movedTo.toISOString() } }),
      body: signed && signAnswer ? signAnswer(String(body)) : body,
      ...(operation !== undefined && { operation }),
      ...(system !== undefined && { system }),
      ...(leave && { leave }),
      ...(ending && parts.testing?.endedAs(ending, answer.kode !== undefined || isRepeat === true)),
    };
  }

  return {
    answer,
    astray,
    refuse: (fault, head) => refuse(fault, versionFor(head), head),
    document: (head) => {
      const gone = retiredAt.get(head.path);
      if (gone) return retiredDocument(gone, head);
      const service = byPath.get(head.path);
      return service && parts.documents.get(service.contract, head);
    },
    knows: (path) => byPath.has(path) || retiredAt.has(path),
    isRetired: (path) => retiredAt.has(path),
  };
}

/**
 * `signed` is known as soon as the sender is: the operation that a stranger asks for is not told.
 */
const operationOf = ({ known }: RequestTrace): string | undefined =>
  known.signed === undefined ? undefined : known.operation?.name;

/**
 * @returns the SOAP version of a request's envelope; where none was read, that of its Content-Type;
 *   else 1.1
 */
const versionFor = ({ mediaType }: Pick<HttpRequest, 'mediaType'>, trace?: RequestTrace): SoapVersion =>
  trace?.known.version ?? versionOfMediaType(mediaType) ?? SOAP_11;

/** Says which message it is the answer to, where that message has an id. */
function related(answer: HttpAnswer, messageId: string | undefined, action: string): HttpAnswer {
  if (messageId === undefined) return answer;
  return { ...answer, body: withHeaderBlocks(String(answer.body), answerHeaders(messageId, action)) };
}
