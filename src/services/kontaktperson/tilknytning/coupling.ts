import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { companyOf, noCompanyAccess, refuseLocked } from '../person/judgement.js';
import type { Kontaktpersoner } from '../person/store-port.js';
import type { KontaktpersonParts, KontaktpersonService } from '../person/service.js';
import type { Medarbejder } from '../vilkaar/store-port.js';
import type { Acceptance } from '../vilkaar/acceptance.js';
import type { Medarbejderadgang } from './adgang-port.js';
import type { Tilknytning, Tilknytninger } from './store-port.js';

export interface CouplingParts extends Pick<KontaktpersonParts, 'virksomheder' | 'laase'> {
  readonly store: Kontaktpersoner;
  readonly personer: Pick<KontaktpersonService, 'create'>;
  readonly tilknytninger: Tilknytninger;
  readonly acceptance: Acceptance;
  readonly adgange: Medarbejderadgang;
}

/** Writes a coupling that was judged, or finds the same one. */
export type WriteCoupling = (transaction: Transaction) => Promise<Tilknytning>;

/**
 * Couples employees to contact persons. The keys of the table decide who wins; whoever does not is
 * told by whom.
 */
export function couplingOf(parts: CouplingParts) {
  const { store, tilknytninger, acceptance, adgange } = parts;

  /** What is wrong with the terms: the version that is accepted now, or that none was before. */
  const judgeTerms = async (who: Medarbejder, version: number | undefined, { now }: RequestContext) =>
    version === undefined ? acceptance.judgeAccepted(who, now) : acceptance.judgeVersion(version, now);

  /** Whoever has no access is told nothing else. @throws Fault 150611 */
  const refuseWithoutAccess = async (who: Medarbejder, asker: RequestContext): Promise<void> => {
    const { harAdgang } = await adgange.of(who, asker.now);
    if (!harAdgang) throw refusal(noAccess(who.cvr), asker);
  };

  /** @throws Fault 150030, 150031 */
  const couple = async (
    transaction: Transaction,
    who: Medarbejder,
    kontaktpersonId: string,
    asker: RequestContext,
  ): Promise<Tilknytning> => {
    const ny = { ...who, kontaktpersonId, tidspunkt: asker.now };
    if (await tilknytninger.insert(transaction, ny)) return ny;
    const kept = await tilknytninger.ofKontaktperson(kontaktpersonId, transaction);
    if (kept?.mitIdHash === who.mitIdHash) return kept;
    if (kept) throw refusal(coupledToAnother(kontaktpersonId), asker);
    const other = await tilknytninger.ofMedarbejder(who, transaction);
    if (!other) throw new Error('a coupling is neither new nor known');
    throw refusal(worksAsAnother(other.kontaktpersonId), asker);
  };

  return {
    /**
     * Judges a coupling; what it gives back writes it, with the terms that are accepted.
     * @param version the terms that are accepted in the same request
     * @throws Fault 150001, 150010, 150040, 150041, 150611
     */
    async couple(
      who: Medarbejder,
      id: string,
      version: number | undefined,
      asker: RequestContext,
    ): Promise<WriteCoupling> {
      const { cvr } = who;
      await refuseWithoutAccess(who, asker);
      const [company, person, terms] = await Promise.all([
        noCompanyAccess(parts, companyOf(cvr)),
        store.find(id),
        judgeTerms(who, version, asker),
      ]);
      refuseAll([...company, ...(person?.cvr === cvr ? [] : [noneOfCompany(cvr, id)]), ...terms], asker);
      return async (transaction) => {
        await refuseLocked(transaction, parts, companyOf(cvr), asker);
        if (!(await store.lock(transaction, id))) throw refusal(noneOfCompany(cvr, id), asker);
        if (version !== undefined) await acceptance.accept(transaction, who, asker);
        return couple(transaction, who, id, asker);
      };
    },

    /**
     * Judges a new contact person for the employee; what it gives back writes and couples it.
     * @throws Fault 150031, 150040, 150041, 150611, and everything that is wrong with the person
     */
    async createAndCouple(
      who: Medarbejder,
      person: KontaktpersondataType,
      version: number | undefined,
      asker: RequestContext,
    ): Promise<WriteCoupling> {
      await refuseWithoutAccess(who, asker);
      const [before, terms] = await Promise.all([
        tilknytninger.ofMedarbejder(who),
        judgeTerms(who, version, asker),
      ]);
      refuseAll([...(before ? [worksAsAnother(before.kontaktpersonId)] : []), ...terms], asker);
      const create = await parts.personer.create(who.cvr, person, asker);
      return async (transaction) => {
        const { id } = await create(transaction);
        if (version !== undefined) await acceptance.accept(transaction, who, asker);
        return couple(transaction, who, id, asker);
      };
    },

    /**
     * Judges the end of a coupling; what it gives back writes it.
     * @param own the hash of the employee whose own it must be; undefined: whosesoever it is
     * @throws Fault 150032, 150033
     */
    async remove(id: string, own: string | undefined, asker: RequestContext) {
      const judge = (found: Tilknytning | undefined): void => {
        if (!found) throw refusal(notCoupled(id), asker);
        if (own !== undefined && own !== found.mitIdHash) throw refusal(notOwn(), asker);
      };
      judge(await tilknytninger.ofKontaktperson(id));
      return async (transaction: Transaction): Promise<void> => {
        await store.lock(transaction, id);
        judge(await tilknytninger.ofKontaktperson(id, transaction));
        await tilknytninger.delete(transaction, id);
      };
    },
  };
}

export type Coupling = ReturnType<typeof couplingOf>;

const ABOUT = (id: string) => ({ felt: ['KontaktpersonIdentifier'], vaerdi: id });

const noAccess = (cvr: string): FieldViolation => ({
  ...{ kode: 150611, felt: ['MitIDErhvervIdentifier'], data: { cvr } },
});
const noneOfCompany = (cvr: string, id: string): FieldViolation => ({
  ...{ kode: 150001, ...ABOUT(id), data: { cvr, vaerdi: id } },
});
const coupledToAnother = (id: string): FieldViolation => ({
  ...{ kode: 150030, ...ABOUT(id), data: { vaerdi: id } },
});
const worksAsAnother = (kontaktperson: string): FieldViolation => ({
  ...{ kode: 150031, felt: ['MitIDErhvervIdentifier'], data: { kontaktperson } },
});
const notCoupled = (id: string): FieldViolation => ({
  ...{ kode: 150032, ...ABOUT(id), data: { vaerdi: id } },
});
const notOwn = (): FieldViolation => ({ kode: 150033, felt: ['MitIDErhvervIdentifier'] });
