import type { OperationName } from '../contract/index.js';
import type { AnyHandler, Handlers } from '../operations/handler.js';
import type { OperationContract, ServiceContract } from '../xml/schema/schema.js';

/** An operation of the contract, under a name that the table of operations has. */
export type Operation = OperationContract<OperationName>;

/** A service of the contract together with the code behind it. */
export interface BoundService {
  readonly contract: ServiceContract<OperationName>;
  readonly handlers: Readonly<Partial<Record<OperationName, AnyHandler>>>;
}

/**
 * Binds a service of the contract to its code. It compiles only when every operation has a handler
 * of its own kind and types.
 */
export function bind<Name extends OperationName>(
  contract: ServiceContract<Name>,
  handlers: Handlers<Name>,
): BoundService {
  return { contract, handlers };
}

/**
 * Checks the same at run time, for a service that was put together by other means.
 * @throws Error naming the operations of the contract that nobody handles
 */
export function checkHandlers({ contract, handlers }: BoundService): void {
  const missing = contract.operations.filter(({ name }) => !handlers[name]).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`${contract.name} has no handler for ${missing.join(', ')}`);
}
