import { isDeepStrictEqual } from 'node:util';
import type {
  JobordreType,
  MedarbejderType,
  SetJobordreStatusRequestType,
  UpdateJobordreRequestType,
} from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { checkMandate, type SeenVersion } from '../../access.js';
import { judgeNames } from '../rules/13-synlig-tekst.js';
import { filledOf } from '../rules/06-loebende.js';
import { jobordreAccessOn, staleOrder } from './access.js';
import { blocksOf } from './blocked-company.js';
import { type CreationParts, jobordreCreation } from './creation.js';
import type { FormidlingStore } from '../formidling/store-port.js';
import {
  aboutCompany,
  aboutOrder,
  companyFactsOf,
  judgementOf,
  type JudgedBefore,
  refuseLocked,
} from './judgement.js';
import { keepResponsible } from './kontaktperson.js';
import { haendelseOf, isCompany, partOf } from './part.js';
import { askedStatus, judgeNote, judgeStatusChange, stateAfter } from './status-change.js';
import type { Haendelse, Note, StoredJobordre } from './store-port.js';

export interface JobordreParts extends CreationParts {
  readonly formidlinger: Pick<FormidlingStore, 'formidlede'>;
}

/** The next version of a locked order. */
type Next = (locked: StoredJobordre) => StoredJobordre;

/**
 * Creates, reads and changes job orders. A change is judged first, and what its function gives back
 * writes it in a transaction.
 */
export function createJobordreService(parts: JobordreParts) {
  const { store } = parts;
  const access = jobordreAccessOn(parts);

  /**
   * Writes the next version of an order, whatever has become of it since it was read.
   * @throws Fault 140200 when it is not the version seen any more
   */
  const change = async (
    transaction: Transaction,
    seen: SeenVersion,
    asker: RequestContext,
    next: Next,
    what: Pick<Haendelse, 'type' | 'statusSat' | 'beskrivelse'>,
  ): Promise<StoredJobordre> => {
    const locked = await access.lock(transaction, seen.id, asker);
    refuseStale(locked, seen, asker);
    const after = { ...next(locked), version: locked.version + 1, senesteHandling: latest(locked, asker) };
    await store.update(transaction, after, haendelseOf(asker, what));
    return after;
  };

  /**
   * An order, and the numbers of its candidates, for an authority only: `PreviousOrder` says why.
   * @throws Fault as `access.find`, and 140200
   */
  const findToChange = async (seen: SeenVersion, asker: RequestContext): Promise<JudgedBefore> => {
    const order = await access.find(seen.id, asker);
    refuseStale(order, seen, asker);
    const formidlede = isCompany(asker) ? [] : await parts.formidlinger.formidlede(order.id);
    return { order, numbers: formidlede.flatMap(({ cpr }) => cpr ?? []) };
  };

  return {
    ...jobordreCreation(parts, access),

    /** An order the asker may see. @throws Fault as `access.find` */
    get: (id: string, asker: RequestContext): Promise<StoredJobordre> => access.find(id, asker),

    /**
     * Judges new content of an order; what it gives back writes it.
     * @throws Fault 140000, 140200, 4575, and everything that is wrong
     */
    async update(
      { JobordreIdentifier: id, Version: version, Jobordre, Note: tekst }: UpdateJobordreRequestType,
      asker: RequestContext,
    ): Promise<(transaction: Transaction) => Promise<StoredJobordre>> {
      const found = await findToChange({ id, version }, asker);
      const { order: before, numbers } = found;
      // What is found of a company tells its locks, also where the order cannot become its own.
      const { CVRnumberIdentifier: cvr } = Jobordre.Virksomhed;
      checkMandate(asker, cvr, aboutCompany(cvr));
      const { violations, indhold, kontaktpersonId } = await judgementOf(parts, Jobordre, asker, found);
      refuseAll([...violations, ...judgeNote('Note', tekst, numbers)], asker);
      const next: Next = ({ kontaktpersonId: kept, ...locked }) => ({
        ...locked,
        ...responsible(kontaktpersonId ?? (isSamePerson(before, Jobordre) ? kept : undefined)),
        ...{ indhold: indhold(), ...noteOf(tekst, asker) },
      });
      const beskrivelse = [tekst, removedBy(before.indhold, Jobordre)].filter(Boolean).join('\n');
      const what = { type: 'Aendret', ...(beskrivelse && { beskrivelse }) } as const;
      return async (transaction) => {
        await refuseLocked(transaction, parts, cvr, aboutCompany(cvr), asker);
        await keepResponsible(transaction, parts, cvr, kontaktpersonId, asker);
        return change(transaction, before, asker, next, what);
      };
    },

    /**
     * Judges a new status; what it gives back writes it. An order of a company that may have none
     * can still be closed.
     * @throws Fault 140000, 140200, 4575, and everything that is wrong
     */
    async setStatus(
      request: SetJobordreStatusRequestType,
      asker: RequestContext,
    ): Promise<(transaction: Transaction) => Promise<StoredJobordre>> {
      const { JobordreIdentifier: id, Version: version, Kommentar } = request;
      const { order: before, numbers } = await findToChange({ id, version }, asker);
      const wrong = judgeStatusChange(request, before, numbers, asker.now);
      const isClosing = askedStatus(request) === 'Lukket';
      const blocked = isClosing ? [] : await blocks(before);
      refuseAll([...wrong, ...blocked], asker);
      const next: Next = ({ lukkeaarsag: _, ...locked }) => ({
        ...locked,
        ...stateAfter(request, before),
        ...noteOf(Kommentar, asker),
      });
      const { statusSat } = stateAfter(request, before);
      const what = { type: 'StatusAendret', statusSat, beskrivelse: Kommentar } as const;
      return async (transaction) => {
        const { CVRnumberIdentifier: cvr } = before.indhold.Virksomhed;
        if (!isClosing) await refuseLocked(transaction, parts, cvr, aboutOrder(before), asker);
        return change(transaction, before, asker, next, what);
      };
    },

    /**
     * Judges the employee that is named; what it gives back writes it.
     * @throws Fault 140000, 140200, 4575 from any but the responsible job centre, 140033
     */
    async setTovholder(
      seen: SeenVersion,
      tovholder: MedarbejderType,
      asker: RequestContext,
    ): Promise<{
      readonly jobcenter: string;
      readonly write: (transaction: Transaction) => Promise<StoredJobordre>;
    }> {
      const before = await access.find(seen.id, asker);
      checkResponsible(before, asker);
      refuseStale(before, seen, asker);
      refuseAll(judgeNames(['Medarbejder'], tovholder), asker);
      const next: Next = (locked) => ({ ...locked, tovholder });
      const { Fornavne, Efternavn } = tovholder;
      const beskrivelse = `Tovholder er nu ${Fornavne} ${Efternavn}.`;
      const write = (transaction: Transaction) =>
        change(transaction, before, asker, next, { type: 'TovholderNaevnt', beskrivelse });
      return { jobcenter: before.indhold.AnsvarligtJobcenter, write };
    },
  };

  async function blocks(order: StoredJobordre): Promise<FieldViolation[]> {
    const facts = await companyFactsOf(parts, order.indhold.Virksomhed.CVRnumberIdentifier);
    return blocksOf(facts).map((block) => ({ ...block, ...aboutOrder(order) }));
  }
}

