import type { Transaction } from '../../store/sql/transaction.js';
import { writeDateTime } from '../../time/danish-time.js';
import type { RequestContext } from '../../operations/request-context.js';
import { changeRefusal, refusal, type SetVersion } from '../jobannonce/ad/access.js';
import type { Beslutning, StoredJobannonce } from '../jobannonce/ad/store-port.js';
import type { JobannonceService } from '../jobannonce/ad/service.js';
import { statusOf } from '../jobannonce/ad/status.js';
import { iKraft, isSame } from './behandling.js';
import type { Behandler, Behandling, Behandlinger } from './behandling-port.js';
import type { OutboxWriter } from '../../mail/outbox/write-port.js';

export interface BehandlingParts {
  readonly jobannoncer: Pick<JobannonceService, 'lock' | 'decide'>;
  readonly behandlinger: Behandlinger;
  /** Tells creators of refusals. */
  readonly outbox: OutboxWriter;
}

/** An ad on the desk and who has it; undefined: it is free. */
export interface Sag {
  readonly ad: StoredJobannonce;
  readonly behandling: Behandling | undefined;
}

/** An ad that somebody has. */
export interface TagetSag extends Sag {
  readonly behandling: Behandling;
}

/** The case handler who asks. */
export function behandlerOf({ caller }: Pick<RequestContext, 'caller'>): Behandler {
  const { organisationTypeId, organisationCode, metadata } = caller;
  const { UserIdentifier: identifier, UserFullName: navn } = metadata.RequestUserStructure;
  return { organisationTypeId, organisationCode, identifier, navn };
}

/**
 * The approval desk. Everything happens under the lock of the ad, so of those who reach for the same one the first is done before
 * the next looks. Every function throws 130000 when there is no such ad and 130300 when it does not wait for approval.
 */
export function createBehandlingService({ jobannoncer, behandlinger, outbox }: BehandlingParts) {
  const waiting = async (transaction: Transaction, id: string, asker: RequestContext): Promise<Sag> => {
    const ad = await jobannoncer.lock(transaction, id, asker);
    if (ad.afgoerelse !== 'afventer' || ad.afsluttetTidspunkt) {
      const data = { status: statusOf(ad, asker.now) };
      throw refusal({ kode: 130300, felt: ['JobannonceIdentifier'], vaerdi: id, data }, asker);
    }
    return { ad, behandling: iKraft(await behandlinger.find(transaction, id), asker.now) };
  };

  /** @throws Fault 130302 when nobody has it, 130301 when another one than `behandler` does */
  const heldBy = async (
    transaction: Transaction,
    id: string,
    behandler: Behandler,
    asker: RequestContext,
  ) => {
    const { ad, behandling } = await waiting(transaction, id, asker);
    if (!behandling) throw refusal({ kode: 130302, felt: ['JobannonceIdentifier'], vaerdi: id }, asker);
    if (!isSame(behandling.behandler, behandler)) throw takenBy(behandling, id, asker);
    return { ad, behandling };
  };

  return {
    /**
     * The ad is the caller's: taken now, or had already, and then no longer parked.
     * @throws Fault 130301 when another case handler has it
     */
    async begin(transaction: Transaction, id: string, asker: RequestContext): Promise<TagetSag> {
      const { ad, behandling: had } = await waiting(transaction, id, asker);
      const behandler = behandlerOf(asker);
      if (had && !isSame(had.behandler, behandler)) throw takenBy(had, id, asker);
      const behandling = { behandler, paabegyndtTidspunkt: had?.paabegyndtTidspunkt ?? asker.now };
      await behandlinger.saet(transaction, id, behandling);
      return { ad, behandling };
    },

    /** Puts the caller's ad aside until a time in the future. @throws Fault 130301, 130302 */
    async park(transaction: Transaction, id: string, til: Date, asker: RequestContext): Promise<TagetSag> {
      const sag = await heldBy(transaction, id, behandlerOf(asker), asker);
      const behandling = { ...sag.behandling, parkeretTilTidspunkt: til };
      await behandlinger.saet(transaction, id, behandling);
      return { ad: sag.ad, behandling };
    },

    /**
     * Ends a treatment without a decision.
     * @param identifier whose treatment, when it is a colleague's: nobody's is ended by mistake
     * @throws Fault 130301, 130302
     */
    async release(
      transaction: Transaction,
      id: string,
      identifier: string | undefined,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      const own = behandlerOf(asker);
      const { ad } = await heldBy(
        transaction,
        id,
        { ...own, identifier: identifier ?? own.identifier },
        asker,
      );
      await behandlinger.slut(transaction, id);
      return ad;
    },

    /**
     * Decides on the version that the caller has seen of the caller's ad; of a refusal the creator is told.
     * @returns the ad after it
     * @throws Fault 130301, 130302, 130200 when there is a newer version: the caller still has the ad
     */
    async decide(
      transaction: Transaction,
      set: SetVersion,
      beslutning: Beslutning,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      const { ad } = await heldBy(transaction, set.id, behandlerOf(asker), asker);
      const stale = changeRefusal('Aendret', ad, set, asker.now);
      if (stale) throw refusal(stale, asker);
      const decided = await jobannoncer.decide(transaction, ad, beslutning, asker);
      await behandlinger.slut(transaction, ad.id);
      if (beslutning.kind === 'Afvist')
        await outbox.put(transaction, { jobannonceId: ad.id, version: ad.version, tidspunkt: asker.now });
      return decided;
    },

    queue: (...query: Parameters<Behandlinger['queue']>) => behandlinger.queue(...query),
  };
}

export type BehandlingService = ReturnType<typeof createBehandlingService>;

function takenBy({ behandler, paabegyndtTidspunkt }: Behandling, id: string, asker: RequestContext) {
  const { navn, identifier } = behandler;
  const data = { navn, identifier, siden: writeDateTime(paabegyndtTidspunkt) };
  return refusal({ kode: 130301, felt: ['JobannonceIdentifier'], vaerdi: id, data }, asker);
}
