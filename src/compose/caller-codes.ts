import { Fault } from '../faults/fault.js';
import type { Caller } from '../security/caller.js';
import { check, kodelistevaerdi } from '../services/codelists/kodelister.js';

/**
 * The codes of the two request headers against their code lists.
 * @throws Fault 8173 organisation type, 8174 user type
 */
export function checkCaller(caller: Caller, now: Date): void {
  const { RequestOrganisationStructure: own, RequestUserStructure: user } = caller.metadata;
  for (const vaerdi of [caller.organisationTypeId, own.OrganisationTypeIdentifier]) {
    if (check('OrganisationType', vaerdi, now) !== 'ok') throw new Fault(8173, [], { vaerdi });
  }
  const vaerdi = user.RequestUserTypeIdentifier;
  if (check('RequestUserType', vaerdi, now) !== 'ok') throw new Fault(8174, [], { vaerdi });
}

/** The name behind a number of the code list OrganisationType, as the permission table knows it. */
export function roleOf(type: number): string | undefined {
  return kodelistevaerdi('OrganisationType', type)?.name;
}
