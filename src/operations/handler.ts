import type { ContractOperation, OperationName } from '../contract/index.js';
import type { Transaction } from '../store/sql/transaction.js';
import type { TypedElement } from '../xml/schema/schema.js';
import type { operations } from './table.js';
import type { Lasting } from './lasting.js';
import type { RequestContext } from './request-context.js';

/**
 * A change that is ready to be made: everything is judged, and `write` only writes. The pipeline
 * runs it in one transaction together with the memory of the request (store/once/), so a repeat is
 * answered byte for byte.
 */
export class Change<Response> {
  constructor(readonly write: (transaction: Transaction) => Promise<Response>) {}
}

/** The end of every response; the pipeline adds it. */
export interface Logged {
  readonly ServiceRequestLogReferenceIdentifier: string;
}

type Unlogged<Response extends Logged> = Omit<Response, keyof Logged>;

/**
 * An operation that changes nothing: from the decoded request to the response without its log
 * reference.
 */
export type ReadHandler<Request, Response extends Logged> = (
  request: Request,
  context: RequestContext,
) => Promise<Unlogged<Response>>;

/** One whose answers are given again as long as nothing that they say has changed. */
export type LastingHandler<Request, Response extends Logged> = (
  request: Request,
  context: RequestContext,
) => Promise<Lasting<Unlogged<Response>>>;

type AnyReadHandler<Request, Response extends Logged> = (
  ...asked: Parameters<ReadHandler<Request, Response>>
) => Promise<Unlogged<Response> | Lasting<Unlogged<Response>>>;

/** An operation that changes something: from the decoded request to the change that answers it. */
export type ChangeHandler<Request, Response extends Logged> = (
  request: Request,
  context: RequestContext,
) => Promise<Change<Unlogged<Response>>>;

/** A handler whose types the contract's descriptors vouch for: it takes what decode makes. */
export type AnyHandler = AnyReadHandler<never, Logged> | ChangeHandler<never, Logged>;

type Named<Name extends OperationName> = Extract<ContractOperation, { readonly name: Name }>;
type ValueOf<Element> = Element extends TypedElement<infer Value> ? Value : never;

/** What an operation of the contract is asked, as it is decoded. */
export type RequestOf<Name extends OperationName> = ValueOf<Named<Name>['input']>;
/** What it answers. */
export type AnswerOf<Name extends OperationName> = ValueOf<Named<Name>['output']>;

/**
 * The handler that the contract asks for under this name: of a change or of a read, as the table of
 * operations says.
 */
export type HandlerOf<Name extends OperationName> = (typeof operations)[Name]['kind'] extends 'change'
  ? ChangeHandler<ValueOf<Named<Name>['input']>, ValueOf<Named<Name>['output']> & Logged>
  : AnyReadHandler<ValueOf<Named<Name>['input']>, ValueOf<Named<Name>['output']> & Logged>;

/** A handler for each of these operations. */
export type Handlers<Name extends OperationName> = { readonly [N in Name]: HandlerOf<N> };
