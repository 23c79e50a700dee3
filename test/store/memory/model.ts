/**
 * Gateways and whoever writes, on a time line of their own: a database whose value changes as
 * wait_for_memory lets it, processes with clocks that run and jump as they like, and messages that
 * take any time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Lease, memoryLease } from '../../../src/store/memory/lease.js';
import { whileLeased } from '../../../src/store/memory/while-leased.js';

export const LEASE_MS = 100;

/** What the trigger waits, in leases. */
export const WAIT = 1.5;

export class TimeLine {
  now = 0;
  readonly #events: { readonly at: number; readonly run: () => void }[] = [];

  at(time: number, run: () => void): void {
    const later = this.#events.findLastIndex(({ at }) => at <= time) + 1;
    this.#events.splice(later, 0, { at: time, run });
  }

  passes(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.at(this.now + ms, resolve);
    });
  }

  /** Everything that happens at one moment has happened before the next one comes. */
  async run(): Promise<void> {
    for (;;) {
      const next = this.#events.shift();
      if (!next) return;
      this.now = next.at;
      next.run();
      await nextTurn();
    }
  }
}

/** The database, which has one value, and counts its changes. */
export class Database {
  value = 0;
  isAway = false;
  asked = 0;
  #isLocked = false;
  /** Was a lease given since the last change? */
  #isUsed = false;

  constructor(
    private readonly time: TimeLine,
    private readonly wait = WAIT,
  ) {}

  lease(): number {
    if (this.isAway) throw new Error('the database is away');
    if (this.#isLocked) return 0;
    this.#isUsed = true;
    return LEASE_MS;
  }

  read(): number {
    this.asked += 1;
    return this.value;
  }

  /** @returns false when another one is writing: it is left out, as it would wait */
  async write(): Promise<boolean> {
    if (this.#isLocked) return false;
    this.#isLocked = true;
    if (this.#isUsed) await this.time.passes(this.wait * LEASE_MS);
    this.#isUsed = false;
    this.value += 1;
    this.#isLocked = false;
    return true;
  }
}

export interface Conduct {
  /** Its steady clock runs by this against the time line. */
  readonly rate: number;
  /** How long each of its messages takes to the database, and back; again from the first. */
  readonly delays: readonly number[];
  /** At these times its wall clock is set by so much. */
  readonly jumps: readonly { readonly at: number; readonly by: number }[];
}

export class Process {
  readonly find: () => Promise<number>;
  readonly lease: Lease;
  #sent = 0;

  constructor(time: TimeLine, database: Database, { rate, delays, jumps }: Conduct) {
    const way = () => time.passes(delays[this.#sent++ % delays.length] ?? 1);
    const steadyMs = () => rate * time.now;
    const clock = () => {
      const jumped = jumps.filter(({ at }) => at <= time.now).reduce((sum, { by }) => sum + by, 0);
      return new Date(steadyMs() + jumped);
    };
    const over = async <T>(work: () => T): Promise<T> => {
      await way();
      const answer = work();
      await way();
      return answer;
    };
    this.lease = memoryLease({ ask: () => over(() => database.lease()), clock, steadyMs });
    const remembered = whileLeased(
      { lease: this.lease, clock },
      {
        ask: async () => ({ value: await over(() => database.read()) }),
        textOf: (key: string) => key,
      },
    );
    this.find = () => remembered('the key');
  }
}
