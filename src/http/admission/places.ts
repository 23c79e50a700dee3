export interface PlaceLimits {
  /** Most requests that are worked on at once. */
  readonly inFlight: number;
  /** Most requests that wait for that. */
  readonly waiting: number;
  /** Most that are begun in one turn of the event loop. */
  readonly perTurn: number;
  /** Most turns in a row in which none is begun, as each has brought a new connection. */
  readonly arrivalTurns: number;
  /** Milliseconds after which an answer would come too late: the request is refused instead. */
  readonly waitMs: number;
}

/** Whoever waits for a place. */
export interface Waiter {
  /**
   * Runs `left` once, when the caller has said that it will not wait: it has closed its connection,
   * or its side of it.
   * @returns stops listening; undefined when it has left already
   */
  onceLeft(left: () => void): (() => void) | undefined;
}

/** Time as it passes; tests let it pass themselves. */
export interface Timer {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
  /** Runs it in the next turn of the event loop, when the network has been read again. */
  readonly nextTurn: (run: () => void) => void;
}

export const realTimer: Timer = {
  now: () => performance.now(),
  after: (ms, run) => {
    setTimeout(run, ms).unref();
  },
  nextTurn: (run) => {
    setImmediate(run);
  },
};

interface Waiting {
  readonly since: number;
  readonly settle: (isAdmitted: boolean) => void;
}

/**
 * The places of a process for requests that are worked on, and a short queue for them, first come
 * first served. What does not fit into the queue is refused at once, and so is what has waited too
 * long: work for answers that nobody waits for any more would be all that a process does
 * (docs/decisions/0032). In each turn of the event loop a few are begun: then the network is read,
 * so that health is answered and others are refused while there is much to do. Node accepts one
 * connection in each turn, so while they come the turns are kept short: whoever is not accepted
 * waits in the kernel, where nobody counts or refuses it.
 */
export class Places {
  #taken = 0;
  /** How many were begun in this turn of the event loop. */
  #begun = 0;
  /** Has a connection come in this turn? */
  #hasArrival = false;
  /** In how many turns none was begun because of that, up to this one. */
  #putOff = 0;
  #isTurnAwaited = false;
  #isTimed = false;
  /** In the order of their coming. */
  readonly #queue = new Set<Waiting>();

  constructor(
    private readonly limits: PlaceLimits,
    private readonly timer: Timer = realTimer,
  ) {}

  /** What the metrics tell. */
  get use(): { readonly taken: number; readonly waiting: number } {
    return { taken: this.#taken, waiting: this.#queue.size };
  }

  /** Would a request be refused now? So it is refused before any more of it is read. */
  get areFull(): boolean {
    const { inFlight, waiting } = this.limits;
    return this.#taken + this.#queue.size >= inFlight + waiting;
  }

  /**
   * @returns has it a place? Then `leave` must be called once when its work is done, else it is
   *   refused
   */
  async enter(waiter: Waiter): Promise<boolean> {
    if (this.#queue.size === 0 && this.#mayBegin) {
      this.#begin();
      return true;
    }
    return this.areFull ? false : this.#wait(waiter);
  }

  /** Gives a place back, which the one that has waited longest gets. */
  leave(): void {
    this.#taken -= 1;
    this.#beginNext();
  }

  /** A connection has come; others may stand behind it. */
  arrive(): void {
    this.#hasArrival = true;
    this.#awaitTurn();
  }

  get #mayBegin(): boolean {
    const { perTurn, inFlight } = this.limits;
    return this.#putOff === 0 && this.#begun < perTurn && this.#taken < inFlight;
  }

  #begin(): void {
    this.#taken += 1;
    this.#begun += 1;
    this.#awaitTurn();
  }

  #awaitTurn(): void {
    if (this.#isTurnAwaited) return;
    this.#isTurnAwaited = true;
    this.timer.nextTurn(() => {
      this.#isTurnAwaited = false;
      this.#begun = 0;
      this.#putOff = this.#hasArrival && this.#putOff < this.limits.arrivalTurns ? this.#putOff + 1 : 0;
      this.#hasArrival = false;
      if (this.#putOff > 0) this.#awaitTurn();
      this.#beginNext();
    });
  }

  #beginNext(): void {
    for (const next of this.#queue) {
      if (!this.#mayBegin) return;
      this.#begin();
      next.settle(true);
    }
  }

  #wait(waiter: Waiter): Promise<boolean> {
    return new Promise((resolve) => {
      const stopListening = waiter.onceLeft(() => {
        waiting.settle(false);
      });
      const waiting: Waiting = {
        since: this.timer.now(),
        settle: (isAdmitted) => {
          this.#queue.delete(waiting);
          stopListening?.();
          resolve(isAdmitted);
        },
      };
      this.#queue.add(waiting);
      if (stopListening) this.#watchTime();
      else waiting.settle(false);
    });
  }

  /** One timer for all, as long as anyone waits. */
  #watchTime(): void {
    const [oldest] = this.#queue;
    if (!oldest || this.#isTimed) return;
    this.#isTimed = true;
    this.timer.after(oldest.since + this.limits.waitMs - this.timer.now(), () => {
      this.#isTimed = false;
      const tooOld = this.timer.now() - this.limits.waitMs;
      for (const waiting of this.#queue) {
        if (waiting.since > tooOld) break;
        waiting.settle(false);
      }
      this.#watchTime();
    });
  }
}
