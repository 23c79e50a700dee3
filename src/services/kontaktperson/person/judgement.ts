import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import { whyLocked, whyNoAccess } from '../../virksomhed/no-access.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import { noAccess } from '../rules/01-virksomhed-aktiv.js';
import { judge } from '../rules/index.js';

/** Whom a contact person is judged by the word of. */
export interface JudgeParts {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
}

/** A company, and where in the request it is named. */
export interface NamedCompany extends Pick<FieldViolation, 'felt' | 'vaerdi'> {
  readonly cvr: string;
}

/** A company that is named by its number. */
export const companyOf = (cvr: string): NamedCompany => ({ cvr, felt: ['CVRnumberIdentifier'], vaerdi: cvr });

/** Everything that is wrong with the details of a contact person, as paths from the request. */
export async function violationsOf(
  { virksomheder, laase }: JudgeParts,
  { cvr, ...about }: NamedCompany,
  person: KontaktpersondataType,
  asker: Pick<RequestContext, 'now'>,
): Promise<readonly FieldViolation[]> {
  const [virksomhed, locks] = await Promise.all([virksomheder.find(cvr), laase.find(cvr)]);
  const company = { cvr, virksomhed, laase: locks };
  return judge(person, { company, about, today: dateInDenmark(asker.now) });
}

/** Why the company has no access, if so. */
export async function noCompanyAccess(
  { virksomheder, laase }: JudgeParts,
  { cvr, ...about }: NamedCompany,
): Promise<readonly FieldViolation[]> {
  const [virksomhed, locks] = await Promise.all([virksomheder.find(cvr), laase.find(cvr)]);
  return whyNoAccess({ cvr, virksomhed, laase: locks }).map((hvad) => noAccess(cvr, about, hvad));
}

/**
 * Refuses what was judged before a lock of its company began. It is asked before a contact person
 * is locked; a lock that begins later waits until the transaction ends.
 * @throws Fault 150010
 */
export async function refuseLocked(
  transaction: Transaction,
  { laase }: Pick<JudgeParts, 'laase'>,
  { cvr, ...about }: NamedCompany,
  asker: RequestContext,
): Promise<void> {
  const locks = await laase.findWithin(transaction, cvr, asker.now);
  refuseAll(
    whyLocked({ laase: locks }).map((hvad) => noAccess(cvr, about, hvad)),
    asker,
  );
}
