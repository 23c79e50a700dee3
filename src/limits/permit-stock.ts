import type { Ask, Budget, Exchanged, Permit } from './limits-port.js';
import { CLOCKS_DIFFER_SECONDS } from './window.js';

/**
 * A place that is never given back, as its process was killed, lasts so long. An answer that takes
 * longer loses it.
 */
export const PERMIT_MS = 60_000;

/**
 * A place is used again for so long after it was taken. What is left of its minute is for the
 * request that had it last.
 */
const REUSE_MS = 10_000;
const SECOND_MS = 1000;
const NOTHING: Ask['inAdvance'] = { second: new Date(0), taken: 0, unused: 0 };

/** One request was let in; the place is its own where the number at once is limited. */
export interface LetIn {
  readonly permit?: Permit;
}

/**
 * Holds what one process has of one system's limits: requests that were counted in advance of the
 * second that it is, and places that were taken and are free or in use. It asks nobody.
 */
export class PermitStock {
  #idle: Permit[] = [];
  readonly #working = new Set<Permit>();
  /** Places that go back with the next ask, and are not used meanwhile. */
  #owed: Permit[] = [];
  #advance = NOTHING;
  #budget: Budget | undefined;
  /** Does another process wait for what this one may not need? Then nothing is kept for later. */
  isShared = false;
  /** What was never in use since the last `trim`. */
  #leastIdle = 0;
  #leastUnused = 0;
  #isUsed = false;
  #wasUsed = true;
  #second = 0;
  #usedInSecond = 0;
  #usedBefore = 0;

  constructor(private readonly systemId: string) {}

  /** Does it hold nothing, and has let nobody in between the last two times of `trim`? */
  get isForgotten(): boolean {
    return !this.#wasUsed && this.#working.size === 0 && !this.hasSpare;
  }

  /** Does it hold what no request uses? */
  get hasSpare(): boolean {
    return this.#idle.length + this.#owed.length + this.#advance.unused > 0;
  }

  /** @returns undefined where the database must be asked */
  take(budget: Budget, now: Date): LetIn | undefined {
    const { perMinute, concurrent } = budget;
    if (this.#budget?.perMinute !== perMinute || this.#budget.concurrent !== concurrent) return undefined;
    const { second, unused } = this.#advance;
    if (perMinute > 0 && (unused === 0 || !isOf(second, now))) return undefined;
    this.#oweStale(now);
    if (concurrent > 0 && this.#idle.length === 0) return undefined;
    this.#isUsed = true;
    this.#toSecondOf(now);
    this.#usedInSecond += 1;
    if (unused > 0) this.#advance = { ...this.#advance, unused: unused - 1 };
    this.#leastUnused = Math.min(this.#leastUnused, this.#advance.unused);
    const permit = concurrent > 0 ? this.#idle.pop() : undefined;
    this.#leastIdle = Math.min(this.#leastIdle, this.#idle.length);
    if (!permit) return {};
    this.#working.add(permit);
    return { permit };
  }

  /** The request that had the place is answered. */
  free(permit: Permit): void {
    if (this.#working.delete(permit)) this.#idle.push(permit);
  }

  /** Lets go of all that no request uses: it goes back with the next ask. */
  letGo(count = this.#idle.length): void {
    this.#owed.push(...this.#idle.splice(0, count));
  }

  /** Lets go of the places that nobody needed since the last time. @returns was anything unused? */
  trim(): boolean {
    this.letGo(this.#leastIdle);
    const isUnused = this.#owed.length > 0 || this.#leastUnused > 0;
    this.#leastIdle = this.#idle.length;
    this.#leastUnused = this.#advance.unused;
    this.#wasUsed = this.#isUsed;
    this.#isUsed = false;
    return isUnused;
  }

  /** What is asked for so many that wait. All that was counted in advance is handed in. */
  ask(wanted: number, budget: Budget, now: Date): Ask {
    if (this.isShared) this.letGo();
    this.#oweStale(now);
    this.#toSecondOf(now);
    const places = this.#owed;
    const inAdvance = this.#advance;
    this.#owed = [];
    this.#advance = NOTHING;
    this.#leastUnused = 0;
    return {
      systemId: this.systemId,
      budget,
      now,
      wanted,
      ahead: this.isShared ? 0 : Math.max(this.#usedInSecond, this.#usedBefore),
      places,
      idle: this.#idle.length,
      working: [...this.#working].filter((permit) => isFresh(permit, now, 0)).length,
      inAdvance,
    };
  }

  /** Keeps what was granted: `take` hands it out. */
  receive({ letIn, ahead, second, places }: Exchanged, budget: Budget): void {
    this.#budget = budget;
    this.#idle.push(...places);
    this.#advance = { second, taken: ahead, unused: ahead + letIn };
    this.#leastUnused = ahead;
  }

  /**
   * Nobody knows what became of the ask: its places are given back again, and what it had in
   * advance stays counted.
   */
  failed({ places }: Ask): void {
    this.#owed.push(...places);
  }

  #toSecondOf(now: Date): void {
    const second = Math.floor(now.getTime() / SECOND_MS);
    if (second === this.#second) return;
    this.#usedBefore = second === this.#second + 1 ? this.#usedInSecond : 0;
    this.#usedInSecond = 0;
    this.#second = second;
  }

  /** Places that are too old for another request go back. */
  #oweStale(now: Date): void {
    if (this.#idle.every((permit) => isFresh(permit, now, PERMIT_MS - REUSE_MS))) return;
    for (const permit of this.#idle.splice(0))
      (isFresh(permit, now, PERMIT_MS - REUSE_MS) ? this.#idle : this.#owed).push(permit);
    this.#leastIdle = Math.min(this.#leastIdle, this.#idle.length);
  }
}

/** Has it more than that to live, by a clock that agrees with the one that it was taken by? */
function isFresh(permit: Permit, now: Date, leastMs: number): boolean {
  const leftMs = permit.getTime() - now.getTime();
  return leftMs > leastMs && leftMs <= PERMIT_MS + CLOCKS_DIFFER_SECONDS * SECOND_MS;
}

/** May a request of now be counted in that second? A clock may be behind it. */
function isOf(second: Date, now: Date): boolean {
  const aheadMs = second.getTime() - now.getTime();
  return aheadMs > -SECOND_MS && aheadMs <= CLOCKS_DIFFER_SECONDS * SECOND_MS;
}
