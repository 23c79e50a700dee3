import type { AuditTrail } from '../../audit/audit-port.js';
import { kode } from '../../codelists/code-lists.js';
import type { FaultCode } from '../../faults/catalogue.js';
import type { Transaction } from '../../store/sql/transaction.js';
import type { Person } from '../person.js';

/** What of the sign-in stands in the audit trail, as operations do. */
export type SignInAct = 'LogInd' | 'LogUd' | 'LogUdHosUdbyder';

/** An operator signs somebody out. */
const BY_OPERATOR = 'LogUdAfDrift';

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

/**
 * Writes that an operator has signed the person out, in the transaction that does it.
 * @param by the operator, who is no user
 */
export const trailedByOperator = (
  auditTrail: AuditTrail,
  { person, by, logId, at }: Required<Omit<Act, 'act' | 'outcome' | 'person'>> & ByOperator,
  transaction: Transaction,
): Promise<void> =>
  auditTrail.append(
    {
      answeredAt: at,
      logId,
      organisationTypeId: person.organisation.organisationTypeId,
      organisationCode: person.organisation.organisationCode,
      userId: by,
      operation: BY_OPERATOR,
      cvr: person.cvr,
      personId: person.userId,
      repeated: false,
      outcome: 0,
    },
    transaction,
  );

interface ByOperator {
  readonly person: NonNullable<Act['person']>;
  readonly by: string;
}
