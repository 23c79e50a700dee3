import type { Timer } from './places.js';

/** As much of a connection as is stopped and goes on. */
export interface Readable {
  readonly destroyed: boolean;
  pause(): unknown;
  resume(): unknown;
}

export interface RestingLimits {
  readonly everyMs: number;
  /** So many are read again then. */
  readonly atOnce: number;
}

/**
 * Connections whose message was refused because there is too much to do. A refusal costs a tenth or
 * a fifth of what is refused: callers that send again at once, whatever Retry-After says, would
 * leave no time for work. So what they send next stays in the network until their turn comes: when
 * a place is given back, or so many in a moment. As long as few are refused, that is the next
 * moment.
 */
export class Resting {
  /** In the order of their coming. */
  readonly #resting = new Set<Readable>();
  #refused: Readable[] = [];
  #isTimed = false;

  constructor(
    private readonly limits: RestingLimits,
    private readonly timer: Pick<Timer, 'after' | 'nextTurn'>,
  ) {}

  /** How many there are. */
  get size(): number {
    return this.#resting.size;
  }

  /** The connection is not read until its turn comes, once what goes on in this turn has ended. */
  rest(connection: Readable): void {
    if (this.#refused.push(connection) > 1) return;
    this.timer.nextTurn(() => {
      const refused = this.#refused;
      this.#refused = [];
      for (const one of refused) {
        one.pause();
        this.#resting.add(one);
      }
      this.#watchTime();
    });
  }

  /** The first so many are read again. */
  wake(count: number): void {
    let left = count;
    for (const one of this.#resting) {
      if (left <= 0) return;
      this.#resting.delete(one);
      if (one.destroyed) continue;
      one.resume();
      left -= 1;
    }
  }

  #watchTime(): void {
    if (this.#isTimed || this.#resting.size === 0) return;
    this.#isTimed = true;
    this.timer.after(this.limits.everyMs, () => {
      this.#isTimed = false;
      this.wake(this.limits.atOnce);
      this.#watchTime();
    });
  }
}
