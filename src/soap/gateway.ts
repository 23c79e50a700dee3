import { Fault } from '../faults/fault.js';
import type { Gateway, HttpAnswer, HttpRequest } from '../http/gateway.js';
import { soapAnswer } from './answer.js';
import type { Documents } from './documents.js';
import { writeFault } from './fault-writer.js';
import type { BoundService } from './operation.js';
import { answerRequest, type PipelineParts, type Progress } from './pipeline.js';
import { SOAP_11, versionOfMediaType } from './version.js';

export interface GatewayParts extends PipelineParts {
  readonly services: readonly BoundService[];
  readonly documents: Documents;
  /** Told every exception that is not a Fault: it is logged whole; the caller gets 1011 and the log id. */
  readonly unexpected: (error: unknown, logId: string) => void;
}

/** The soap room's front door, as the http room sees it. */
export function createGateway(parts: GatewayParts): Gateway {
  const byPath = new Map(parts.services.map((service) => [service.contract.path, service]));

  function asFault(error: unknown, logId: string): Fault {
    if (error instanceof Fault) return error;
    parts.unexpected(error, logId);
    return new Fault(1011);
  }

  async function answer(request: HttpRequest): Promise<HttpAnswer> {
    const progress: Progress = { version: versionOfMediaType(request.mediaType) ?? SOAP_11 };
    try {
      const service = byPath.get(request.path);
      if (!service) throw new Fault(139136, [], { sti: request.path });
      const xml = await answerRequest(request, service, parts, progress);
      return { ...soapAnswer(progress.version, 200, xml), ...named(progress) };
    } catch (error) {
      const fault = asFault(error, request.logId);
      return {
        ...writeFault(fault, progress.version, request.logId, byPath.get(request.path)?.contract.name),
        ...named(progress),
      };
    }
  }

  return {
    answer,
    refuse: (fault, head) =>
      writeFault(
        fault,
        versionOfMediaType(head.mediaType) ?? SOAP_11,
        head.logId,
        byPath.get(head.path)?.contract.name,
      ),
    document: (head) => {
      const service = byPath.get(head.path);
      return service && parts.documents.get(service.contract, head);
    },
    knows: (path) => byPath.has(path),
  };
}

function named({ operation }: Progress): { operation?: string } {
  return operation ? { operation: operation.name } : {};
}
