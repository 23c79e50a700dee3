import { isDeepStrictEqual } from 'node:util';
import type { JobordreType } from '../../../contract/index.js';
import type { Fault } from '../../../faults/fault.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { checkMandate } from '../../access.js';
import type { JobordreAccess } from './access.js';
import { aboutCompany, type JudgeParts, judgementOf, refuseLocked } from './judgement.js';
import { keptId } from '../../kontaktperson/kopi/kopi.js';
import { keepResponsible } from './kontaktperson.js';
import { haendelseOf, partOf } from './part.js';
import type { JobordreStore, NyJobordre, Oprettelse, StoredJobordre } from './store-port.js';

export interface CreationParts extends JudgeParts {
  readonly store: JobordreStore;
  readonly newId: () => string;
}

/** An order as it was when it was created, and when that was. */
export interface Created {
  readonly order: StoredJobordre;
  readonly at: Date;
  /** Has another request created it since this one was judged? */
  readonly isOthers?: true;
}

/** A creation that is ready to be made. */
export interface Creation {
  /** What of the order is known before. */
  readonly order: Pick<NyJobordre, 'indhold' | 'oprettetAf'>;
  readonly write: (transaction: Transaction) => Promise<Created>;
}

/**
 * Creates job orders. A repeat of the creation of an order is known by the id that the caller chose
 * and by its content, and is not judged again, as days that were right then have perhaps passed.
 */
export function jobordreCreation(parts: CreationParts, access: JobordreAccess) {
  const { store } = parts;

  /** @throws Fault 4575 when the asker may not create orders of the company */
  const checkMayCreate = async ({ Virksomhed }: JobordreType, asker: RequestContext): Promise<void> => {
    await access.checkTakesPart(asker);
    const { CVRnumberIdentifier: cvr } = Virksomhed;
    checkMandate(asker, cvr, aboutCompany(cvr));
  };

  /**
   * The order that was created with that id, when that was the same.
   * @throws Fault 140002 when it was something else
   */
  const repeated = async (
    id: string,
    sendt: JobordreType,
    { sendt: first, indhold }: Oprettelse,
    asker: RequestContext,
    transaction?: Transaction,
  ): Promise<Created> => {
    if (!isDeepStrictEqual(first, asJson(sendt))) throw takenId(id, asker);
    const order = await store.find(id, transaction);
    if (!order) throw new Error(`job order ${id} is known and not there`);
    return { order: asCreated(order, { sendt: first, indhold }), at: order.oprettetTidspunkt };
  };

  return {
    /**
     * Judges an order that might be created.
     * @throws Fault 4575
     */
    async judge(order: JobordreType, asker: RequestContext): Promise<readonly FieldViolation[]> {
      await checkMayCreate(order, asker);
      return (await judgementOf(parts, order, asker)).violations;
    },

    /**
     * Judges a new order, or knows one again.
     * @param chosen the id that the caller chose
     * @throws Fault 4575, 140002, and everything that is wrong with the order
     */
    async create(chosen: string | undefined, sendt: JobordreType, asker: RequestContext): Promise<Creation> {
      await checkMayCreate(sendt, asker);
      const id = (chosen ?? parts.newId()).toLowerCase();
      const known = chosen === undefined ? undefined : await store.findOprettelse(id);
      if (known) {
        const first = await repeated(id, sendt, known, asker);
        return { order: first.order, write: () => Promise.resolve(first) };
      }
      const { violations, indhold, kontaktpersonId } = await judgementOf(parts, sendt, asker);
      refuseAll(violations, asker);
      const order: NyJobordre = {
        id,
        indhold: indhold(),
        ...(kontaktpersonId !== undefined && { kontaktpersonId }),
        statusSat: 'Aaben',
        oprettetAf: partOf(asker),
        oprettetTidspunkt: asker.now,
      };
      const { CVRnumberIdentifier: cvr } = sendt.Virksomhed;
      const write = async (transaction: Transaction): Promise<Created> => {
        await refuseLocked(transaction, parts, cvr, aboutCompany(cvr), asker);
        await keepResponsible(transaction, parts, cvr, kontaktpersonId, asker);
        const haendelse = haendelseOf(asker, { type: 'Oprettet' });
        const written = await store.insert(transaction, order, sendt, haendelse);
        if (written) return { order: written, at: asker.now };
        // Another request has created one with that id in the meantime.
        const meanwhile = await store.findOprettelse(id, transaction);
        if (!meanwhile) throw new Error(`job order ${id} is neither new nor known`);
        return { ...(await repeated(id, sendt, meanwhile, asker, transaction)), isOthers: true };
      };
      return { order, write };
    },
  };
}

const takenId = (id: string, asker: RequestContext): Fault =>
  refusal({ kode: 140002, felt: ['JobordreIdentifier'], vaerdi: id, data: { vaerdi: id } }, asker);

/** The order as its creation answered it, whatever has become of it since. */
function asCreated(
  { tovholder: _, senesteNote: __, lukkeaarsag: ___, kontaktpersonId: ____, ...order }: StoredJobordre,
  { sendt: { KontaktpersonIdentifier: id }, indhold }: Oprettelse,
): StoredJobordre {
  return {
    ...order,
    ...(id !== undefined && { kontaktpersonId: keptId(id) }),
    ...{ indhold, version: 1, statusSat: 'Aaben', senesteHandling: order.oprettetTidspunkt },
    kandidater: { Formidlet: 0, Ansat: 0, IkkeAnsat: 0, Fjernet: 0 },
  };
}

/** A decoded value as the database gives it back. */
const asJson = (value: JobordreType): unknown => JSON.parse(JSON.stringify(value));
