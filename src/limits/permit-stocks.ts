/**
 * Lets a process take permits of a system in advance, so that a request seldom asks the database:
 * docs/decisions/0053-permits-in-advance.md.
 */
import { PermitStock, type LetIn } from './permit-stock.js';
import type { Ask, Budget, Exchanged, Permit, Permits, Refusal } from './limits-port.js';

export type Verdict = (LetIn & { readonly refusedBy?: never }) | Refusal;

export interface PermitStocks {
  /** @throws Fault 139135 */
  take(systemId: string, budget: Budget, now: Date): Promise<Verdict>;
  /** It never throws: what cannot be given back is given back later, or expires. */
  giveBack(systemId: string, permit: Permit): Promise<void>;
  /**
   * Is called each `TICK_MS`: hands out, to those who wait for other processes, what these have
   * given back; gives back what others wait for; and what nobody used for a while.
   */
  tick(): Promise<void>;
  /** Gives everything back that no request uses. */
  end(): Promise<void>;
}

export const TICK_MS = 50;

/**
 * A request waits at most so many ticks for what other processes hold and may not need: they look
 * once a tick, and one may come late.
 */
const PATIENCE_TICKS = 4;

/** What was never in use for so many ticks, a second, is given back. */
const KEPT_TICKS = 20;

interface Waiting {
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
  /** So many times it was asked for again. */
  ticks: number;
  /** The database was asked for it, and it waits for a tick. */
  isResting: boolean;
}

type Lost = (systemId: string, error: unknown) => void;

/** The requests of one system in this process: those that wait, and the stock that they share. */
class System {
  readonly #id: string;
  readonly #permits: Permits;
  readonly #lost: Lost;
  readonly #stock: PermitStock;
  #waiting: Waiting[] = [];
  #asking: Promise<void> | undefined;
  /** What the newest request has said. */
  #budget: Budget = { perMinute: 0, concurrent: 0 };
  #now = new Date(0);

  constructor(id: string, permits: Permits, lost: Lost) {
    this.#id = id;
    this.#permits = permits;
    this.#lost = lost;
    this.#stock = new PermitStock(id);
  }

  take(budget: Budget, now: Date): Promise<Verdict> {
    this.#budget = budget;
    this.#now = now;
    const letIn = this.#waiting.length === 0 ? this.#stock.take(budget, now) : undefined;
    if (letIn) return Promise.resolve(letIn);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject, ticks: 0, isResting: false });
      void this.#ask();
    });
  }

  async giveBack(permit: Permit): Promise<void> {
    this.#stock.free(permit);
    this.#serve();
    if (this.#stock.isShared) await this.handIn();
  }

  /** Gives back what nobody uses. */
  async handIn(): Promise<void> {
    await this.#asking;
    this.#stock.letGo();
    if (this.#stock.hasSpare) await this.#ask();
  }

  /** @returns when it was asked for all that wait, or what nobody uses was given back */
  async tick(isWanted: boolean, isTrimmed: boolean): Promise<void> {
    const stock = this.#stock;
    stock.isShared = isWanted;
    const isUnused = isTrimmed && stock.trim();
    if (isWanted) stock.letGo();
    for (const one of this.#waiting)
      if (one.isResting) {
        one.ticks += 1;
        one.isResting = false;
      }
    if (this.#waiting.length > 0 || isUnused || (isWanted && stock.hasSpare)) await this.#ask();
  }

  get isForgotten(): boolean {
    return this.#waiting.length === 0 && !this.#asking && this.#stock.isForgotten;
  }

  /** Asks once, and once more for those that came meanwhile. */
  #ask(): Promise<void> {
    return (this.#asking ??= this.#askOnce().finally(() => {
      this.#asking = undefined;
      if (this.#waiting.some(({ isResting }) => !isResting)) void this.#ask();
    }));
  }

  async #askOnce(): Promise<void> {
    let asked: readonly Waiting[] = [];
    let ask: Ask | undefined;
    const make = () => {
      asked = [...this.#waiting];
      return this.#stock.ask(asked.length, this.#budget, this.#now);
    };
    try {
      const exchanged = await this.#permits.exchange(() => (ask ??= make()));
      this.#stock.receive(exchanged, ask?.budget ?? this.#budget);
      this.#serve();
      this.#refuse(asked, exchanged);
    } catch (error) {
      if (ask) this.#stock.failed(ask);
      if (asked.length === 0) this.#lost(this.#id, error);
      this.#leave(asked);
      for (const { reject } of asked) reject(error);
    }
  }

  /** Lets in, in their order, as many of those that wait as the stock has room for. */
  #serve(): void {
    for (const one of [...this.#waiting]) {
      const letIn = this.#stock.take(this.#budget, this.#now);
      if (!letIn) return;
      this.#leave([one]);
      one.resolve(letIn);
    }
  }

  /** Those who may still get what others hold wait for it. */
  #refuse(asked: readonly Waiting[], { refused }: Exchanged): void {
    if (!refused) return;
    const { verdict, heldByOthers } = refused;
    const left = asked.filter((one) => this.#waiting.includes(one));
    for (const [i, one] of left.entries())
      if (i < heldByOthers && one.ticks < PATIENCE_TICKS) one.isResting = true;
      else {
        this.#leave([one]);
        one.resolve(verdict);
      }
  }

  #leave(who: readonly Waiting[]): void {
    if (who.length > 0) this.#waiting = this.#waiting.filter((one) => !who.includes(one));
  }
}

/** @param lost is told when something could not be given back */
export function permitStocks(permits: Permits, lost: Lost): PermitStocks {
  const systems = new Map<string, System>();
  let ticks = 0;
  let ticking = Promise.resolve();

  async function tick(): Promise<void> {
    if (systems.size === 0) return;
    ticks += 1;
    const isTrimmed = ticks % KEPT_TICKS === 0;
    // A database that is away has told nobody to wait.
    const wanted = await permits.wanted().catch(() => new Set<string>());
    await Promise.all([...systems].map(([id, system]) => system.tick(wanted.has(id), isTrimmed)));
    for (const [id, system] of systems) if (system.isForgotten) systems.delete(id);
  }

  return {
    take(systemId, budget, now) {
      let system = systems.get(systemId);
      if (!system) systems.set(systemId, (system = new System(systemId, permits, lost)));
      return system.take(budget, now);
    },
    async giveBack(systemId, permit) {
      await systems.get(systemId)?.giveBack(permit);
    },
    tick: () => (ticking = ticking.then(tick)),
    async end() {
      await ticking;
      await Promise.all([...systems.values()].map((system) => system.handIn()));
    },
  };
}
