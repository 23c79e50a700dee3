/**
 * Tries a message as far as a message goes without being done: everything is read, held against the
 * schema and the rules, and nothing is written. A signature is not looked at.
 */
import type { OperationName } from '../contract/index.js';
import type { Fault } from '../faults/fault.js';
import type { CallingSystem } from '../systems/system.js';
import type { BoundService } from './bound-service.js';
import { requestOf, targetOf, uncounted } from './pasted.js';
import { answerRequest, type PipelineParts } from './pipeline.js';
import { type RefusingParts, refusingWith } from './refusing.js';
import { RequestTrace } from './request-trace.js';

/** What became of a message that was tried. */
export interface Trial {
  /** Undefined where no service has it. */
  readonly operation: OperationName | undefined;
  /** Were its rules asked? Else only the schema and the permissions were. */
  readonly hasRules: boolean;
  /** Undefined: the message would be answered. */
  readonly fault: Fault | undefined;
  /** In an open sandbox the answer of a read, as XML; a change is not made, and has none. */
  readonly answer: string | undefined;
}

export type TryOut = (xml: Uint8Array, logId: string) => Promise<Trial>;

/** The same in the name of a system, as if its certificate had proven it. */
export type TryOutAs = (xml: Uint8Array, logId: string, system: CallingSystem) => Promise<Trial>;

type Parts = PipelineParts & RefusingParts & { readonly services: readonly BoundService[] };

/** Thrown in the place of a transaction or an answer: everything before it was right. */
class WouldGoOn extends Error {}

const wouldGoOn = () => Promise.reject(new WouldGoOn());

/**
 * Headers are taken at their word and reads are answered, so it is only for a sandbox where
 * messages may come so too (AUTH_METHODS).
 */
export function createTrial(parts: Parts): TryOut {
  const { audited } = refusingWith(parts);
  return trying(parts.services, {
    parts: {
      ...parts,
      ...NOTHING_DONE,
      retired: uncounted(parts.retired),
      identify: (_http, _message, { headers }) => Promise.resolve({ headers }),
    },
    refused: audited,
    unexpected: parts.unexpected,
  });
}

/**
 * Their rules are about what the message itself says, and about the ads of its own organisation.
 * The rules of others would tell who is a candidate, a contact person or a user, with no trace.
 */
const HELD_AGAINST_RULES: ReadonlySet<OperationName> = new Set([
  'CreateJobannonce',
  'UpdateJobannonce',
  'CreateJobordre',
]);

/**
 * A message is held against the schema and the permissions, and no data is looked up for it but
 * what the rules of an ad or of a new order ask for: all else is personal, and is audited where it
 * is answered. As nothing goes out and nothing is done, there is no row of the audit trail, in
 * which it would look like the system's own; and no answer that is remembered is looked for.
 */
export function createTrialAs({ testing: _testing, ...parts }: Parts): TryOutAs {
  const services = parts.services.map(reticent);
  return async (xml, logId, system) => {
    const trial = trying(services, {
      parts: {
        ...parts,
        ...NOTHING_DONE,
        retired: uncounted(parts.retired),
        auditor: { answered: () => Promise.resolve(), refused: () => Promise.resolve() },
        seen: () => undefined,
        repeats: { find: () => Promise.resolve(undefined), remember: wouldGoOn },
        identify: (_http, _message, { headers }) =>
          Promise.resolve({ identity: { system, certificateSha256: '' }, headers }),
      },
      refused: (fault) => Promise.resolve(fault),
      unexpected: parts.unexpected,
    });
    const tried = await trial(xml, logId);
    const { operation } = tried;
    const hasRules = operation !== undefined && HELD_AGAINST_RULES.has(operation);
    return { ...tried, hasRules, answer: undefined };
  };
}

const NOTHING_DONE: Pick<PipelineParts, 'admit' | 'transaction'> = {
  admit: () => Promise.resolve(() => Promise.resolve()),
  transaction: wouldGoOn,
};

const reticent = ({ contract, handlers }: BoundService): BoundService => ({
  contract,
  handlers: Object.fromEntries(
    contract.operations.map(({ name }) => [name, HELD_AGAINST_RULES.has(name) ? handlers[name] : wouldGoOn]),
  ),
});

interface Trying {
  readonly parts: PipelineParts;
  readonly refused: (fault: Fault, trace: RequestTrace) => Promise<Fault>;
  readonly unexpected: RefusingParts['unexpected'];
}

function trying(services: readonly BoundService[], { parts, refused, unexpected }: Trying): TryOut {
  const [first] = services;
  if (!first) throw new Error('a gateway without services tries nothing');
  const { asFault } = refusingWith({ auditor: parts.auditor, unexpected });
  return async (xml, logId) => {
    const { service = first, operation, version } = targetOf(xml, services);
    const trace = new RequestTrace(logId);
    const told = (rest: Pick<Trial, 'fault' | 'answer'>): Trial => ({
      ...{ operation: operation?.name, hasRules: true },
      ...rest,
    });
    try {
      const answer = await answerRequest(requestOf(xml, service, version, logId), service, parts, trace);
      return told({ fault: undefined, answer });
    } catch (error) {
      if (error instanceof WouldGoOn) return told({ fault: undefined, answer: undefined });
      return told({ fault: await refused(asFault(error, logId), trace), answer: undefined });
    }
  };
}
