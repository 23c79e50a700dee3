/**
 * Tries a message as far as a message goes without being done: everything is read, held against the
 * schema and the rules, and nothing is written. Headers are taken at their word and reads are
 * answered, so it is only for a sandbox where messages may come so too (AUTH_METHODS).
 */
import type { OperationName } from '../contract/index.js';
import type { Fault } from '../faults/fault.js';
import type { BoundService } from './bound-service.js';
import { requestOf, targetOf } from './pasted.js';
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
