import type { Caller } from '../security/caller.js';
import type { Scope } from '../security/permissions.js';
import type { Transaction } from '../store/sql/transaction.js';
import type { Violation } from '../faults/fault.js';
import type { FieldViolation } from '../faults/field-violation.js';
import type { OperationContract, ServiceContract } from '../xml/schema/schema.js';

/** What an operation knows of the request besides its content. */
export interface Call {
  readonly logId: string;
  readonly now: Date;
  readonly caller: Caller;
  /** How far the caller's permission for this operation reaches. */
  readonly scope: Scope;
  /** Gives violations, whose paths start below the request element, their path, line and column in the message. */
  locate(violations: readonly FieldViolation[]): readonly Violation[];
}

/**
 * A change that is ready to be made: everything is judged, and `write` only writes. The pipeline runs it in one
 * transaction together with the memory of the request (store/repeats-port.ts), so a repeat is answered byte for byte.
 */
export class Change<Response> {
  constructor(readonly write: (transaction: Transaction) => Promise<Response>) {}
}

/** The end of every response; added by the pipeline. */
export interface Logged {
  readonly ServiceRequestLogReferenceIdentifier: string;
}

/** One operation of a service: decoded request in, response (without its log reference) or a Change out. */
export type Handler<Request, Response extends Logged> = (
  request: Request,
  call: Call,
) => Promise<Omit<Response, keyof Logged> | Change<Omit<Response, keyof Logged>>>;

/** A handler whose types the contract's descriptors vouch for: what decode makes is what the handler takes. */
export type AnyHandler = Handler<never, Logged>;

/** A service of the contract together with the code behind it. Every operation has a handler: the gateway does not start without. */
export interface BoundService {
  readonly contract: ServiceContract;
  readonly handlers: Readonly<Record<OperationContract['name'], AnyHandler | undefined>>;
  /** Names of the operations that make a Change; only these look a request id up and remember it. */
  readonly changes: ReadonlySet<OperationContract['name']>;
}

/** @throws Error naming the operations of the contract that nobody handles */
export function checkHandlers({ contract, handlers }: BoundService): void {
  const missing = contract.operations.filter(({ name }) => !handlers[name]).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`${contract.name} has no handler for ${missing.join(', ')}`);
}
