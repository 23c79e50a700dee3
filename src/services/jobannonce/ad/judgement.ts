import { createJobannonceRequest, type JobannonceType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { checkCodes } from '../../../codelists/check-codes.js';
import type { Logo } from '../../logo/logo-port.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import { checkMandate } from './access.js';
import { indholdOf } from './jobannonce.js';
import { withCopies } from './kontaktpersoner.js';
import { stamdataOf } from './stamdata.js';
import type { JobannonceParts } from './service-parts.js';
import type { StoredJobannonce, Stamdata } from './store-port.js';
import { judge } from '../rules/index.js';
import type { Facts } from '../rules/rule.js';
import { onJobnetSince } from './status.js';

type JudgeParts = Pick<
  JobannonceParts,
  'virksomheder' | 'laase' | 'stillinger' | 'domaener' | 'kontaktpersoner' | 'logoer' | 'settings'
>;

/**
 * An ad together with what was found of it, as paths from the request; ready to be stored when
 * nothing was found.
 */
export interface Judgement {
  /** With copies of the contact persons that it names. */
  readonly ad: JobannonceType;
  readonly violations: readonly FieldViolation[];
  readonly konfliktramt: boolean;
  /** Its logo as it will be kept. */
  readonly logo?: Logo;
  /** Absent where the register has no such company, which is a violation. */
  readonly virksomhed?: Stamdata;
  /** The company as the register has it, where it has one. */
  readonly fraRegister?: Virksomhed;
}

/**
 * Judges an ad by the code lists and by all rules, and finds everything at once.
 * @param before the ad that it will replace, for an update
 * @throws Fault 4575 when the caller holds no mandate for the company
 */
export async function judgementOf(
  parts: JudgeParts,
  sent: JobannonceType,
  asker: RequestContext,
  before?: StoredJobannonce,
): Promise<Judgement> {
  const cvr = sent.Virksomhed.CVRnumberIdentifier;
  const felt = ['Jobannonce', 'Virksomhed', 'CVRnumberIdentifier'];
  checkMandate(asker, cvr, { felt, vaerdi: cvr });
  const [facts, { ad, violations: unknown, asSent }] = await Promise.all([
    gatherFacts(parts, sent, asker, before),
    withCopies(parts.kontaktpersoner, sent),
  ]);
  // Every request that brings an ad has it in `Jobannonce`, as CreateJobannonceRequest has.
  const codes = checkCodes({ Jobannonce: sent }, createJobannonceRequest, asker.now);
  const found = [...unknown, ...judge(ad, facts).map((one) => ({ ...one, felt: asSent(one.felt) }))];
  const rules = found.map((one) => ({ ...one, felt: ['Jobannonce', ...one.felt] }));
  // An ad that was once sent while its company was in conflict is treated by hand for ever.
  const konfliktramt = facts.laase.konfliktramt || (before?.konfliktramt ?? false);
  const logo = facts.logo && 'logo' in facts.logo ? facts.logo.logo : undefined;
  const isSame = before?.indhold.Virksomhed.CVRnumberIdentifier === cvr;
  const kept = isSame ? before.virksomhed : undefined;
  const virksomhed = facts.virksomhed && stamdataOf(ad.Virksomhed, facts.virksomhed, kept);
  const violations = [...codes, ...rules];
  const company = virksomhed && { virksomhed, fraRegister: facts.virksomhed };
  return { ad, violations, konfliktramt, ...(logo && { logo }), ...company };
}

async function gatherFacts(
  parts: JudgeParts,
  ad: JobannonceType,
  asker: RequestContext,
  before: StoredJobannonce | undefined,
): Promise<Facts> {
  const cvr = ad.Virksomhed.CVRnumberIdentifier;
  // Who changes the ad may be STAR; the authority behind it stays the one that created it.
  const ejer = before?.ejer ?? asker.caller;
  const [virksomhed, laase, stilling, domaener, logo] = await Promise.all([
    parts.virksomheder.find(cvr),
    parts.laase.find(cvr),
    parts.stillinger.findStilling(ad.Job.ConceptUriDa),
    ad.AnonymArbejdsgiver ? parts.domaener.find(ejer) : [],
    ad.Logo && parts.logoer.receive(ad.Logo),
  ]);
  const { now } = asker;
  const { settings } = parts;
  const facts = { virksomhed, laase, stilling, ejer, domaener, now, settings, ...(logo && { logo }) };
  if (!before) return facts;
  const times = [before.publiceringTidspunkt, before.godkendt?.publiceringTidspunkt];
  const since = onJobnetSince(before, now);
  const { foerstPaaJobnet: first } = before;
  return {
    ...facts,
    previous: {
      publiceringer: times.filter((time) => time !== undefined),
      job: [before.indhold.Job, ...(before.godkendt ? [before.godkendt.indhold.Job] : [])],
      ...(since && { onJobnetSince: since }),
      ...(first && first <= now && { foerstPaaJobnet: first }),
    },
  };
}

/** @throws Error for an ad that violates something */
export function indholdOfJudged({ ad, konfliktramt, violations, logo, virksomhed }: Judgement) {
  if (violations.length > 0) throw new Error('an ad with violations is not stored');
  return indholdOf(ad, konfliktramt, { logo, virksomhed });
}
