/** The two headers of a message that is made here, by the names of their elements. */
import type { OperationName } from '../../contract/index.js';
import { roleOf } from '../../operations/organisation-role.js';
import { sampleOrganisation, samplePerson } from '../../operations/sample-organisation.js';
import { operations } from '../../operations/table.js';
import type { CallingSystem } from '../../systems/system.js';

/**
 * @param system whose message it is: it has the first of its organisations that may use the
 *   operation, else its first. Without one it is the example's
 */
export function headersFor(
  operation: OperationName,
  system: Pick<CallingSystem, 'organisations'> | undefined,
): Readonly<Record<string, string>> {
  const own = system?.organisations ?? [];
  const mayUse = Object.keys(operations[operation].access);
  const organisation =
    own.find(({ organisationTypeId }) => mayUse.includes(roleOf(organisationTypeId) ?? '')) ?? own[0];
  return {
    ...(organisation
      ? {
          OrganisationTypeIdentifier: String(organisation.organisationTypeId),
          OrganisationCode: organisation.organisationCode,
        }
      : sampleOrganisation(operation)),
    ...samplePerson(operation),
  };
}
