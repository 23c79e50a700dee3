import { roleOf } from '../../operations/organisation-role.js';
import type { SystemRegistry } from '../../systems/registry-port.js';
import type { RetiredCall } from './retired.js';

/**
 * Stands for whatever no system of the registry may act for, so that no caller can make a label.
 */
const OTHER = 'other';
/** Stands for the organisation of a message that names none. */
const UNKNOWN = 'unknown';
/** Stands for that of a message of JobAdService: its callers had a user name, which the log has. */
const JOBADSERVICE = 'jobadservice';

/**
 * @returns the words that a call is counted by: of the code list, and codes of organisations that
 *   are in the registry
 */
export async function labelsOf(
  { organisationType: type, organisationCode: code, own }: RetiredCall,
  systems: Pick<SystemRegistry, 'findSystems'>,
): Promise<{ readonly organisation_type: string; readonly organisation: string }> {
  if (type === undefined || code === undefined) {
    const none = own ? JOBADSERVICE : UNKNOWN;
    return { organisation_type: none, organisation: none };
  }
  // The answer to the caller does not depend on the registry: without it the call is counted as
  // another's.
  const organisation = { organisationTypeId: type, organisationCode: code };
  const found = await systems.findSystems(organisation).catch(() => []);
  return { organisation_type: roleOf(type) ?? OTHER, organisation: found.length > 0 ? code : OTHER };
}
