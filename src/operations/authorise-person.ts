import { codeListValue, kode } from '../codelists/code-lists.js';
import type { OperationName } from '../contract/index.js';
import { Fault } from '../faults/fault.js';
import type { Caller } from '../security/caller.js';
import type { Organisation } from '../systems/system.js';
import type { Brugerroller } from './brugerroller-port.js';
import { roleOf } from './organisation-role.js';
import { type OperationRule, operations, type PersonRole } from './table.js';

/** Says where roles are known, and from when on those of employees count. */
export interface PersonParts {
  readonly roller: Brugerroller;
  readonly employeesFrom: Date;
}

/**
 * Holds the person who asks against what the table of operations says of persons.
 * @throws Fault 150610 an employee of an authority may not act in the name of companies, 4575 the
 *   operation is for others
 */
export async function authorisePerson(
  caller: Caller,
  operation: OperationName,
  now: Date,
  { roller, employeesFrom }: PersonParts,
): Promise<void> {
  const { person }: OperationRule = operations[operation];
  if (!person) return;
  const { RequestUserStructure: user } = caller.metadata;
  const isSystem = user.RequestUserTypeIdentifier === SYSTEM;
  const has = async (organisation: Organisation): Promise<boolean> => {
    const held = await roller.find(user.UserIdentifier, organisation);
    return person.roles.some((role) => held.has(role));
  };
  if (person.whom === 'everybody') {
    // What the header says of the person is the word of its system, which is proven for the active
    // organisation only.
    if (isSystem || !(await has(caller))) throw forOthers(caller, person.roles);
    return;
  }
  if (isSystem || now < employeesFrom) return;
  const own = organisationOfUser(caller);
  if (!isEmployer(own) && !isEmployer(caller)) return;
  if (!(await has(own)))
    throw new Fault(150610, [{ kode: 150610, data: { operation, ...named(person.roles) } }], {
      operation,
      ...named(person.roles),
    });
}

/** A citizen is a person too: only a system is none. */
const SYSTEM = kode('RequestUserType', 'System');

const organisationOfUser = ({ metadata: { RequestOrganisationStructure: own } }: Caller): Organisation => ({
  organisationTypeId: own.OrganisationTypeIdentifier,
  organisationCode: own.OrganisationCode,
});

const isEmployer = ({ organisationTypeId }: Organisation): boolean =>
  ['AKasse', 'Jobcenter'].includes(roleOf(organisationTypeId) ?? '');

/** The roles as people know them. */
export const nameOfRole = (role: PersonRole): string =>
  codeListValue('Adgangsrolle', kode('Adgangsrolle', role))?.da ?? role;

const named = (roles: readonly PersonRole[]) => ({ rolle: roles.map(nameOfRole).join(', ') });

function forOthers(caller: Organisation, roles: readonly PersonRole[]): Fault {
  const { rolle } = named(roles);
  const data = {
    type: caller.organisationTypeId,
    kode: caller.organisationCode,
    hvad: `den er for personer med rollen ${rolle} / it is for persons with the role ${rolle}`,
  };
  return new Fault(4575, [{ kode: 4575, data }], data);
}
