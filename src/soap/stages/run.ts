import { defaultLimits } from '../../config/config.js';
import { Fault } from '../../faults/fault.js';
import { Change, type Logged } from '../../operations/handler.js';
import { Lasting } from '../../operations/lasting.js';
import type { RequestContext } from '../../operations/request-context.js';
import type { RememberedAnswer, RepeatKey } from '../../store/once/repeats-port.js';
import { Unwritten } from '../../store/sql/transaction.js';
import { decode } from '../../xml/codec/decode.js';
import { encode } from '../../xml/codec/encode.js';
import { parse } from '../../xml/parser/parse.js';
import type { TypedElement } from '../../xml/schema/schema.js';
import { fingerprint } from '../../xml/tree/fingerprint.js';
import type { Operation } from '../bound-service.js';
import { envelopeXml } from '../message/answer.js';
import { type Envelope, readEnvelope } from '../message/envelope.js';
import { lastingXml } from '../message/lasting-xml.js';
import type { Exchange } from './exchange.js';

/** A request that is known, authorised and valid: what is left is to do it, once. */
export interface Task {
  readonly envelope: Envelope;
  readonly operation: Operation;
  readonly request: unknown;
  /** The answer is remembered by it; undefined where it is not remembered. */
  readonly repeat: RepeatKey | undefined;
  /**
   * Repeats are counted by the real time: a tester who moves the clock never has a request done
   * twice by it.
   */
  readonly receivedAt: Date;
  readonly context: RequestContext;
}

/** A request is the same one again by its id, and a hash of everything that it says. */
interface Memory {
  readonly repeat: RepeatKey;
  readonly hash: string;
}

/**
 * Thrown inside the transaction to roll it back when another request with the same id committed
 * first.
 */
class AlreadyAnswered extends Unwritten {}

/**
 * Answers a repeat from memory; else runs the handler and, for a Change, writes and remembers in
 * one transaction.
 * @returns the answer's XML
 * @throws Fault 139121 another request with the same id, and those of the operation
 */
export async function run(task: Task, exchange: Exchange): Promise<string> {
  const memory = memoryOf(task);
  if (!memory) return runOnce(task, exchange);
  const { repeats } = exchange.parts;
  const earlier = await repeats.find(memory.repeat, task.receivedAt);
  if (earlier) return sameAnswer(task, memory, earlier, exchange);
  try {
    return await runOnce(task, exchange, memory);
  } catch (error) {
    if (!(error instanceof Fault || error instanceof Unwritten)) throw error;
    // Another request with the same id may have been first, and its change be the very reason that
    // this one failed.
    const first = await repeats.find(memory.repeat, task.receivedAt);
    if (!first) throw error;
    return sameAnswer(task, memory, first, exchange);
  }
}

function memoryOf({ repeat, envelope: { version, body }, operation }: Task): Memory | undefined {
  return repeat && { repeat, hash: `${version.key} ${operation.name} ${fingerprint(body)}` };
}

async function runOnce(task: Task, { service, parts, trace }: Exchange, memory?: Memory): Promise<string> {
  const { operation, receivedAt, context } = task;
  const handler = service.handlers[operation.name];
  if (!handler) throw new Error(`${operation.name} has no handler`);
  // The descriptor that decoded the request is the one that the handler is bound to
  // (bound-service.ts).
  const result = await handler(task.request as never, context);
  if (!isChange(result)) {
    const xml = answerXml(task, result);
    const answer = isLasting(result) ? result.answer : result;
    await parts.auditor.answered(trace.known, { answer, repeated: false });
    return xml;
  }
  const changed = await parts.transaction(async (transaction) => {
    const answer = await result.write(transaction);
    const xml = answerXml(task, answer);
    if (memory) {
      const { repeat, hash } = memory;
      const isFirst = await parts.repeats.remember(transaction, repeat, { hash, answer: xml }, receivedAt);
      if (!isFirst) throw new AlreadyAnswered();
    }
    await parts.auditor.answered(trace.known, { answer, repeated: false, transaction });
    return { xml, answer };
  });
  const { answer } = changed;
  await parts.testing?.changed({ operation: operation.name, request: task.request, answer, context });
  return changed.xml;
}

const isLasting = (result: object): result is Lasting<object> => result instanceof Lasting;

const isChange = (result: object): result is Change<object> => result instanceof Change;

async function sameAnswer(
  { operation, envelope: { version } }: Task,
  { hash, repeat }: Memory,
  first: RememberedAnswer,
  { parts, trace }: Exchange,
): Promise<string> {
  if (first.hash !== hash) throw new Fault(139121, [], { id: repeat.requestIdentifier });
  trace.add({ isRepeat: true });
  const message = parse(Buffer.from(first.answer), { limits: defaultLimits });
  const answer = decode(readEnvelope(message, version).body, operation.output as TypedElement<Logged>);
  await parts.auditor.answered(trace.known, { answer, repeated: true });
  return first.answer;
}

/** An answer that lasts is of one operation; its XML is the same in both versions of SOAP. */
function answerXml({ operation, envelope: { version }, context }: Task, response: object): string {
  const output = operation.output as TypedElement<Logged>;
  const { logId } = context;
  const write = (answer: object, id: string) =>
    encode(output, { ...answer, ServiceRequestLogReferenceIdentifier: id });
  const xml = isLasting(response)
    ? lastingXml(response, logId, (id) => write(response.answer, id))
    : write(response, logId);
  return envelopeXml(version, xml);
}
