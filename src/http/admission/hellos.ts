import type { Timer } from './places.js';

/** Why a connection is closed that began a handshake of TLS and did not come to send its hello. */
export type HelloEnd = 'too_slow' | 'too_many_begun';

export interface HelloLimits {
  /** Most connections whose hello is not whole; one more, and the first of them is closed. */
  readonly most: number;
  /** Milliseconds in which it must be whole. */
  readonly withinMs: number;
}

interface Coming {
  readonly since: number;
  readonly end: (why: HelloEnd) => void;
}

/**
 * Connections whose first record of TLS is not whole yet. To begin one costs a caller a byte, so
 * none has a place in the queue of handshakes, and a whole one comes at once from whoever means it:
 * where there are too many, the one that has been let wait longest is closed, so that nobody is
 * shut out by those who only begin.
 */
export class Hellos {
  /** In the order of their coming. */
  readonly #coming = new Set<Coming>();
  readonly #ended: Record<HelloEnd, number> = { too_slow: 0, too_many_begun: 0 };
  #isTimed = false;

  constructor(
    private readonly limits: HelloLimits,
    private readonly timer: Pick<Timer, 'now' | 'after'>,
  ) {}

  /** What the metrics tell. */
  get use(): { readonly coming: number; readonly turnedAway: Readonly<Record<HelloEnd, number>> } {
    return { coming: this.#coming.size, turnedAway: { ...this.#ended } };
  }

  /**
   * @param end closes the connection
   * @returns takes it out again: its hello is whole, or its caller has gone. May be called again
   */
  come(end: (why: HelloEnd) => void): () => void {
    const coming = { since: this.timer.now(), end };
    const [oldest] = this.#coming;
    if (oldest && this.#coming.size >= this.limits.most) this.#end(oldest, 'too_many_begun');
    this.#coming.add(coming);
    this.#watchTime();
    return () => this.#coming.delete(coming);
  }

  #end(one: Coming, why: HelloEnd): void {
    this.#coming.delete(one);
    this.#ended[why] += 1;
    one.end(why);
  }

  /** One timer for all, as long as there are any. */
  #watchTime(): void {
    const [oldest] = this.#coming;
    if (!oldest || this.#isTimed) return;
    this.#isTimed = true;
    this.timer.after(oldest.since + this.limits.withinMs - this.timer.now(), () => {
      this.#isTimed = false;
      const tooOld = this.timer.now() - this.limits.withinMs;
      for (const one of this.#coming) {
        if (one.since > tooOld) break;
        this.#end(one, 'too_slow');
      }
      this.#watchTime();
    });
  }
}
