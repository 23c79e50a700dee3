/** Gives out work so that nothing is under way at once that touches the same places. */

/** It touches every place. */
export const EVERYTHING = 'everything';

interface Turn<T> {
  readonly work: T;
  readonly places: readonly string[];
}

export class Turns<T> {
  #waiting: Turn<T>[];
  readonly #busy = new Set<string>();
  #wake: (() => void)[] = [];

  constructor(turns: readonly Turn<T>[]) {
    this.#waiting = [...turns];
  }

  /**
   * The first that may begin; it waits while none may. Its places are taken before anybody else
   * asks.
   * @returns undefined: there is none left
   */
  async next(): Promise<Turn<T> | undefined> {
    for (;;) {
      if (this.#waiting.length === 0) return undefined;
      const at = this.#waiting.findIndex(({ places }) => this.#isFree(places));
      const [turn] = at < 0 ? [] : this.#waiting.splice(at, 1);
      for (const place of turn?.places ?? []) this.#busy.add(place);
      if (turn) return turn;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  /** Its places are free again. */
  done({ places }: Turn<T>): void {
    for (const place of places) this.#busy.delete(place);
    this.#wakeAll();
  }

  /** Nothing more is given out. */
  end(): void {
    this.#waiting = [];
    this.#wakeAll();
  }

  #isFree(places: readonly string[]): boolean {
    if (places.includes(EVERYTHING)) return this.#busy.size === 0;
    return !this.#busy.has(EVERYTHING) && !places.some((place) => this.#busy.has(place));
  }

  #wakeAll(): void {
    for (const resolve of this.#wake.splice(0)) resolve();
  }
}
