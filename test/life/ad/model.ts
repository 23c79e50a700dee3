/**
 * The life of a job ad on one page, written from the sources and not from the gateway: Releasenote
 * JobAG 6. december 2024 (pkt. 1.1, 1.3, 2.1), and the contract where the note says nothing. Times
 * are milliseconds.
 */
import { DAY, MINUTE, type Turn, World } from '../world.js';

/** »højst 8 uger«, counted from the first time on Jobnet. */
const LONGEST = 56 * DAY;

export interface Content {
  readonly titel: string;
  readonly withUnit: boolean;
  readonly publicering?: number;
  readonly afpublicering: number;
}

export interface Ad {
  readonly id: string;
  version: number;
  content: Content;
  decision: 'waits' | 'approved' | 'refused';
  /** Looked at by a person whatever happens: its company was in conflict when it was sent. */
  marked: boolean;
  waitingSince: number;
  approved?: { version: number; content: Content; from: number; byMachine: boolean };
  /** The first moment that the public saw it. */
  first?: number;
  closed?: true;
  deleted?: true;
  handler?: { name: string; parkedUntil?: number };
  readonly events: [version: number, what: string][];
}

export class AdWorld extends World {
  readonly ads: Ad[] = [];
  readonly feed: [id: string, version: number, what: string][] = [];

  constructor(
    now: number,
    readonly autoApprove: boolean,
  ) {
    super(now);
  }

  /** What is wrong with an ad as it is sent; `before` is the ad that it changes. */
  wrongWith(content: Content, before?: Ad): number[] {
    const { publicering, afpublicering } = content;
    const known = [before?.content.publicering, before?.approved?.content.publicering];
    const isPast =
      publicering !== undefined && publicering < this.now - 5 * MINUTE && !known.includes(publicering);
    const isBackwards = publicering !== undefined && afpublicering <= publicering;
    const counted = Math.min(before?.first ?? Infinity, publicering ?? this.now);
    return [
      ...(this.company.isActive ? [] : [130011]),
      ...(content.withUnit && this.company.unitEnded ? [4353] : []),
      ...(this.company.isLocked ? [130030] : []),
      ...(isPast ? [130081] : []),
      ...(afpublicering <= this.now ? [130081] : []),
      ...(isBackwards ? [130080] : []),
      ...(!isBackwards && afpublicering > counted + LONGEST ? [130082] : []),
    ];
  }

  /** Why nobody may approve what was sent: the world went on while it waited. */
  hindrances({ content, first }: Ad): number[] {
    const from = Math.max(content.publicering ?? 0, this.now);
    return [
      ...(this.company.isActive ? [] : [130308]),
      ...(this.company.isLocked ? [130309] : []),
      ...(content.afpublicering <= this.now ? [130310] : []),
      ...(content.afpublicering > Math.min(first ?? from, from) + LONGEST ? [130311] : []),
    ];
  }

  status(ad: Ad): string {
    if (ad.closed) return 'AfsluttetManuelt';
    if (ad.decision !== 'approved') return ad.decision === 'waits' ? 'AfventerGodkendelse' : 'IkkeGodkendt';
    if (this.now >= ad.content.afpublicering) return 'IkkeLaengerePaaJobnet';
    return this.now >= (ad.approved?.from ?? Infinity) ? 'PaaJobnet' : 'IkkePaaJobnetEndnu';
  }

  /** Does the public see it? The approved version stays until the next one is approved. */
  isPublic({ approved, closed, deleted }: Ad): boolean {
    if (!approved || closed || deleted) return false;
    return approved.from <= this.now && this.now < approved.content.afpublicering;
  }

  waits = (ad: Ad) => ad.decision === 'waits' && !ad.closed && !ad.deleted;

  /** Who has it: parking ends by the clock, and before the ad's time is over. */
  heldBy({ handler, content }: Ad) {
    const { parkedUntil } = handler ?? {};
    const until = parkedUntil && Math.min(parkedUntil, content.afpublicering);
    if (!handler || (until !== undefined && until <= this.now)) return undefined;
    return { name: handler.name, ...(until !== undefined && { parkedUntil: until }) };
  }

  /** »Ikke længere på Jobnet«, »Afsluttet manuelt«: what is over stays over. */
  refusalOfChange(ad: Ad, seen: number, isDeletion = false): number[] {
    if (ad.deleted) return [130000];
    if (!isDeletion && ad.closed) return [130201];
    if (!isDeletion && this.status(ad) === 'IkkeLaengerePaaJobnet') return [130202];
    return seen === ad.version ? [] : [130200];
  }

  refusalAtDesk(ad: Ad, name?: string): number[] {
    if (ad.deleted) return [130000];
    if (!this.waits(ad)) return [130300];
    const held = this.heldBy(ad);
    if (name === undefined) return [];
    return held?.name === name ? [] : [held ? 130301 : 130302];
  }

  approve(ad: Ad, byMachine: boolean): void {
    const from = Math.max(ad.content.publicering ?? 0, this.now);
    ad.decision = 'approved';
    ad.approved = { version: ad.version, content: ad.content, from, byMachine };
    delete ad.handler;
    ad.events.push([ad.version, byMachine ? 'Godkendt automatisk' : 'Godkendt']);
  }

  send(ad: Ad, content: Content, what: 'Oprettet' | 'Aendret'): void {
    const mayMachine = what === 'Oprettet' || ad.decision === 'approved';
    if (ad.decision !== 'waits') ad.waitingSince = this.now;
    ad.content = content;
    ad.decision = 'waits';
    ad.marked ||= this.company.isInConflict;
    this.happens(ad, what);
    if (this.autoApprove && mayMachine && !ad.marked) this.approve(ad, true);
  }

  happens(ad: Ad, what: string): void {
    ad.events.push([ad.version, what]);
    this.feed.push([ad.id, ad.version, what]);
  }

  /** »inden publicering«: what no person has seen and nobody sees yet waits for a person. */
  override companyTurns(what: Turn): void {
    super.companyTurns(what);
    if (what !== 'isInConflict' || !this.company.isInConflict) return;
    for (const ad of this.ads) {
      const { approved } = ad;
      if (!approved?.byMachine || approved.from <= this.now || ad.closed || ad.deleted) continue;
      delete ad.approved;
      ad.marked = true;
      if (ad.decision !== 'approved') continue;
      ad.decision = 'waits';
      ad.waitingSince = this.now;
      ad.events.push([ad.version, 'GodkendelseTilbagekaldt']);
    }
  }

  /** The clock goes on; what comes on Jobnet meanwhile is seen. */
  override goOn(to: number): void {
    super.goOn(to);
    for (const ad of this.ads)
      if (ad.approved && ad.approved.from <= to && !ad.closed && !ad.deleted) ad.first ??= ad.approved.from;
  }
}
