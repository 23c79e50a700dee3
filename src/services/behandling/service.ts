import type { RequestContext } from '../../operations/request-context.js';
import type { Transaction } from '../../store/sql/transaction.js';
import { writeDateTime } from '../../time/danish-time.js';
import { changeRefusal, refusal, type SeenVersion } from '../jobannonce/ad/access.js';
import type { Beslutning, StoredJobannonce } from '../jobannonce/ad/store-port.js';
import type { JobannonceService } from '../jobannonce/ad/service.js';
import { statusOf } from '../jobannonce/ad/status.js';
import { cursorsOf, ID } from '../cursor.js';
import { type Page, pageOf, type PageSelection } from '../page.js';
import { inForce, isSame, tilstandOf } from './behandling.js';
import {
  type AfventendeJobannonce,
  type Behandler,
  type Behandling,
  type Behandlinger,
  type Behandlingstilstand,
  behandlingstilstande,
  type QueueFilter,
} from './behandling-port.js';
import type { OutboxWriter } from '../../mail/outbox/write-port.js';

export interface BehandlingParts {
  readonly jobannoncer: Pick<JobannonceService, 'lock' | 'decide'>;
  readonly behandlinger: Behandlinger;
  /** Tells the creators of ads that these are refused. */
  readonly outbox: OutboxWriter;
}

/** An ad on the desk and who has it; undefined when it is free. */
export interface Sag {
  readonly ad: StoredJobannonce;
  readonly behandling: Behandling | undefined;
}

/** An ad that somebody has. */
export interface HeldSag extends Sag {
  readonly behandling: Behandling;
}

/** Has the filter as it is asked for: whose ads are wanted follows from who asks. */
export interface QueueSelection extends Omit<QueueFilter, 'behandler'> {
  /** Does the asker want only ads that the asker has? */
  readonly onlyOwn: boolean;
}

/** An ad in the queue with its state now; `behandling` is the treatment that is in force. */
export interface QueuedJobannonce extends AfventendeJobannonce {
  readonly tilstand: Behandlingstilstand;
}

/** These states are shown when the request names none. */
const UNPARKED = behandlingstilstande.filter((tilstand) => tilstand !== 'Parkeret');

/** The name of the queue in its cursors. */
const QUEUE_LIST = 'koe';

const positions = cursorsOf({ siden: /^\d{1,17}$/, id: ID });

/** The case handler who asks. */
export function behandlerOf({ caller }: Pick<RequestContext, 'caller'>): Behandler {
  const { organisationTypeId, organisationCode, metadata } = caller;
  const { UserIdentifier: identifier, UserFullName: navn } = metadata.RequestUserStructure;
  return { organisationTypeId, organisationCode, identifier, navn };
}

/**
 * The approval desk. Everything happens under the lock of the ad, so of those who reach for the
 * same one the first is done before the next looks. Every function throws 130000 when there is no
 * such ad and 130300 when it does not wait for approval.
 */
export function createBehandlingService({ jobannoncer, behandlinger, outbox }: BehandlingParts) {
  const waiting = async (transaction: Transaction, id: string, asker: RequestContext): Promise<Sag> => {
    const ad = await jobannoncer.lock(transaction, id, asker);
    if (ad.afgoerelse !== 'afventer' || ad.afsluttetTidspunkt) {
      const data = { status: statusOf(ad, asker.now) };
      throw refusal({ kode: 130300, felt: ['JobannonceIdentifier'], vaerdi: id, data }, asker);
    }
    return { ad, behandling: inForce(await behandlinger.find(transaction, id), asker.now) };
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
     * Gives the ad to the caller. When the caller had it already, it is no longer parked.
     * @throws Fault 130301 when another case handler has it
     */
    async begin(transaction: Transaction, id: string, asker: RequestContext): Promise<HeldSag> {
      const { ad, behandling: had } = await waiting(transaction, id, asker);
      const behandler = behandlerOf(asker);
      if (had && !isSame(had.behandler, behandler)) throw takenBy(had, id, asker);
      const behandling = { behandler, paabegyndtTidspunkt: had?.paabegyndtTidspunkt ?? asker.now };
      await behandlinger.set(transaction, id, behandling);
      return { ad, behandling };
    },

    /** Puts the caller's ad aside until a time in the future. @throws Fault 130301, 130302 */
    async park(transaction: Transaction, id: string, til: Date, asker: RequestContext): Promise<HeldSag> {
      const sag = await heldBy(transaction, id, behandlerOf(asker), asker);
      const behandling = { ...sag.behandling, parkeretTilTidspunkt: til };
      await behandlinger.set(transaction, id, behandling);
      return { ad: sag.ad, behandling };
    },

    /**
     * Ends a treatment without a decision.
     * @param identifier whose treatment it is, for a colleague's: so nobody's is ended by mistake
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
      await behandlinger.remove(transaction, id);
      return ad;
    },

    /**
     * Decides on the version that the caller, who has the ad, has seen of it. The creator is told
     * of a refusal.
     * @returns the ad after it
     * @throws Fault 130301, 130302, 130200 when there is a newer version; the caller still has the
     *   ad then
     */
    async decide(
      transaction: Transaction,
      seen: SeenVersion,
      beslutning: Beslutning,
      asker: RequestContext,
    ): Promise<StoredJobannonce> {
      const { ad } = await heldBy(transaction, seen.id, behandlerOf(asker), asker);
      const stale = changeRefusal('Aendret', ad, seen, asker.now);
      if (stale) throw refusal(stale, asker);
      const decided = await jobannoncer.decide(transaction, ad, beslutning, asker);
      await behandlinger.remove(transaction, ad.id);
      if (beslutning.kind === 'Afvist')
        await outbox.put(transaction, { jobannonceId: ad.id, version: ad.version, tidspunkt: asker.now });
      return decided;
    },

    /**
     * The ads that wait for a decision, those that have waited longest first.
     * @throws Fault 130210
     */
    async queue(
      { onlyOwn, tilstande, ...filter }: QueueSelection,
      { cursor, size }: PageSelection,
      asker: RequestContext,
    ): Promise<Page<QueuedJobannonce>> {
      const { now } = asker;
      const after = positions.read(QUEUE_LIST, cursor, asker);
      const query = {
        ...filter,
        tilstande: tilstande.length === 0 ? UNPARKED : tilstande,
        ...(onlyOwn && { behandler: behandlerOf(asker) }),
      };
      const found = await behandlinger.queue(query, after, size + 1, now);
      const page = pageOf(found, size, ({ position }) => positions.write(QUEUE_LIST, position));
      return { ...page, items: page.items.map((ad) => queued(ad, now)) };
    },
  };
}

export type BehandlingService = ReturnType<typeof createBehandlingService>;

function queued({ behandling: kept, ...ad }: AfventendeJobannonce, now: Date): QueuedJobannonce {
  const behandling = inForce(kept, now);
  return { ...ad, tilstand: tilstandOf(behandling, now), ...(behandling && { behandling }) };
}

function takenBy({ behandler, paabegyndtTidspunkt }: Behandling, id: string, asker: RequestContext) {
  const { navn, identifier } = behandler;
  const data = { navn, identifier, siden: writeDateTime(paabegyndtTidspunkt) };
  return refusal({ kode: 130301, felt: ['JobannonceIdentifier'], vaerdi: id, data }, asker);
}
