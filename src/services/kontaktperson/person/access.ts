/** Who may see and change contact persons, and how one is refused. */
import type { RequestContext } from '../../../operations/request-context.js';
import { holdsMandate } from '../../../security/caller.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { unknown } from '../../access.js';
import type { Kontaktperson, Kontaktpersoner } from './store-port.js';

/** An authority sees all; a company's system sees those of companies whose mandate it holds. */
const maySee = ({ cvr }: Kontaktperson, { scope, caller }: RequestContext): boolean =>
  scope !== 'mandate' || holdsMandate(caller, cvr);

/** Finds the contact persons that a caller may see; every operation on one begins here. */
export function kontaktpersonAccessOn(store: Pick<Kontaktpersoner, 'find' | 'lock'>) {
  const seen = (found: Kontaktperson | undefined, id: string, asker: RequestContext): Kontaktperson => {
    if (!found || !maySee(found, asker)) throw unknown(150000, 'KontaktpersonIdentifier', id, asker);
    return found;
  };
  return {
    /** @throws Fault 150000 when there is none, or when the caller may not see it */
    find: async (id: string, asker: RequestContext): Promise<Kontaktperson> =>
      seen(await store.find(id), id, asker),

    /** Finds as `find` one that nobody else changes until the transaction ends. */
    lock: async (transaction: Transaction, id: string, asker: RequestContext): Promise<Kontaktperson> =>
      seen(await store.lock(transaction, id), id, asker),
  };
}

export type KontaktpersonAccess = ReturnType<typeof kontaktpersonAccessOn>;
