import type { Later } from '../../later.js';

/**
 * What waits in a sandbox because a tester has asked for it, bounded: whoever finds no room does
 * not wait.
 */
export class Waits {
  readonly #ends = new Set<() => void>();
  #isClosed = false;

  constructor(
    private readonly most: number,
    private readonly later: Later,
  ) {}

  get isFull(): boolean {
    return this.#isClosed || this.#ends.size >= this.most;
  }

  /** @param onceLeft tells when nobody waits for it any more */
  async wait(ms: number, onceLeft: (left: () => void) => unknown = () => undefined): Promise<void> {
    if (this.isFull) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        forget();
        this.#ends.delete(end);
        resolve();
      };
      const forget = this.later(ms, end);
      this.#ends.add(end);
      onceLeft(end);
    });
  }

  /** Everything that waits goes on now, and nothing waits any more. */
  close(): void {
    this.#isClosed = true;
    for (const end of this.#ends) end();
  }
}
