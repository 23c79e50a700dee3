import { kode } from '../../../codelists/code-lists.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { refusal, refuseAll } from '../../../faults/refusal.js';
import type { RequestContext } from '../../../operations/request-context.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { type SeenVersion, staleVersion, unknown } from '../../access.js';
import { maySee } from '../ordre/access.js';
import { haendelseOf, isCompany } from '../ordre/part.js';
import type { StoredJobordre } from '../ordre/store-port.js';
import { judgeAendring, judgeRemoved, judgeTexts, type Texts } from './judgement.js';
import type { FormidlingParts } from './parts.js';
import type { Formidlingsaendring, StoredFormidling } from './store-port.js';
import type { Person } from './telling-texts.js';

interface Found {
  readonly formidling: StoredFormidling;
  readonly ordre: StoredJobordre;
  /** Whom no text of the request may tell. */
  readonly persons: readonly Person[];
}

/** A change of a mediation, whoever makes it. */
interface Change {
  readonly aendring: Formidlingsaendring;
  readonly haendelse: Parameters<typeof haendelseOf>[1];
  /** What the request says of the person. */
  readonly texts: Texts;
  /** What is wrong with it besides. @throws Fault 4575 */
  readonly judge: (found: Found) => readonly FieldViolation[];
}

type Parts = Pick<FormidlingParts, 'store' | 'ordrer' | 'ordrestore'>;

/**
 * Changes and removes mediations. Every asker may be refused with 4575, with 140001 for one that it
 * may not see, 140052 for one that is removed, 140057 for a text that tells the person, and 140201.
 */
export function formidlingChangesOn({ store, ordrer, ordrestore }: Parts) {
  const find = async (id: string, asker: RequestContext, transaction?: Transaction): Promise<Found> => {
    const formidling = await store.find(id, transaction);
    const ordre = formidling && (await ordrestore.find(formidling.jobordreId, transaction));
    if (!ordre || !maySee(ordre, asker)) throw unknown(140001, 'FormidlingIdentifier', id, asker);
    // A company writes no text, and nothing may depend on the persons that it guesses.
    const persons = isCompany(asker) ? [] : await store.formidlede(ordre.id, transaction);
    return { formidling, ordre, persons };
  };

  /** What is removed stays so: that is told alone, as nothing else would help. */
  const judged = (found: Found, seen: SeenVersion, { texts, judge }: Change, asker: RequestContext) => {
    const { formidling, persons } = found;
    const own = judge(found);
    refuseAll(judgeRemoved(formidling), asker);
    const stale = staleVersion(140201, seen.version, formidling.version);
    const told = judgeTexts(texts, persons);
    refuseAll([...own, ...told, ...(stale ? [stale] : [])], asker);
    return found;
  };

  /** @returns what makes the change, judged again when nobody else can change the order */
  const change = async (seen: SeenVersion, wanted: Change, asker: RequestContext) => {
    await ordrer.checkTakesPart(asker);
    const { formidling } = judged(await find(seen.id, asker), seen, wanted, asker);
    return async (transaction: Transaction): Promise<number> => {
      await ordrestore.lock(transaction, formidling.jobordreId);
      const found = judged(await find(seen.id, asker, transaction), seen, wanted, asker);
      const { aendring, haendelse } = wanted;
      const { status: fra } = found.formidling;
      await store.update(transaction, found.formidling, aendring, asker.now);
      const { status: til = fra } = aendring;
      const skift = til === fra ? undefined : { fra, til };
      await ordrestore.count(transaction, found.ordre, skift, haendelseOf(asker, haendelse));
      return found.formidling.version + 1;
    };
  };

  return {
    /**
     * The company decides on a candidate, and an authority changes what it wrote.
     * @throws Fault 140054, 140055, 140058
     */
    update(seen: SeenVersion, aendring: Formidlingsaendring, asker: RequestContext) {
      const { status, beskrivelse, hjemmeside } = aendring;
      const wanted: Change = {
        aendring,
        haendelse: {
          ...{ type: 'FormidlingAendret', formidlingId: seen.id.toLowerCase() },
          ...(status !== undefined && { statusSat: status }),
          ...(beskrivelse !== undefined && { beskrivelse }),
        },
        texts: isCompany(asker) ? {} : { Beskrivelse: beskrivelse, Hjemmeside: hjemmeside },
        judge: () => judgeAendring(aendring, isCompany(asker)),
      };
      return change(seen, wanted, asker);
    },

    /**
     * Who mediated a candidate takes it back, or the job centre that is responsible for the order.
     * The reason stands in the log.
     */
    remove(seen: SeenVersion, begrundelse: string, asker: RequestContext) {
      const wanted: Change = {
        aendring: { status: 'Fjernet' },
        haendelse: {
          ...{ type: 'FormidlingFjernet', formidlingId: seen.id.toLowerCase() },
          ...{ statusSat: 'Fjernet', beskrivelse: begrundelse },
        },
        texts: { Begrundelse: begrundelse },
        judge: (found) => {
          checkMayRemove(found, asker);
          return [];
        },
      };
      return change(seen, wanted, asker);
    },
  };
}

export type FormidlingChanges = ReturnType<typeof formidlingChangesOn>;

const JOBCENTER = kode('OrganisationType', 'Jobcenter');

/** @throws Fault 4575 */
function checkMayRemove({ formidling, ordre }: Found, asker: RequestContext): void {
  const { organisationTypeId: type, organisationCode: code } = asker.caller;
  const { formidletAf, id } = formidling;
  const hasMediated = formidletAf.organisationTypeId === type && formidletAf.organisationCode === code;
  if (hasMediated || (type === JOBCENTER && code === ordre.indhold.AnsvarligtJobcenter)) return;
  const hvad =
    'kun den, der formidlede kandidaten, og ordrens ansvarlige jobcenter kan fjerne den / only who mediated the candidate, and the responsible job centre of the order, can remove it';
  throw refusal(
    { kode: 4575, felt: ['FormidlingIdentifier'], vaerdi: id, data: { type, kode: code, hvad } },
    asker,
  );
}
