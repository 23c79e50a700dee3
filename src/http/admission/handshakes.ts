import type { Timer } from './places.js';

/** Why a handshake is not begun: the queue was full, it waited too long, or the process stops. */
export type NoTurn = 'too_many_waiting' | 'waited_too_long' | 'stopping';

/** A connection whose caller has begun to shake hands. */
export interface Newcomer {
  /** Answers it: that costs as much as a message. */
  readonly shake: () => void;
  /** Closes the connection unanswered. */
  readonly turnAway: (why: NoTurn) => void;
}

export interface HandshakeLimits {
  /** Most that are begun in one turn of the event loop. */
  readonly perTurn: number;
  /** Most that wait; who comes when there are as many is turned away at once. */
  readonly waiting: number;
  /** While there is too much to do, who has waited so long is turned away. */
  readonly waitMs: number;
  /** While there is too much to do and nothing is done, one is begun after so long. */
  readonly everyMs: number;
  /** While refused connections rest, one is begun for so many messages that are done. */
  readonly messages: number;
}

export interface Busy {
  /** Do more messages wait for a place than are begun in a turn, or is there no place at all? */
  readonly isBusy: () => boolean;
  /** Do connections rest that are to be read again when there is room? */
  readonly areResting: () => boolean;
}

interface Waiting extends Newcomer {
  readonly since: number;
}

/**
 * The handshakes of TLS in their turn, first come first served. One costs more processor time than
 * a message, and is lost when the message behind it is refused. So where messages wait for a place
 * one is begun for each that is done, and where connections rest that would fill that place, for
 * every eighth: then nearly all the time is left to work. Who would wait too long is turned away
 * while that costs nothing yet (docs/decisions/0065).
 */
export class Handshakes {
  /** In the order of their coming. */
  readonly #waiting = new Set<Waiting>();
  #begun = 0;
  #isTurnAwaited = false;
  #isTimed = false;
  #lastSlow = 0;
  #done = 0;
  readonly #turnedAway: Record<NoTurn, number> = {
    too_many_waiting: 0,
    waited_too_long: 0,
    stopping: 0,
  };

  constructor(
    private readonly limits: HandshakeLimits,
    private readonly busy: Busy,
    private readonly timer: Timer,
  ) {}

  /** What the metrics tell. */
  get use(): { readonly waiting: number; readonly turnedAway: Readonly<Record<NoTurn, number>> } {
    return { waiting: this.#waiting.size, turnedAway: { ...this.#turnedAway } };
  }

  /** @returns takes it out again, as its caller has gone */
  come(newcomer: Newcomer): () => void {
    const waiting = { ...newcomer, since: this.timer.now() };
    if (this.#waiting.size === 0 && this.#mayBegin && !this.busy.isBusy()) this.#begin(waiting);
    else if (this.#waiting.size >= this.limits.waiting) this.#turnAway(waiting, 'too_many_waiting');
    else {
      this.#waiting.add(waiting);
      this.#watch();
    }
    return () => this.#waiting.delete(waiting);
  }

  /** A message is done, and its place is free. */
  messageDone(): void {
    this.#done += 1;
    if (this.busy.areResting() && this.#done < this.limits.messages) return;
    this.#done = 0;
    this.#beginNext();
  }

  /** Turns all away that wait. */
  end(): void {
    for (const one of this.#waiting) this.#turnAway(one, 'stopping');
  }

  get #mayBegin(): boolean {
    return this.#begun < this.limits.perTurn;
  }

  #begin(one: Waiting): void {
    this.#waiting.delete(one);
    this.#begun += 1;
    this.#lastSlow = this.timer.now();
    this.#awaitTurn();
    one.shake();
  }

  #turnAway(one: Waiting, why: NoTurn): void {
    this.#waiting.delete(one);
    this.#turnedAway[why] += 1;
    one.turnAway(why);
  }

  #beginNext(): void {
    const [first] = this.#waiting;
    if (first && this.#mayBegin) this.#begin(first);
  }

  #beginAll(): void {
    for (const one of this.#waiting) {
      if (!this.#mayBegin) return;
      this.#begin(one);
    }
  }

  #awaitTurn(): void {
    if (this.#isTurnAwaited) return;
    this.#isTurnAwaited = true;
    this.timer.nextTurn(() => {
      this.#isTurnAwaited = false;
      this.#begun = 0;
      if (!this.busy.isBusy()) this.#beginAll();
    });
  }

  /** Looks again and again, as long as anyone waits. */
  #watch(): void {
    if (this.#isTimed || this.#waiting.size === 0) return;
    this.#isTimed = true;
    this.timer.after(LOOK_MS, () => {
      this.#isTimed = false;
      if (this.busy.isBusy()) this.#look();
      else this.#beginAll();
      this.#watch();
    });
  }

  #look(): void {
    const now = this.timer.now();
    for (const one of this.#waiting) {
      if (now - one.since < this.limits.waitMs) break;
      this.#turnAway(one, 'waited_too_long');
    }
    if (now - this.#lastSlow >= this.limits.everyMs) this.#beginNext();
  }
}

const LOOK_MS = 10;
