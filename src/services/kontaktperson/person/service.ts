import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { checkMandate, type SeenVersion, staleVersion } from '../../access.js';
import { kontaktpersonAccessOn } from './access.js';
import type { AnsvarForOrdrer } from './ansvar-port.js';
import { companyOf, type JudgeParts, type NamedCompany, refuseLocked, violationsOf } from './judgement.js';
import type { Kontaktperson, Kontaktpersoner, NyKontaktperson } from './store-port.js';

export interface KontaktpersonParts extends JudgeParts {
  readonly store: Kontaktpersoner;
  readonly ordrer: AnsvarForOrdrer;
  readonly newId: () => string;
}

/**
 * Creates, reads and changes contact persons. A change is judged first, and what its function gives
 * back writes it in a transaction.
 */
export function createKontaktpersonService(parts: KontaktpersonParts) {
  const { store } = parts;
  const access = kontaktpersonAccessOn(store);

  /** The version that was seen, locked, whatever has become of it since it was read. */
  const lockSeen = async (transaction: Transaction, seen: SeenVersion, asker: RequestContext) => {
    const locked = await access.lock(transaction, seen.id, asker);
    refuseStale(locked, seen, asker);
    return locked;
  };

  return {
    /**
     * Judges one that might be created.
     * @throws Fault 4575
     */
    async judge(
      cvr: string,
      person: KontaktpersondataType,
      asker: RequestContext,
    ): Promise<readonly FieldViolation[]> {
      checkMandate(asker, cvr, companyOf(cvr));
      return violationsOf(parts, companyOf(cvr), person, asker);
    },

    /**
     * Judges a new one; what it gives back writes it.
     * @throws Fault 4575, and everything that is wrong
     */
    async create(
      cvr: string,
      indhold: KontaktpersondataType,
      asker: RequestContext,
    ): Promise<(transaction: Transaction) => Promise<NyKontaktperson>> {
      refuseAll(await this.judge(cvr, indhold, asker), asker);
      const ny = { id: parts.newId(), cvr, indhold, oprettetTidspunkt: asker.now };
      return async (transaction) => {
        await refuseLocked(transaction, parts, companyOf(cvr), asker);
        await store.insert(transaction, ny);
        return ny;
      };
    },

    /** One that the asker may see. @throws Fault 150000 */
    get: (id: string, asker: RequestContext): Promise<Kontaktperson> => access.find(id, asker),

    /**
     * Judges new details; what it gives back writes them.
     * @throws Fault 150000, 150200, and everything that is wrong
     */
    async update(
      seen: SeenVersion,
      indhold: KontaktpersondataType,
      asker: RequestContext,
    ): Promise<(transaction: Transaction) => Promise<Kontaktperson>> {
      const before = await access.find(seen.id, asker);
      refuseStale(before, seen, asker);
      refuseAll(await violationsOf(parts, companyOfPerson(before), indhold, asker), asker);
      return async (transaction) => {
        await refuseLocked(transaction, parts, companyOfPerson(before), asker);
        const locked = await lockSeen(transaction, seen, asker);
        const after = { ...locked, indhold, version: locked.version + 1 };
        await store.update(transaction, after);
        return after;
      };
    },

    /**
     * Judges a deletion, which a locked company may do too; what it gives back does it.
     * @throws Fault 150000, 150020, 150022, 150200
     */
    async delete(
      seen: SeenVersion,
      asker: RequestContext,
    ): Promise<(transaction: Transaction) => Promise<void>> {
      const before = await access.find(seen.id, asker);
      refuseStale(before, seen, asker);
      await refuseNeeded(parts.ordrer, before, asker);
      return async (transaction) => {
        const locked = await lockSeen(transaction, seen, asker);
        await refuseNeeded(parts.ordrer, locked, asker, transaction);
        await store.delete(transaction, locked.id);
      };
    },
  };
}

export type KontaktpersonService = ReturnType<typeof createKontaktpersonService>;

/** The company of one that the request names by its id. */
const companyOfPerson = ({ id, cvr }: Pick<Kontaktperson, 'id' | 'cvr'>): NamedCompany => ({
  cvr,
  felt: ['KontaktpersonIdentifier'],
  vaerdi: id,
});

/** @throws Fault 150200 */
function refuseStale(found: Kontaktperson, seen: SeenVersion, asker: RequestContext): void {
  const stale = staleVersion(150200, seen.version, found.version);
  refuseAll(stale ? [stale] : [], asker);
}

/**
 * Refuses to delete whom an employee works as, or who is responsible for an open order.
 * @throws Fault 150020, 150022
 */
async function refuseNeeded(
  ordrer: AnsvarForOrdrer,
  { id, kanArbejde }: Kontaktperson,
  asker: RequestContext,
  transaction?: Transaction,
): Promise<void> {
  const about = { felt: ['KontaktpersonIdentifier'], vaerdi: id };
  const open = await ordrer.openOf(id, asker.now, transaction);
  const found: FieldViolation[] = [
    ...(kanArbejde ? [{ kode: 150020, ...about } as const] : []),
    ...(open.length > 0 ? [{ kode: 150022, ...about, data: { ordrer: listed(open) } } as const] : []),
  ];
  refuseAll(found, asker);
}

const MOST_LISTED = 10;

/** The identifiers of orders, the first of many. */
const listed = (orders: readonly string[]): string => {
  const others = orders.length - MOST_LISTED;
  return `${orders.slice(0, MOST_LISTED).join(', ')}${others > 0 ? ` (+ ${others})` : ''}`;
};
