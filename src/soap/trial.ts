/**
 * Tries a message as far as a message goes without being done: everything is read, held against the
 * schema and the rules, and nothing is written. Headers are taken at their word and reads are
 * answered, so it is only for a sandbox where messages may come so too (AUTH_METHODS).
 */
import type { OperationName } from '../contract/index.js';
import { defaultLimits } from '../config/config.js';
import { Fault } from '../faults/fault.js';
import type { HttpRequest } from '../http/gateway.js';
import { parse } from '../xml/parser/parse.js';
import { childElements } from '../xml/tree/tree-reading.js';
import type { BoundService, Operation } from './bound-service.js';
import { findOperation } from './message/dispatch.js';
import { SOAP_11, versionOfNamespace } from './message/version.js';
import { answerRequest, type PipelineParts } from './pipeline.js';
import { type RefusingParts, refusingWith } from './refusing.js';
import { RequestTrace } from './request-trace.js';

/** What became of a message that was tried. */
export interface Trial {
  /** Undefined where no service has it. */
  readonly operation: OperationName | undefined;
  /** Undefined: the message would be answered. */
  readonly fault: Fault | undefined;
  /** Of a read, the answer's XML; a change is not made, and has none. */
  readonly answer: string | undefined;
}

export type TryOut = (xml: Uint8Array, logId: string) => Promise<Trial>;

/** Thrown in the place of a transaction: everything before it was right. */
class WouldWrite extends Error {}

export function createTrial(
  parts: PipelineParts & RefusingParts & { readonly services: readonly BoundService[] },
): TryOut {
  const [first] = parts.services;
  if (!first) throw new Error('a gateway without services tries nothing');
  const { asFault, audited } = refusingWith(parts);
  const trial: PipelineParts = {
    ...parts,
    identify: (_http, _message, { headers }) => Promise.resolve({ headers }),
    admit: () => Promise.resolve(() => Promise.resolve()),
    transaction: () => Promise.reject(new WouldWrite()),
  };
  return async (xml, logId) => {
    const { service = first, operation, version } = targetOf(xml, parts.services);
    const trace = new RequestTrace(logId);
    const told = (rest: Pick<Trial, 'fault' | 'answer'>): Trial => ({ operation: operation?.name, ...rest });
    try {
      const answer = await answerRequest(requestOf(xml, service, version, logId), service, trial, trace);
      return told({ fault: undefined, answer });
    } catch (error) {
      if (error instanceof WouldWrite) return told({ fault: undefined, answer: undefined });
      return told({ fault: await audited(asFault(error, logId), trace), answer: undefined });
    }
  };
}

interface Target {
  readonly service?: BoundService;
  readonly operation?: Operation;
  readonly version: typeof SOAP_11;
}

/** The service and the SOAP version that a message is for, as far as it can be read. */
function targetOf(xml: Uint8Array, services: readonly BoundService[]): Target {
  try {
    const { root } = parse(xml, { limits: defaultLimits });
    const version = versionOfNamespace(root.namespace) ?? SOAP_11;
    const body = childElements(root).find(({ local }) => local === 'Body');
    const [asked] = body ? childElements(body) : [];
    for (const service of asked ? services : []) {
      const operation = asked && findOperation(asked, service.contract);
      if (operation) return { service, operation, version };
    }
    const service = services.find(({ contract }) => contract.namespace === asked?.namespace);
    return { ...(service && { service }), version };
  } catch (error) {
    // What cannot be read is told by the way of the message itself.
    if (error instanceof Fault) return { version: SOAP_11 };
    throw error;
  }
}

const requestOf = (
  body: Uint8Array,
  { contract }: BoundService,
  { mediaType }: typeof SOAP_11,
  logId: string,
): HttpRequest => ({
  method: 'POST',
  path: contract.path,
  query: new URLSearchParams(),
  headers: {},
  mediaType: { essence: mediaType, parameters: new Map() },
  origin: '',
  body,
  logId,
});