export type JobordreService = ReturnType<typeof createJobordreService>;

function refuseStale(order: StoredJobordre, seen: SeenVersion, asker: RequestContext): void {
  const stale = staleOrder(order, seen);
  if (stale) throw refusal(stale, asker);
}

/** @throws Fault 4575 from any but the responsible job centre */
function checkResponsible({ id, indhold }: StoredJobordre, asker: RequestContext): void {
  const { AnsvarligtJobcenter: jobcenter } = indhold;
  const { organisationTypeId: type, organisationCode: kode } = asker.caller;
  if (jobcenter === kode) return;
  const hvad =
    `kun det ansvarlige jobcenter ${jobcenter} nævner tovholderen / ` +
    `only the responsible job centre ${jobcenter} names the tovholder`;
  throw refusal({ kode: 4575, felt: ['JobordreIdentifier'], vaerdi: id, data: { type, kode, hvad } }, asker);
}

/** Clocks of processes differ, but the latest action is never earlier than one before. */
const latest = ({ senesteHandling }: StoredJobordre, { now }: RequestContext): Date =>
  senesteHandling > now ? senesteHandling : now;

const noteOf = (tekst: string | undefined, asker: RequestContext): { readonly senesteNote?: Note } =>
  tekst === undefined ? {} : { senesteNote: { tekst, tidspunkt: asker.now, af: partOf(asker) } };

const responsible = (kontaktpersonId: string | undefined) =>
  kontaktpersonId === undefined ? {} : { kontaktpersonId };

/**
 * Whoever changes an order that it got sends the copy of its contact person back: that one stays
 * responsible.
 */
const isSamePerson = ({ indhold }: StoredJobordre, { Kontaktperson }: JobordreType): boolean =>
  isDeepStrictEqual(indhold.Kontaktperson, Kontaktperson);

/** What the log says of the data that an order loses when it becomes a running one. */
function removedBy(before: JobordreType, after: JobordreType): string | undefined {
  const removed = after.Loebende ? filledOf(before) : [];
  return removed.length > 0 ? `Jobordren er nu løbende. Data fjernet: ${removed.join(', ')}.` : undefined;
}
