import { defaultLimits } from '../config/config.js';
import { Fault } from '../faults/fault.js';
import { type Transaction, Unwritten } from '../store/sql/transaction.js';
import { decode } from '../xml/codec/decode.js';
import { encode } from '../xml/codec/encode.js';
import { fingerprint } from '../xml/tree/fingerprint.js';
import { parse } from '../xml/parser/parse.js';
import type { OperationContract, TypedElement } from '../xml/schema/schema.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { envelopeXml } from './message/answer.js';
import { readEnvelope } from './message/envelope.js';
import { type AnyHandler, type Call, Change, type Logged } from './operation.js';
import type { RememberedAnswer, RepeatKey, Repeats } from '../store/once/repeats-port.js';
import type { RequestFacts, Auditor } from '../audit/auditor.js';
import type { SoapVersion } from './message/version.js';

export interface RunParts {
  readonly repeats: Repeats;
  readonly auditor: Auditor;
  /** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** A request that is known, permitted and valid: what is left is to do it, once. */
export interface Run {
  readonly operation: OperationContract;
  readonly handler: AnyHandler;
  readonly request: unknown;
  readonly version: SoapVersion;
  readonly body: XmlElement;
  readonly repeat: RepeatKey | undefined;
  readonly call: Call;
  readonly facts: RequestFacts;
}

/** Thrown inside the transaction to roll it back when another request with the same id committed first. */
class AlreadyAnswered extends Unwritten {}

/** Answers a repeat from memory; else runs the handler and, for a Change, writes and remembers in one transaction. */
export async function run(task: Run, parts: RunParts): Promise<string> {
  const { repeat, call } = task;
  const hash = repeat && `${task.version.key} ${task.operation.name} ${fingerprint(task.body)}`;
  if (repeat && hash !== undefined) {
    const first = await parts.repeats.find(repeat, call.now);
    if (first) return sameAnswer(task, parts, { first, hash, repeat });
  }
  try {
    return await runOnce(task, parts, repeat && hash !== undefined ? { repeat, hash } : undefined);
  } catch (error) {
    if (!repeat || hash === undefined || !(error instanceof Fault || error instanceof Unwritten)) throw error;
    // Another request with the same id may have been first, and its change be the very reason that this one failed.
    const first = await parts.repeats.find(repeat, call.now);
    if (!first) throw error;
    return sameAnswer(task, parts, { first, hash, repeat });
  }
}

async function runOnce(
  task: Run,
  parts: RunParts,
  memory: { readonly repeat: RepeatKey; readonly hash: string } | undefined,
): Promise<string> {
  const { handler, call, facts } = task;
  // The descriptor that decoded the request is the one the handler was bound to: compose.ts holds them together.
  const result = await handler(task.request as never, call);
  if (!(result instanceof Change)) {
    const xml = answerXml(task, result);
    await parts.auditor.answered(facts, { answer: result, repeated: false });
    return xml;
  }
  return parts.transaction(async (transaction) => {
    const answer = await result.write(transaction);
    const xml = answerXml(task, answer);
    if (memory) {
      const { repeat, hash } = memory;
      const isFirst = await parts.repeats.remember(transaction, repeat, { hash, answer: xml }, call.now);
      if (!isFirst) throw new AlreadyAnswered();
    }
    await parts.auditor.answered(facts, { answer, repeated: false, transaction });
    return xml;
  });
}

async function sameAnswer(
  { operation, version, facts }: Run,
  { auditor }: RunParts,
  { first, hash, repeat }: { first: RememberedAnswer; hash: string; repeat: RepeatKey },
): Promise<string> {
  if (first.hash !== hash) throw new Fault(139121, [], { id: repeat.requestIdentifier });
  const message = parse(Buffer.from(first.answer), { limits: defaultLimits });
  const answer = decode(readEnvelope(message, version).body, operation.output as TypedElement<Logged>);
  await auditor.answered(facts, { answer, repeated: true });
  return first.answer;
}

function answerXml(task: Run, response: object): string {
  const output = task.operation.output as TypedElement<Logged>;
  const logged = { ...response, ServiceRequestLogReferenceIdentifier: task.call.logId };
  return envelopeXml(task.version, encode(output, logged));
}
