import { writeDateTime } from '../../../time/danish-time.js';
import { kode } from '../../../codelists/code-lists.js';
import type { Actor } from './store-port.js';

/**
 * The gateway as the one who did what nobody asked for, on behalf of STAR. STAR's code for no
 * organisation is -1.
 * @param now when it acts
 * @param what it does
 */
export function gateway(now: Date, what = 'automatisk godkendelse'): Actor {
  const organisation = kode('OrganisationType', 'STAR');
  return {
    organisationTypeId: organisation,
    organisationCode: '-1',
    metadata: {
      RequestUserStructure: {
        UserFullName: `Jobnet SOAP gateway: ${what}`,
        RequestUserTypeIdentifier: kode('RequestUserType', 'System'),
        UserIdentifier: 'jobnet-soap-gateway',
      },
      RequestOrganisationStructure: { OrganisationTypeIdentifier: organisation, OrganisationCode: '-1' },
      RegistrationDateTime: writeDateTime(now),
    },
  };
}
