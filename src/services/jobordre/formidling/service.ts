import { codeListValue } from '../../../codelists/code-lists.js';
import type { MyndighedType } from '../../../contract/index.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { WarningCode } from '../../../faults/warnings.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { listName, placesOf, WRONG_CURSOR } from '../../cursor.js';
import type { MyndighedKey } from '../../myndighed/myndighedsregister.js';
import { countFitting, type Page, pageOf, type PageSelection } from '../../page.js';
import { aboutOrder, companyFactsOf, refuseLocked } from '../ordre/judgement.js';
import { haendelseOf, isCompany } from '../ordre/part.js';
import type { Formidlingsstatus, StoredJobordre } from '../ordre/store-port.js';
import { formidlingsmailTo } from './formidlingsmail.js';
import {
  alreadyMediated,
  type Formidlingsoenske,
  judgeKandidat,
  judgeOrdre,
  judgeVirksomhed,
  warningsOf,
} from './judgement.js';
import type { FormidlingParts } from './parts.js';
import { shownToAuthority, shownToCompany, type Vist } from './shown.js';
import type { StoredFormidling } from './store-port.js';

/** A mediation as the caller sees it. */
export interface VistFormidling
  extends Vist, Pick<StoredFormidling, 'id' | 'version' | 'status' | 'formidletTidspunkt' | 'beskrivelse'> {
  /** Whom to ask. */
  readonly formidletAf: MyndighedType;
}

/** The name of the list in its cursors, which never changes. */
const LIST = 'formidlinger';

/** Whoever names no status wants the candidates there are. */
const CANDIDATES: readonly Formidlingsstatus[] = ['Formidlet', 'Ansat', 'IkkeAnsat'];

const places = placesOf(WRONG_CURSOR.jobordre);

