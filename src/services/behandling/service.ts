import type { RequestContext } from '../../operations/request-context.js';
import type { Transaction } from '../../store/sql/transaction.js';
import { writeDateTime } from '../../time/danish-time.js';
import { refuseAll } from '../../faults/refusal.js';
import { changeRefusal, refusal, type SeenVersion } from '../jobannonce/ad/access.js';
import type { Beslutning, StoredJobannonce } from '../jobannonce/ad/store-port.js';
import type { JobannonceService } from '../jobannonce/ad/service.js';
import type { Myndighedsdomaener } from '../jobannonce/authority/port.js';
import { statusOf } from '../jobannonce/ad/status.js';
import type { Virksomhedslaase } from '../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import { cursorsOf, ID, WRONG_CURSOR } from '../cursor.js';
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
import type { Afvisningsmails } from './afvisningsmail-port.js';
import { type DecisionJudge, type Godkendelse, godkendelseOf } from './godkendelse.js';
import { type Hindringsnavn, hindringerOf, hindringViolations } from './hindringer.js';
import { askAbout, askAboutAll, NOTHING_KNOWN } from './known-of-virksomhed.js';
import { parkeringViolation } from './parkering.js';

export interface BehandlingParts {
  readonly jobannoncer: Pick<JobannonceService, 'get' | 'lock' | 'decide'>;
  readonly behandlinger: Behandlinger;
  /** Tells the creators of ads that these are refused. */
  readonly outbox: Afvisningsmails;
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
  readonly domaener: Myndighedsdomaener;
  /** The longest time of an ad on Jobnet, and of a parking. */
  readonly maxWeeks: number;
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
  /** What stands in the way of an approval now. */
  readonly hindringer: readonly Hindringsnavn[];
}

/** These states are shown when the request names none. */
const UNPARKED = behandlingstilstande.filter((tilstand) => tilstand !== 'Parkeret');

const QUEUE_LIST = 'koe';

const positions = cursorsOf({ siden: /^\d{1,17}$/, id: ID }, WRONG_CURSOR.jobannonce);

/** The case handler who asks. */
function behandlerOf({ caller }: Pick<RequestContext, 'caller'>): Behandler {
  const { organisationTypeId, organisationCode, metadata } = caller;
  const { UserIdentifier: identifier, UserFullName: navn } = metadata.RequestUserStructure;
  return { organisationTypeId, organisationCode, identifier, navn };
}

/**
 * The approval desk. Everything happens under the lock of the ad, so of those who reach for the
 * same one the first is done before the next looks. Every function throws 130000 when there is no
 * such ad and 130300 when it does not wait for approval.
 */
export function createBehandlingService(parts: BehandlingParts) {
  const { jobannoncer, behandlinger, outbox, maxWeeks } = parts;
  const waiting = async (transaction: Transaction, id: string, asker: RequestContext): Promise<Sag> => {
    const ad = await jobannoncer.lock(transaction, id, asker);
    if (!isWaiting(ad)) {
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

    /**
     * Puts the caller's ad aside until a time in the future, before its time is over.
     * @throws Fault 130301, 130302, 130303
     */
    async park(transaction: Transaction, id: string, til: Date, asker: RequestContext): Promise<HeldSag> {
      const sag = await heldBy(transaction, id, behandlerOf(asker), asker);
      const over = parkeringViolation(til, sag.ad.afpubliceringTidspunkt, maxWeeks);
      if (over) throw refusal(over, asker);
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
     * Asks what an approval of the ad takes: before its lock is taken, as the register may take its
     * time. Of an ad that does not wait nothing is asked.
     * @throws Fault 139140 or 139141 when the register gives no answer
     */
    async approval(id: string, asker: RequestContext): Promise<Godkendelse> {
      const before = await jobannoncer.get(id, asker);
      const { AnonymArbejdsgiver: anonymous, Ansoegning: adresser } = before.indhold;
      const cvr = before.indhold.Virksomhed.CVRnumberIdentifier;
      const known = isWaiting(before) ? await askAbout(parts, cvr, anonymous) : NOTHING_KNOWN;
      const domaener = anonymous ? await parts.domaener.find(before.ejer) : [];
      const judged = { cvr, ...(anonymous && { anonym: { adresser, domaener } }) };
      const judge: DecisionJudge = (ad, seen) => {
        // A version that came while the register was asked may name another company.
        const stale = changeRefusal('Aendret', before, seen, asker.now);
        return stale
          ? [stale]
          : hindringViolations(id, { ...ad, ...judged }, known, { now: asker.now, maxWeeks });
      };
      return { beslutning: godkendelseOf(before, known, domaener), judge };
    },

    /**
     * Decides on the version that the caller, who has the ad, has seen of it. The creator is told
     * of a refusal.
     * @param judge of an approval both are from `approval`
     * @returns the ad after it
     * @throws Fault 130301, 130302, 130200 when there is a newer version; the caller still has the
     *   ad then
     */
    async decide(
      transaction: Transaction,
      seen: SeenVersion,
      beslutning: Beslutning,
      asker: RequestContext,
      judge: DecisionJudge = () => [],
    ): Promise<StoredJobannonce> {
      const { ad } = await heldBy(transaction, seen.id, behandlerOf(asker), asker);
      const stale = changeRefusal('Aendret', ad, seen, asker.now);
      if (stale) throw refusal(stale, asker);
      refuseAll(judge(ad, seen), asker);
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
      const asked = await askAboutAll(
        parts,
        page.items.map(({ cvr }) => cvr),
      );
      const items = page.items.map((ad): QueuedJobannonce => {
        const known = asked.get(ad.cvr) ?? NOTHING_KNOWN;
        return { ...queued(ad, now), hindringer: hindringerOf(ad, known, { now, maxWeeks }) };
      });
      return { ...page, items };
    },
  };
}

export type BehandlingService = ReturnType<typeof createBehandlingService>;

const isWaiting = (ad: StoredJobannonce): boolean => ad.afgoerelse === 'afventer' && !ad.afsluttetTidspunkt;

function queued({ behandling: kept, ...ad }: AfventendeJobannonce, now: Date) {
  const behandling = inForce(kept, now);
  return { ...ad, tilstand: tilstandOf(behandling, now), ...(behandling && { behandling }) };
}

function takenBy({ behandler, paabegyndtTidspunkt }: Behandling, id: string, asker: RequestContext) {
  const { navn, identifier } = behandler;
  const data = { navn, identifier, siden: writeDateTime(paabegyndtTidspunkt) };
  return refusal({ kode: 130301, felt: ['JobannonceIdentifier'], vaerdi: id, data }, asker);
}
