import type { AuditTrail } from '../../audit/audit-port.js';
import { kode } from '../../codelists/code-lists.js';
import type { FaultCode } from '../../faults/catalogue.js';
import type { Person } from '../person.js';

/** What of the sign-in stands in the audit trail, as operations do. */
export type SignInAct = 'LogInd' | 'LogUd' | 'LogUdHosUdbyder';

interface Act {
  readonly act: SignInAct;
  /** Absent where the provider vouches for nobody who may sign in. */
  readonly person: Pick<Person, 'userId' | 'organisation' | 'cvr'> | undefined;
  readonly logId: string;
  readonly at: Date;
  readonly outcome?: FaultCode;
}

/** Writes its row, in which the person is the keyed hash. @throws Fault 139135 */
export const trailed = (auditTrail: AuditTrail, { act, person, logId, at, outcome }: Act): Promise<void> =>
  auditTrail.append({
    answeredAt: at,
    logId,
    organisationTypeId: person?.organisation.organisationTypeId,
    organisationCode: person?.organisation.organisationCode,
    userId: person?.userId,
    userType: kode('RequestUserType', 'Sagsbehandler'),
    operation: act,
    cvr: person?.cvr,
    repeated: false,
    outcome: outcome ?? 0,
  });
