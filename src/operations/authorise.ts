import type { OperationName } from '../contract/index.js';
import { Fault } from '../faults/fault.js';
import type { Caller } from '../security/caller.js';
import { type Access, operations, type Scope } from './table.js';

/**
 * Finds how far the caller's permission for an operation reaches.
 * @param roleOf the role behind a number of the code list OrganisationType
 * @throws Fault 1013 when the caller's kind of organisation has no access to the operation
 */
export function authorise(
  caller: Caller,
  operation: OperationName,
  roleOf: (type: number) => string | undefined,
): Scope {
  const role = roleOf(caller.organisationTypeId);
  const { access } = operations[operation];
  const scope = role !== undefined && isRoleIn(access, role) ? access[role] : undefined;
  if (scope) return scope;
  throw new Fault(1013, [], { type: role ?? caller.organisationTypeId, operation });
}

/** A code list may have more values than there are roles: who has one of those may do nothing. */
const isRoleIn = (access: Access, role: string): role is keyof Access => Object.hasOwn(access, role);
