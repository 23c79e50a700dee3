import type { DriftsbeskedType, UpdateDriftsbeskedRequestType } from '../../contract/index.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import { refusal, refuseAll } from '../../faults/refusal.js';
import type { RequestContext } from '../../operations/request-context.js';
import type { Transaction } from '../../store/sql/transaction.js';
import { type SeenVersion, staleVersion, unknown } from '../access.js';
import { cursorsOf, ID, WRONG_CURSOR } from '../cursor.js';
import { type Page, pageOf, type PageSelection } from '../page.js';
import { askIfAnswered } from '../virksomhed/find-if-answered.js';
import type { Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import type { StoredDriftsbesked } from './driftsbesked.js';
import { contentOf, judge, tooMany } from './judgement.js';
import type { DriftsbeskedQuery, DriftsbeskedStore } from './store-port.js';

export interface DriftsbeskedParts {
  readonly store: DriftsbeskedStore;
  readonly virksomheder: Virksomhedsregister;
  readonly newId: () => string;
}

type Write<Result> = (transaction: Transaction) => Promise<Result>;

/** The name of the list in its cursors. */
const LIST = 'driftsbeskeder';

const places = cursorsOf({ fra: /^-?\d{1,15}$/, id: ID }, WRONG_CURSOR.driftsbesked);

/**
 * Creates, changes and finds notices. A change is judged first, and what its function gives back
 * writes it in a transaction.
 */
export function createDriftsbeskedService({ store, virksomheder, newId }: DriftsbeskedParts) {
  /** @param id of the notice that it replaces; absent: it is a new one */
  const judged = async (
    sendt: DriftsbeskedType,
    { now }: RequestContext,
    id?: string,
  ): Promise<readonly FieldViolation[]> => {
    const { CVRnumberIdentifier: cvr } = sendt;
    const [answered, othersPublic] = await Promise.all([
      cvr === undefined ? undefined : askIfAnswered(virksomheder, cvr),
      store.countPublic(now, id),
    ]);
    // A register that is down keeps no notice back, which may be about just that.
    const isNobodys = answered !== undefined && answered.virksomhed === undefined;
    return judge(sendt, { now, isNew: id === undefined, isNobodys, othersPublic });
  };

  /** Others may have come since it was judged. @throws Fault 150515 */
  const refuseTooMany = async (
    transaction: Transaction,
    sendt: DriftsbeskedType,
    id: string | undefined,
    asker: RequestContext,
  ): Promise<void> => {
    const { now } = asker;
    const othersPublic = await store.countPublic(now, id, transaction);
    const found = [...tooMany(sendt, { now, othersPublic })];
    refuseAll(
      found.map((one) => ({ ...one, felt: ['Driftsbesked', ...one.felt] })),
      asker,
    );
  };

  /** @throws Fault 150500, 150501 */
  const lockSeen = async (
    transaction: Transaction,
    { id, version }: SeenVersion,
    asker: RequestContext,
  ): Promise<StoredDriftsbesked> => {
    const before = await store.lock(transaction, id.toLowerCase());
    if (!before) throw unknown(150500, 'DriftsbeskedIdentifier', id, asker);
    const stale = staleVersion(150501, version, before.version);
    if (stale) throw refusal(stale, asker);
    return before;
  };

  return {
    /** Judges a notice that might be created. */
    judge: (sendt: DriftsbeskedType, asker: RequestContext): Promise<readonly FieldViolation[]> =>
      judged(sendt, asker),

    /** @throws Fault with everything that is wrong */
    async create(sendt: DriftsbeskedType, asker: RequestContext): Promise<Write<StoredDriftsbesked>> {
      refuseAll(await judged(sendt, asker), asker);
      const besked = { ...contentOf(sendt), id: newId().toLowerCase(), version: 1 };
      return async (transaction) => {
        await refuseTooMany(transaction, sendt, undefined, asker);
        await store.insert(transaction, besked, asker.now);
        return besked;
      };
    },

    /** @throws Fault with everything that is wrong; what it gives back 150500, 150501 */
    async update(
      { DriftsbeskedIdentifier: id, Version: version, Driftsbesked: sendt }: UpdateDriftsbeskedRequestType,
      asker: RequestContext,
    ): Promise<Write<StoredDriftsbesked>> {
      refuseAll(await judged(sendt, asker, id.toLowerCase()), asker);
      const content = contentOf(sendt);
      return async (transaction) => {
        const before = await lockSeen(transaction, { id, version }, asker);
        await refuseTooMany(transaction, sendt, before.id, asker);
        const after = { ...content, id: before.id, version: before.version + 1 };
        await store.update(transaction, after, asker.now);
        return after;
      };
    },

    /** @throws Fault 150500, 150501 */
    async remove(transaction: Transaction, seen: SeenVersion, asker: RequestContext): Promise<string> {
      const { id } = await lockSeen(transaction, seen, asker);
      await store.remove(transaction, id, asker.now);
      return id;
    },

    /** @throws Fault 150503 */
    async page(
      query: DriftsbeskedQuery,
      { cursor, size }: PageSelection,
      asker: RequestContext,
    ): Promise<Page<StoredDriftsbesked>> {
      const after = places.read(LIST, cursor, asker);
      const found = await store.page(query, after, size + 1, asker.now);
      return pageOf(found, size, ({ id, gyldigFra }) =>
        places.write(LIST, { id, fra: String(gyldigFra.getTime()) }),
      );
    },
  };
}

export type DriftsbeskedService = ReturnType<typeof createDriftsbeskedService>;
