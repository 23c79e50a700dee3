import type { JobannonceType } from '../../../contract/index.js';
import type { WarningCode } from '../../../faults/warnings.js';
import type { RequestContext } from '../../../operations/request-context.js';
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../../store/sql/transaction.js';
import { changeRefusal, checkMandate, maySee, refusal, type SeenVersion, unknownId } from './access.js';
import { changed, decided, mayBeApprovedUnseen, MACHINE_APPROVAL } from './jobannonce.js';
import { givesMailAddress } from './advarsler.js';
import { findIfAnswered } from '../../virksomhed/find-if-answered.js';
import { stamdataOf } from './stamdata.js';
import { indholdOfJudged, type Judgement, judgementOf } from './judgement.js';
import { previewOf } from '../public/view.js';
import type { JobannonceParts } from './service-parts.js';
import { gateway } from './gateway-actor.js';
import type { Aendring, Beslutning, StoredJobannonce, Haendelse } from './store-port.js';

export type { JobannonceParts, Judgement };

/**
 * Creates, reads, changes and decides on job ads. Every `asker` may be refused with 130000: no ad
 * is seen by others.
 */
export function createJobannonceService(parts: JobannonceParts) {
  const find = async (
    id: string,
    asker: RequestContext,
    transaction?: Transaction,
  ): Promise<StoredJobannonce> => {
    const found = await parts.store.find(id, transaction);
    if (!found || found.slettetTidspunkt || !maySee(found, asker)) throw unknownId(id, asker);
    return found;
  };

  /**
   * May the ad be approved in place of a person? It is asked before the ad is written: where a
   * conflict begins the company's lock is taken before the rows of its ads, too, so that neither
   * waits for the other.
   * @param before the ad before the change
   */
  const isApprovedUnseen = async (
    transaction: Transaction,
    ad: StoredJobannonce,
    asker: RequestContext,
    before?: StoredJobannonce,
  ): Promise<boolean> => {
    if (!parts.autoApprove(ad.indhold.Titel) || !mayBeApprovedUnseen(ad, before)) return false;
    const cvr = ad.indhold.Virksomhed.CVRnumberIdentifier;
    // A conflict that begins at this moment either is seen here or sees what is approved here. What
    // a locked company sent before its lock waits for a person, who is told of it (130309).
    const { spaerret, konfliktramt } = await parts.laase.findWithin(transaction, cvr, asker.now);
    return !spaerret && !konfliktramt;
  };

  /** @returns the ad after it */
  const approveUnseen = async (
    transaction: Transaction,
    ad: StoredJobannonce,
    asker: RequestContext,
  ): Promise<StoredJobannonce> => {
    await parts.store.decide(transaction, ad, MACHINE_APPROVAL, {
      ...haendelseOf(asker),
      performedBy: gateway(asker.now),
    });
    return decided(ad, MACHINE_APPROVAL, asker.now);
  };

  /**
   * Writes a change of an ad from `getToChange`, and its event; new content is approved at once as
   * a new ad is.
   * @returns the ad after it
   * @throws Fault as `getToChange`, when another request has changed it in the meantime
   */
  async function change(
    transaction: Transaction,
    ad: StoredJobannonce,
    aendring: Aendring,
    asker: RequestContext,
  ): Promise<StoredJobannonce> {
    const after = changed(ad, aendring, asker.now);
    const isNew = aendring.kind === 'Aendret';
    const isApproved = isNew && (await isApprovedUnseen(transaction, after, asker, ad));
    if (await parts.store.update(transaction, ad, aendring, haendelseOf(asker))) {
      if (!isNew) await parts.onEnded(transaction, ad.id);
      return isApproved ? approveUnseen(transaction, after, asker) : after;
    }
    const now = await find(ad.id, asker, transaction);
    const found = changeRefusal(aendring.kind, now, ad, asker.now);
    if (found) throw refusal(found, asker);
    throw new Error(`version ${ad.version} was not written and is still the newest`);
  }

  return {
    /**
     * Judges an ad by the code lists and by all rules, and finds everything at once.
     * @param before the ad that it will replace, for an update
     * @throws Fault 4575 when the caller holds no mandate for the company
     */
    judge: (ad: JobannonceType, asker: RequestContext, before?: StoredJobannonce) =>
      judgementOf(parts, ad, asker, before),

    /** A judged ad as everybody will see it. @throws Error when the judgement found violations */
    preview: (judgement: Judgement, { caller: ejer }: RequestContext) =>
      previewOf(parts, { ...indholdOfJudged(judgement), ejer }, judgement.fraRegister, judgement.logo),

    /**
     * Stores a judged ad and its event; where the setting says so, it is approved at once.
     * @throws Error when the judgement found violations
     */
    async create(
      transaction: Transaction,
      judgement: Judgement,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      const { organisationTypeId, organisationCode } = asker.caller;
      const created: StoredJobannonce = {
        ...indholdOfJudged(judgement),
        id: parts.newId(),
        version: 1,
        ejer: { organisationTypeId, organisationCode },
        afgoerelse: 'afventer',
        oprettetTidspunkt: asker.now,
        aendretTidspunkt: asker.now,
      };
      if (judgement.logo) await parts.logoer.keep(transaction, judgement.logo);
      if (!(await isApprovedUnseen(transaction, created, asker))) {
        await parts.store.insert(transaction, created, haendelseOf(asker));
        return created;
      }
      const approved = decided(created, MACHINE_APPROVAL, asker.now);
      await parts.store.insertApproved(transaction, approved, haendelseOf(asker), gateway(asker.now));
      return approved;
    },

    /**
     * An ad the caller may see.
     * @throws Fault 130000 when there is none, when it is deleted, or when it is another's
     */
    get: (id: string, asker: RequestContext): Promise<StoredJobannonce> => find(id, asker),

    /**
     * Finds as `get`, and has the register asked for the company before: a search shows the same
     * name from then on.
     */
    async getRefreshed(id: string, asker: RequestContext): Promise<StoredJobannonce> {
      const ad = await find(id, asker);
      const { Virksomhed } = ad.indhold;
      const { CVRnumberIdentifier: cvr } = Virksomhed;
      const found = await findIfAnswered(parts.virksomheder, cvr);
      if (!found || isDeepStrictEqual(stamdataOf(Virksomhed, found, ad.virksomhed), ad.virksomhed)) return ad;
      return find(id, asker);
    },

    /**
     * Finds as `get`, and until the transaction ends nobody else changes the ad or decides on it.
     */
    async lock(transaction: Transaction, id: string, asker: RequestContext): Promise<StoredJobannonce> {
      await parts.store.lock(transaction, id);
      return find(id, asker, transaction);
    },

    /**
     * Writes the decision on the newest version of an ad from `lock`, and its event.
     * @returns the ad after it
     * @throws Error when the ad does not wait for one
     */
    async decide(
      transaction: Transaction,
      ad: StoredJobannonce,
      beslutning: Beslutning,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      await parts.store.decide(transaction, ad, beslutning, haendelseOf(asker));
      return decided(ad, beslutning, asker.now);
    },

    /** Finds as `get`, but also an ad that is deleted, as its history stays. */
    async getDeletedToo(id: string, asker: RequestContext): Promise<StoredJobannonce> {
      const found = await parts.store.find(id);
      if (!found || !maySee(found, asker)) throw unknownId(id, asker);
      return found;
    },

    /**
     * An ad that the caller may change in this way, having seen that version of it.
     * @throws Fault 130000 as `get`, 4575 when it holds no mandate for the company, 130201 and
     *   130202 when the ad is over, 130200 when the version is not the newest
     */
    async getToChange(
      kind: Aendring['kind'],
      seen: SeenVersion,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      const ad = await find(seen.id, asker);
      const cvr = ad.indhold.Virksomhed.CVRnumberIdentifier;
      checkMandate(asker, cvr, { felt: ['JobannonceIdentifier'], vaerdi: seen.id });
      const found = changeRefusal(kind, ad, seen, asker.now);
      if (found) throw refusal(found, asker);
      return ad;
    },

    /**
     * Gives an ad from `getToChange` new content.
     * @throws as `change`; Error when the judgement found violations
     */
    async update(
      transaction: Transaction,
      ad: StoredJobannonce,
      judgement: Judgement,
      asker: RequestContext,
    ) {
      if (judgement.logo) await parts.logoer.keep(transaction, judgement.logo);
      return change(transaction, ad, { kind: 'Aendret', ...indholdOfJudged(judgement) }, asker);
    },

    change,

    /** What whoever has just sent the ad should know. */
    async warnings(
      transaction: Transaction,
      ad: StoredJobannonce,
      asker: RequestContext,
    ): Promise<readonly WarningCode[]> {
      if (givesMailAddress(asker.caller, ad)) return [];
      // Who created it may have given one.
      const isNew = ad.version === 1;
      return !isNew && (await parts.recipients.hasAny(transaction, ad.id)) ? [] : [130400];
    },

    /** Is the company of an ad hit by a conflict now, or was it when the ad was sent? */
    async isKonfliktramt({ konfliktramt, indhold }: StoredJobannonce): Promise<boolean> {
      return konfliktramt || (await parts.laase.find(indhold.Virksomhed.CVRnumberIdentifier)).konfliktramt;
    },

    /** The occupation of an ad, also when that has ended since. */
    stilling: ({ indhold }: StoredJobannonce) => parts.stillinger.findStilling(indhold.Job.ConceptUriDa),

    /** An ad's own logo, and the one that is shown with it. */
    async logoer({ indhold }: StoredJobannonce) {
      const [own, [shown]] = await Promise.all([parts.logoer.own(indhold), parts.logoer.shown([indhold])]);
      return { own, shown };
    },
  };
}

export type JobannonceService = ReturnType<typeof createJobannonceService>;

function haendelseOf({ now, caller, logId }: RequestContext): Haendelse {
  const { organisationTypeId, organisationCode, metadata } = caller;
  return { tidspunkt: now, performedBy: { organisationTypeId, organisationCode, metadata }, logId };
}
