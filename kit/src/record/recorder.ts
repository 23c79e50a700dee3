/** What went through the proxy in one run, in the order in which it was sent. */
import type { Told } from './conversation.js';
import type { Exchange } from './exchange.js';

export interface Bounds {
  /** So many requests are kept. */
  readonly requests: number;
  /** Of all of them together. */
  readonly bytes: number;
}

export class Recorder {
  readonly #told = new Map<number, Told>();
  #asked = 0;
  #bytes = 0;

  constructor(readonly bounds: Bounds) {}

  asked = (): number => (this.#asked += 1);

  /** @returns a sentence where it is not kept */
  ended(number: number, end: Exchange | string): string | undefined {
    const why = typeof end === 'string' ? end : this.#whyNot(number, end);
    const isKept = typeof end !== 'string' && why === undefined;
    this.#told.set(number, isKept ? { number, exchange: end } : { number, why: why ?? '' });
    return why;
  }

  /** Those that are under way were not answered. */
  all(): readonly Told[] {
    return Array.from(
      { length: Math.min(this.#asked, this.bounds.requests) },
      (_, index) =>
        this.#told.get(index + 1) ?? {
          number: index + 1,
          why: 'the recording was ended before its answer came',
        },
    );
  }

  #whyNot(number: number, { request, answer }: Exchange): string | undefined {
    const { requests, bytes } = this.bounds;
    if (number > requests) return `the recording has ${requests} requests, and takes no more`;
    this.#bytes += request.body.length + answer.body.length;
    return this.#bytes > bytes ? `the recording has ${bytes} bytes, and takes no more` : undefined;
  }
}
