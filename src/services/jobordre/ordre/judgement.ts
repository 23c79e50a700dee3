import { checkCodes } from '../../../codelists/check-codes.js';
import { isValidJobordreRequest, type JobordreType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { kode } from '../../../codelists/code-lists.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Myndighedsregister } from '../../myndighed/myndighedsregister.js';
import type { Kontaktpersonopslag } from '../../kontaktperson/kopi/kopi.js';
import type { Stillingsregister } from '../../stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../../virksomhed/virksomhedsregister.js';
import { judge } from '../rules/index.js';
import type { Facts, PreviousOrder } from '../rules/rule.js';
import type { CompanyFacts } from '../../virksomhed/no-access.js';
import { lockedBy } from './blocked-company.js';
import { withDefaults } from './defaults.js';
import { withCopy } from './kontaktperson.js';
import { isCompany } from './part.js';
import { statusOf } from './status.js';
import type { Jobordreindhold, StoredJobordre } from './store-port.js';

/** Whom an order is judged by the word of. */
export interface JudgeParts {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
  readonly myndigheder: Myndighedsregister;
  readonly kontaktpersoner: Kontaktpersonopslag;
}

/** What was found of an order, as paths from the request, and what would be stored of it. */
export interface Judgement {
  readonly violations: readonly FieldViolation[];
  /** @throws Error for an order that violates something */
  readonly indhold: () => Jobordreindhold;
  /** The contact person who was copied, and becomes responsible for the order. */
  readonly kontaktpersonId?: string;
}

const JOBCENTER = kode('OrganisationType', 'Jobcenter');

/** What the register and the locks say of the company of an order now. */
export async function companyFactsOf(
  { virksomheder, laase }: Pick<JudgeParts, 'virksomheder' | 'laase'>,
  cvr: string,
): Promise<CompanyFacts> {
  const [virksomhed, locks] = await Promise.all([virksomheder.find(cvr), laase.find(cvr)]);
  return { cvr, virksomhed, laase: locks };
}

/** Where a request that brings an order names its company. */
export const aboutCompany = (cvr: string) => ({
  felt: ['Jobordre', 'Virksomhed', 'CVRnumberIdentifier'],
  vaerdi: cvr,
});

/** Where another request names its order, and with it the company. */
export const aboutOrder = ({ id }: Pick<StoredJobordre, 'id'>) => ({
  felt: ['JobordreIdentifier'],
  vaerdi: id,
});

/**
 * Refuses what was judged before a lock of its company began. It is asked before the order is
 * locked; a lock that begins later waits until the transaction ends.
 * @param about where in the request the company is named
 * @throws Fault 140040, 140041
 */
export async function refuseLocked(
  transaction: Transaction,
  { laase }: Pick<JudgeParts, 'laase'>,
  cvr: string,
  about: Pick<FieldViolation, 'felt' | 'vaerdi'>,
  asker: RequestContext,
): Promise<void> {
  const locks = await laase.findWithin(transaction, cvr, asker.now);
  const blocks = lockedBy({ cvr, laase: locks }).map((block) => ({ ...block, ...about }));
  refuseAll(blocks, asker);
}

/**
 * Judges an order by the code lists and by all rules, and finds everything at once.
 * @param before the order that it will replace, for an update
 */
export async function judgementOf(
  parts: JudgeParts,
  sent: JobordreType,
  asker: RequestContext,
  before?: JudgedBefore,
): Promise<Judgement> {
  const [facts, { order, kontaktpersonId, violations: unknown, asSent }] = await Promise.all([
    gatherFacts(parts, sent, asker, before),
    withCopy(parts.kontaktpersoner, sent),
  ]);
  // Every request that brings an order has it in `Jobordre`, as IsValidJobordreRequest has.
  const codes = checkCodes({ Jobordre: sent }, isValidJobordreRequest, asker.now);
  const found = [...unknown, ...judge(order, facts).map((one) => ({ ...one, felt: asSent(one.felt) }))];
  const rules = found.map((one) => ({ ...one, felt: ['Jobordre', ...one.felt] }));
  const violations = [...codes, ...rules];
  return {
    violations,
    ...(kontaktpersonId !== undefined && { kontaktpersonId }),
    indhold: () => {
      if (violations.length > 0) throw new Error('an order with violations is not stored');
      const { today, isByCompany, company } = facts;
      const { virksomhed } = company;
      return withDefaults(order, { today, isByCompany, virksomhed, before: before?.order.indhold });
    },
  };
}

/** The order that an update replaces. */
export interface JudgedBefore {
  readonly order: StoredJobordre;
  readonly numbers: PreviousOrder['numbers'];
}

const previousOf = ({ order, numbers }: JudgedBefore, now: Date): PreviousOrder => ({
  ...{ indhold: order.indhold, computed: statusOf(order, now), numbers },
});

async function gatherFacts(
  parts: JudgeParts,
  order: JobordreType,
  asker: RequestContext,
  before: JudgedBefore | undefined,
): Promise<Facts> {
  const { ConceptUriDa: uri, AnsvarligtJobcenter: organisationCode, Virksomhed } = order;
  const [company, stilling, jobcenter] = await Promise.all([
    companyFactsOf(parts, Virksomhed.CVRnumberIdentifier),
    uri === undefined ? undefined : parts.stillinger.findStilling(uri),
    parts.myndigheder.find({ organisationTypeId: JOBCENTER, organisationCode }),
  ]);
  const { now } = asker;
  return {
    ...{ company, stilling, jobcenter, isByCompany: isCompany(asker), today: dateInDenmark(now) },
    ...(before && { previous: previousOf(before, now) }),
  };
}
