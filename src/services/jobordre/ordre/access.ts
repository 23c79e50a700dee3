/** Who may see and change job orders, and how one is refused. */
import { kode } from '../../../codelists/code-lists.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Fault } from '../../../faults/fault.js';
import { refusal } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { holdsMandate } from '../../../security/caller.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import { type SeenVersion, staleVersion, unknown } from '../../access.js';
import { type Myndighedsregister, takesPart } from '../../myndighed/myndighedsregister.js';
import { isCompany } from './part.js';
import type { JobordreStore, StoredJobordre } from './store-port.js';

const A_KASSE = kode('OrganisationType', 'AKasse');

/** The fault for an order that is not there, and for one that the caller may not see. */
const unknownOrder = (id: string, asker: RequestContext): Fault =>
  unknown(140000, 'JobordreIdentifier', id, asker);

/** An authority sees every order; a company's system sees those whose mandate it holds. */
export const maySee = ({ indhold }: Pick<StoredJobordre, 'indhold'>, asker: RequestContext): boolean =>
  !isCompany(asker) || holdsMandate(asker.caller, indhold.Virksomhed.CVRnumberIdentifier);

/** Says that the caller has not seen the newest version; undefined when it has. */
export const staleOrder = (
  order: Pick<StoredJobordre, 'version'>,
  seen: Pick<SeenVersion, 'version'>,
): FieldViolation | undefined => staleVersion(140200, seen.version, order.version);

/**
 * May the caller use job orders at all? They are open to all job centres, and to the unemployment
 * funds that take part today.
 * @throws Fault 4575
 */
export async function checkTakesPart(
  asker: RequestContext,
  myndigheder: Pick<Myndighedsregister, 'find'>,
): Promise<void> {
  const { organisationTypeId: type, organisationCode } = asker.caller;
  if (type !== A_KASSE) return;
  const found = await myndigheder.find({ organisationTypeId: type, organisationCode });
  if (found && takesPart(found, dateInDenmark(asker.now))) return;
  const hvad = 'a-kassen deltager ikke i jobordrer / the unemployment fund does not take part in job orders';
  throw refusal({ kode: 4575, felt: [], data: { type, kode: organisationCode, hvad } }, asker);
}

interface AccessParts {
  readonly store: Pick<JobordreStore, 'find' | 'lock'>;
  readonly myndigheder: Pick<Myndighedsregister, 'find'>;
}

/** Finds the orders that a caller may see; every operation on one begins here. */
export function jobordreAccessOn({ store, myndigheder }: AccessParts) {
  const seen = (found: StoredJobordre | undefined, id: string, asker: RequestContext): StoredJobordre => {
    if (!found || !maySee(found, asker)) throw unknownOrder(id, asker);
    return found;
  };
  return {
    /** @throws Fault 4575 when the caller's unemployment fund does not take part */
    checkTakesPart: (asker: RequestContext) => checkTakesPart(asker, myndigheder),

    /**
     * An order that the caller may see.
     * @throws Fault 4575 as `checkTakesPart`, 140000 when there is none, or when it may not see it
     */
    async find(id: string, asker: RequestContext, transaction?: Transaction): Promise<StoredJobordre> {
      await checkTakesPart(asker, myndigheder);
      return seen(await store.find(id, transaction), id, asker);
    },

    /** Finds as `find` an order that nobody else changes until the transaction ends. */
    async lock(transaction: Transaction, id: string, asker: RequestContext): Promise<StoredJobordre> {
      return seen(await store.lock(transaction, id), id, asker);
    },
  };
}

export type JobordreAccess = ReturnType<typeof jobordreAccessOn>;