/** Mediates candidates and shows them. Every asker may be refused with 4575 and 140000. */
export function createFormidlingService(parts: FormidlingParts) {
  const { store, ordrer, ordrestore, myndigheder } = parts;

  /** The contact person is told where the order wants that, at the address of this moment. */
  const tell = async (
    transaction: Transaction,
    { id: jobordreId, nummer, indhold }: StoredJobordre,
    formidling: {
      readonly formidlingId: string;
      readonly formidletTidspunkt: Date;
      readonly myndighed: string;
    },
  ) => {
    const { EmailVedFormidling = true, Kontaktperson, Titel: titel } = indhold;
    if (!EmailVedFormidling || Kontaktperson.Email === undefined) return;
    const brev = { ...formidling, jobordreId, nummer, titel };
    await parts.outbox.put(transaction, formidlingsmailTo(Kontaktperson.Email, brev));
  };

  return {
    /**
     * Judges a candidate for an order, and finds everything at once.
     * @returns what mediates the candidate: the candidate, the counts of the order, the event and
     *   the mail, or a fault for what has happened since it was judged
     * @throws Fault 2002, 2003, 140041, 140050, 140051, 140053, 140056, 140057, 140059
     */
    async create(jobordreId: string, oenske: Formidlingsoenske, asker: RequestContext) {
      const before = await ordrer.find(jobordreId, asker);
      const { PersonCivilRegistrationIdentifier: cpr, ...kandidat } = oenske.Kandidat;
      const { CVRnumberIdentifier: cvr } = before.indhold.Virksomhed;
      const [facts, isFormidlet, formidlede, myndighed] = await Promise.all([
        companyFactsOf(parts, cvr),
        store.isFormidlet(before.id, cpr),
        store.formidlede(before.id),
        myndigheder.find(asker.caller),
      ]);
      const found = [
        ...judgeVirksomhed(before, facts),
        ...judgeOrdre(before, asker.now),
        ...judgeKandidat(oenske, formidlede, asker.now),
        ...(isFormidlet ? [alreadyMediated] : []),
      ];
      refuseAll(found, asker);

      return async (
        transaction: Transaction,
      ): Promise<{ readonly id: string; readonly warnings: readonly WarningCode[] }> => {
        await refuseLocked(transaction, parts, cvr, aboutOrder(before), asker);
        const ordre = await ordrer.lock(transaction, before.id, asker);
        refuseAll(judgeOrdre(ordre, asker.now), asker);
        const { organisationTypeId, organisationCode } = asker.caller;
        const { Beskrivelse: beskrivelse, Hjemmeside: hjemmeside } = oenske;
        const id = parts.newId();
        const text = beskrivelse !== undefined && { beskrivelse };
        const isNew = await store.insert(transaction, {
          ...{ id, jobordreId: ordre.id, cpr, kandidat },
          ...text,
          ...(hjemmeside !== undefined && { hjemmeside }),
          formidletAf: { organisationTypeId, organisationCode },
          formidletTidspunkt: asker.now,
        });
        if (!isNew) throw refusal(alreadyMediated, asker);
        const haendelse = haendelseOf(asker, { type: 'Formidlet', formidlingId: id, ...text });
        await ordrestore.count(transaction, ordre, { til: 'Formidlet' }, haendelse);
        await tell(transaction, ordre, {
          ...{ formidlingId: id, formidletTidspunkt: asker.now },
          myndighed: myndighed?.navn ?? unnamed(asker.caller),
        });
        return { id, warnings: warningsOf(ordre, asker.now) };
      };
    },

    /**
     * The candidates of an order, oldest first, as the caller may see them.
     * @param statusser only these; undefined: all but those removed
     * @throws Fault 140210 also for a cursor of another order
     */
    async list(
      jobordreId: string,
      statusser: readonly Formidlingsstatus[] = CANDIDATES,
      { cursor, size }: PageSelection,
      asker: RequestContext,
    ): Promise<Page<VistFormidling>> {
      const ordre = await ordrer.find(jobordreId, asker);
      const list = listName(LIST, { id: ordre.id });
      const after = Number(places.read(list, cursor, asker)?.place ?? 0);
      const isForCompany = isCompany(asker);
      const found = await store.list(ordre.id, { statusser, after, count: size + 1 }, !isForCompany);
      const show = isForCompany ? shownToCompany : shownToAuthority;
      const askable = await askableOf(found, myndigheder);
      const shown = found.slice(0, size).map((one) => ({
        ...show(one),
        ...{ id: one.id, version: one.version, status: one.status },
        formidletTidspunkt: one.formidletTidspunkt,
        formidletAf: askable(one.formidletAf),
        ...(one.beskrivelse !== undefined && { beskrivelse: one.beskrivelse }),
      }));
      const fitting = countFitting(shown);
      const page = pageOf(found, fitting, ({ nr }) => places.write(list, { place: String(nr) }));
      return { ...page, items: shown.slice(0, fitting) };
    },
  };
}

export type FormidlingService = ReturnType<typeof createFormidlingService>;

/** An authority whose name is not known: `Jobcenter 461`. */
const unnamed = ({ organisationTypeId, organisationCode }: MyndighedKey): string =>
  `${codeListValue('OrganisationType', organisationTypeId)?.da ?? organisationTypeId} ${organisationCode}`;

/** Reads each authority once. @returns what is told of one */
async function askableOf(
  formidlinger: readonly StoredFormidling[],
  myndigheder: FormidlingParts['myndigheder'],
): Promise<(key: MyndighedKey) => MyndighedType> {
  const keys = new Map(formidlinger.map(({ formidletAf }) => [keyOf(formidletAf), formidletAf]));
  const known = new Map(
    await Promise.all([...keys].map(async ([key, one]) => [key, await myndigheder.find(one)] as const)),
  );
  return (key) => {
    const { navn, telefonnummer, email } = known.get(keyOf(key)) ?? {};
    return {
      OrganisationTypeId: key.organisationTypeId,
      OrganisationCode: key.organisationCode,
      ...(navn !== undefined && { Navn: navn }),
      ...(telefonnummer !== undefined && { Telefonnummer: telefonnummer }),
      ...(email !== undefined && { Email: email }),
    };
  };
}

const keyOf = ({ organisationTypeId, organisationCode }: MyndighedKey) =>
  `${organisationTypeId}/${organisationCode}`;
