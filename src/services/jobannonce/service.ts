import { createJobannonceRequest, type JobannonceType } from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { Caller } from '../../security/caller.js';
import type { Scope } from '../../security/permissions.js';
import type { Transaction } from '../../store/transaction.js';
import { checkCodes } from '../codelists/check-codes.js';
import type { Partnerregister } from '../partner/partnerregister.js';
import type { Stillingsregister } from '../stilling/stillingsregister.js';
import type { Virksomhedslaase } from '../virksomhed/virksomhedslaase.js';
import type { Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import { instantOf, withUtcTimes } from './jobannonce.js';
import type { GemtJobannonce, JobannonceStore } from './jobannonce-store-port.js';
import { judge } from './rules/index.js';
import type { Facts, RuleSettings } from './rules/rule.js';

export interface JobannonceParts {
  readonly store: JobannonceStore;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly stillinger: Stillingsregister;
  readonly partnere: Partnerregister;
  readonly settings: RuleSettings;
  readonly newId: () => string;
}

/** Who asks for what, when: what a service needs to know of a request. */
export interface Asker {
  readonly caller: Caller;
  readonly scope: Scope;
  readonly now: Date;
  readonly logId: string;
}

/** An ad together with what was found of it, as paths from the request; ready to be stored when nothing was found. */
export interface Judgement {
  readonly ad: JobannonceType;
  readonly violations: readonly FieldViolation[];
  readonly konfliktramt: boolean;
}

export function createJobannonceService(parts: JobannonceParts) {
  return {
    /** What keeps the caller from acting for the ad's company: 4575 when it needs a mandate and holds none. */
    async refusal(ad: JobannonceType, asker: Asker): Promise<FieldViolation | undefined> {
      return missingMandate(parts.partnere, asker, ad.Virksomhed.CVRnumberIdentifier);
    },

    /** Judges an ad by the code lists and by all rules, and finds everything at once. */
    async judge(ad: JobannonceType, asker: Asker): Promise<Judgement> {
      const facts = await gatherFacts(parts, ad, asker);
      // Every request that brings an ad has it in `Jobannonce`, as CreateJobannonceRequest has.
      const codes = checkCodes({ Jobannonce: ad }, createJobannonceRequest, asker.now);
      const rules = judge(ad, facts).map((brud) => ({ ...brud, felt: ['Jobannonce', ...brud.felt] }));
      const violations = [...codes, ...rules];
      return { ad, violations, konfliktramt: facts.laase.konfliktramt };
    },

    /** Stores a judged ad and its event. @throws Error when the judgement found violations */
    async create(transaction: Transaction, judgement: Judgement, asker: Asker): Promise<GemtJobannonce> {
      if (judgement.violations.length > 0) throw new Error('an ad with violations is not stored');
      const ny = newJobannonce(parts.newId(), judgement, asker);
      await parts.store.insert(transaction, ny, {
        haendelsestype: 'Oprettet',
        tidspunkt: asker.now,
        udfoertAf: asker.caller,
        logId: asker.logId,
      });
      return ny;
    },

    /** An ad the caller may see; undefined when there is none, when it is deleted, or when it is another's. */
    async get(id: string, asker: Asker): Promise<GemtJobannonce | undefined> {
      const found = await parts.store.find(id);
      const visible =
        found && !found.slettetTidspunkt && (asker.scope === 'alle' || owns(asker.caller, found));
      return visible ? found : undefined;
    },

    /** Name and address of a company as the register has them now; without them when it gives no answer. */
    company: (cvr: string) => parts.virksomheder.find(cvr).catch(undefinedWithoutRegister),
  };
}

export type JobannonceService = ReturnType<typeof createJobannonceService>;

/** An ad can be read without its company's name, so a register that is down does not keep it from being read. */
function undefinedWithoutRegister(error: unknown): undefined {
  if (error instanceof Fault && (error.kode === 139140 || error.kode === 139141)) return;
  throw error;
}

async function missingMandate(
  partnere: Partnerregister,
  { caller, scope }: Asker,
  cvr: string,
): Promise<FieldViolation | undefined> {
  if (scope !== 'mandat') return undefined;
  const { organisationTypeId: type, organisationCode: kode } = caller;
  const partner = await partnere.findPartner(type, kode);
  if (kode === cvr || partner?.mandater.includes(cvr)) return undefined;
  const felt = ['Jobannonce', 'Virksomhed', 'CVRnumberIdentifier'];
  return { kode: 4575, felt, vaerdi: cvr, data: { type, kode, cvr } };
}

async function gatherFacts(parts: JobannonceParts, ad: JobannonceType, asker: Asker): Promise<Facts> {
  const cvr = ad.Virksomhed.CVRnumberIdentifier;
  const [virksomhed, laase, stilling] = await Promise.all([
    parts.virksomheder.find(cvr),
    parts.laase.find(cvr),
    parts.stillinger.findStilling(ad.Job.ConceptUriDa),
  ]);
  return { virksomhed, laase, stilling, kalder: asker.caller, now: asker.now, settings: parts.settings };
}

function newJobannonce(id: string, { ad, konfliktramt }: Judgement, asker: Asker): GemtJobannonce {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = ad.Publicering;
  const { organisationTypeId, organisationCode } = asker.caller;
  return {
    id,
    version: 1,
    ejer: { organisationTypeId, organisationCode },
    indhold: withUtcTimes(ad),
    konfliktramt,
    afgoerelse: 'afventer',
    ...(PubliceringTidspunkt !== undefined && { publiceringTidspunkt: instantOf(PubliceringTidspunkt) }),
    afpubliceringTidspunkt: instantOf(AfpubliceringTidspunkt),
    oprettetTidspunkt: asker.now,
    aendretTidspunkt: asker.now,
  };
}

function owns(caller: Caller, { ejer }: GemtJobannonce): boolean {
  return (
    caller.organisationTypeId === ejer.organisationTypeId && caller.organisationCode === ejer.organisationCode
  );
}
