import { ReplayLag } from './lag.js';
import { type Primary, type Standby, whyNoReplica } from './look.js';

/** What became of a read that a replica may answer. */
export type Outcome =
  /** The replica answered. */
  | 'replica'
  /** The replica's answer did not stand on the primary, which was asked instead. */
  | 'changed'
  /** The replica failed, or was no longer fit while it was asked; the primary was asked instead. */
  | 'failed'
  /** The replica was not fit to be asked. */
  | 'unfit';

export interface ReplicaParts {
  /** Both give up soon. */
  readonly lookAt: {
    readonly primary: () => Promise<Primary>;
    readonly standby: () => Promise<Standby>;
  };
  readonly lagSeconds: number;
  /** Is told when the replica is asked again, and why it is not any more. */
  readonly tell: (why: string | undefined, error?: unknown) => void;
  readonly ended: (outcome: Outcome, error?: unknown) => void;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime?: () => number;
}

/** Reads that may be as old as the bound go to a replica as long as it is fit: decision 0063. */
export class Replica {
  readonly #parts: ReplicaParts;
  readonly #uptime: () => number;
  readonly #lag = new ReplayLag();
  /** Why it could not be looked at the last time. */
  #error: unknown;
  /** The place that it had replayed when it was looked at last. */
  #replayed = 0n;
  #why: string | undefined = 'it has not been looked at yet';
  /** Those who are asking the replica now; each goes to the primary when it is called. */
  readonly #asking = new Set<() => void>();

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.#uptime = parts.uptime ?? (() => performance.now());
  }

  /** How far it is behind at the most; undefined as long as nothing is known. */
  get lagSeconds(): number | undefined {
    const ms = this.#lag.at(this.#uptime());
    return ms === undefined ? undefined : ms / 1000;
  }

  /** Why it is not asked now, for operators; undefined where it is. */
  get why(): string | undefined {
    return this.#why ?? this.#tooFarBehind(this.#parts.lagSeconds);
  }

  /** Looks at both servers. It never fails: what goes wrong says that the replica is not fit. */
  async look(): Promise<void> {
    const before = this.#why;
    this.#error = undefined;
    const why = await this.#judge();
    // It comes back with half the lag, so that it does not come and go where it is near the bound.
    const { lagSeconds } = this.#parts;
    this.#why = why ?? this.#tooFarBehind(before === undefined ? lagSeconds : lagSeconds / 2);
    if (this.#why !== undefined) for (const leave of this.#asking) leave();
    if (this.#why !== before) this.#parts.tell(this.#why, this.#error);
  }

  readonly #failed = (error: unknown): undefined => {
    this.#error = error;
  };

  async #judge(): Promise<string | undefined> {
    const { lookAt } = this.#parts;
    const at = this.#uptime();
    const primary = await lookAt.primary().catch(this.#failed);
    if (!primary) return 'the database itself does not answer';
    this.#lag.mark(primary.written, at);
    const standby = await lookAt.standby().catch(this.#failed);
    if (!standby) return 'it does not answer';
    // It may be ahead of a primary that was asked before it, but not of one that was asked later.
    const why = whyNoReplica({ ...standby, replayed: this.#replayed }, primary);
    this.#replayed = standby.replayed;
    if (why === undefined) this.#lag.replayed(standby.replayed);
    return why;
  }

  #tooFarBehind(most: number): string | undefined {
    const lag = this.lagSeconds;
    if (lag === undefined) return 'it is not known how far it is behind';
    return lag > most ? 'it is too far behind' : undefined;
  }

  /**
   * Asks the replica where it is fit, and else, or where it fails meanwhile, the primary.
   * @param onReplica undefined: what it found does not stand
   * @throws what `onPrimary` throws
   */
  async read<T>(onReplica: () => Promise<T | undefined>, onPrimary: () => Promise<T>): Promise<T> {
    const { ended } = this.#parts;
    if (this.why !== undefined) ended('unfit');
    else {
      try {
        const found = await this.#untilUnfit(onReplica());
        ended(found === undefined ? 'changed' : 'replica');
        if (found !== undefined) return found;
      } catch (error) {
        ended('failed', error);
      }
    }
    return onPrimary();
  }

  /** @throws what the work throws; Error as soon as the replica is not fit any more */
  #untilUnfit<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(new Error(`the replica is not fit: ${this.#why ?? ''}`));
      };
      this.#asking.add(leave);
      void work.then(resolve, reject).finally(() => this.#asking.delete(leave));
    });
  }
}
