import { Fault } from '../faults/fault.js';
import type { Gateway, HttpAnswer, HttpRequest } from '../http/gateway.js';
import { soapAnswer } from './message/answer.js';
import type { Documents } from './documents/documents.js';
import { writeFault } from './faults/fault-writer.js';
import { type BoundService, checkHandlers } from './operation.js';
import { answerRequest, type PipelineParts, type Progress } from './pipeline.js';
import { refuseAstray, refuseAtAddress, retiredDocument, retirementFields } from './retired/retired.js';
import { SOAP_11, type SoapVersion, versionOfMediaType } from './message/version.js';

export interface GatewayParts extends PipelineParts {
  readonly services: readonly BoundService[];
  readonly documents: Documents;
  /** Signs an answer to a signed message; absent where answers are not signed. */
  readonly signAnswer?: (envelope: string) => string;
  /** Told every exception that is not a Fault: it is logged whole; the caller gets 1011 and the log id. */
  readonly unexpected: (error: unknown, logId: string) => void;
}

type Head = Omit<HttpRequest, 'body'>;

/** The soap room's front door, as the http room sees it. @throws Error when an operation of a contract has no handler */
export function createGateway(parts: GatewayParts): Gateway {
  parts.services.forEach(checkHandlers);
  const byPath = new Map(parts.services.map((service) => [service.contract.path, service]));
  const { retired } = parts;
  const isRetired = (path: string) => path === retired.path;

  function written(fault: Fault, version: SoapVersion, { path, origin, logId }: Head): HttpAnswer {
    const isOfRetired = fault.kode === 139001 || isRetired(path);
    const source = byPath.get(path)?.contract.name ?? (isOfRetired ? retired.successor.name : undefined);
    const answer = writeFault(fault, version, logId, source);
    if (!isOfRetired) return answer;
    return { ...answer, headers: { ...answer.headers, ...retirementFields(retired, origin) } };
  }

  function asFault(error: unknown, logId: string): Fault {
    if (error instanceof Fault) return error;
    parts.unexpected(error, logId);
    return new Fault(1011);
  }

  /** Nothing goes out of an audited operation that the audit trail does not have. */
  async function audited(fault: Fault, { facts }: Progress, logId: string): Promise<Fault> {
    if (!facts) return fault;
    return parts.auditor.refused(facts, fault).then(
      () => fault,
      (error: unknown) => asFault(error, logId),
    );
  }

  async function answer(request: HttpRequest): Promise<HttpAnswer> {
    const progress: Progress = { version: versionOfMediaType(request.mediaType) ?? SOAP_11 };
    try {
      if (isRetired(request.path)) {
        const { fault, version } = await refuseAtAddress(request, retired, parts.limits);
        progress.version = version;
        throw fault;
      }
      const service = byPath.get(request.path);
      if (!service) throw new Fault(139136, [], { sti: request.path });
      const xml = await answerRequest(request, service, parts, progress);
      return finished(soapAnswer(progress.version, 200, xml), progress);
    } catch (error) {
      const fault = await audited(asFault(error, request.logId), progress, request.logId);
      return finished(written(fault, progress.version, request), progress);
    }
  }

  async function astray(request: HttpRequest): Promise<HttpAnswer | undefined> {
    try {
      const refused = await refuseAstray(request, retired, parts.limits);
      return refused && written(refused.fault, refused.version, request);
    } catch (error) {
      const version = versionOfMediaType(request.mediaType) ?? SOAP_11;
      return written(asFault(error, request.logId), version, request);
    }
  }

  function finished(answer: HttpAnswer, progress: Progress): HttpAnswer {
    const { body } = answer;
    const { signAnswer } = parts;
    const signed =
      progress.signed && signAnswer && typeof body === 'string' ? { body: signAnswer(body) } : {};
    return { ...answer, ...signed, ...named(progress) };
  }

  return {
    answer,
    astray,
    refuse: (fault, head) => written(fault, versionOfMediaType(head.mediaType) ?? SOAP_11, head),
    document: (head) => {
      if (isRetired(head.path)) return retiredDocument(retired, head);
      const service = byPath.get(head.path);
      return service && parts.documents.get(service.contract, head);
    },
    knows: (path) => byPath.has(path) || isRetired(path),
    isRetired,
  };
}

function named({ operation }: Progress): { operation?: string } {
  return operation ? { operation: operation.name } : {};
}
