import type { IncomingMessage, ServerResponse } from 'node:http';
import { awaitsContinue } from './expectation.js';

export interface Bounds {
  readonly bytes: number;
  readonly ms: number;
}

/** Says how receiving ended: the body did, a bound was passed, or the caller went away. */
export type Outcome = 'end' | 'tooMuch' | 'tooSlow' | 'gone';

/** A turn of the microtasks, which Node begins when it has parsed what it read from the socket. */
const PARSED = Promise.resolve();

/**
 * Receives the body of one request as it comes off the wire: in several goes, if need be, each with
 * its own bounds.
 */
export class BodyStream {
  /** The Content-Length, where there is one. */
  readonly declared: number | undefined;
  readonly #exists: boolean;
  #awaitsContinue: boolean;
  #isLate = false;
  #isRead = false;

  constructor(
    private readonly raw: IncomingMessage,
    private readonly response: ServerResponse,
  ) {
    const { 'content-length': length, 'transfer-encoding': transfer } = raw.headers;
    this.declared = length === undefined ? undefined : Number(length);
    this.#exists = transfer !== undefined || (this.declared ?? 0) > 0;
    this.#awaitsContinue = awaitsContinue(raw);
  }

  /** Has all of it arrived (or is there none)? */
  get complete(): boolean {
    return !this.#exists || this.#isRead || this.raw.complete;
  }

  /** A bound on time has been passed: waiting longer is not worth it. */
  get late(): boolean {
    return this.#isLate;
  }

  /** The caller waits for `100 Continue` before sending; it has not been asked to send yet. */
  get unasked(): boolean {
    return this.#awaitsContinue;
  }

  /** Closes the connection: `receive` ends with `gone`. */
  readonly cut = (): void => {
    this.raw.destroy();
  };

  /** Receives until the end or the first bound. A chunk that passes the bound is not kept. */
  async receive(bounds: Bounds, keep: (chunk: Buffer) => void = () => undefined): Promise<Outcome> {
    const { raw } = this;
    if (!this.#exists || this.#isRead || raw.readableEnded) return 'end';
    if (this.#awaitsContinue) {
      this.#awaitsContinue = false;
      this.response.writeContinue();
    }
    // Whatever came with the head is there after this turn: most often all. Then there is nothing
    // to wait or to stop for.
    await PARSED;
    if (raw.destroyed) return 'gone';
    if (raw.readableLength !== this.declared || this.declared > bounds.bytes) return this.#wait(bounds, keep);
    keep(raw.read() as Buffer);
    this.#isRead = true;
    // Nothing is left but the end, which Node waits to tell.
    raw.resume();
    return 'end';
  }

  #wait(bounds: Bounds, keep: (chunk: Buffer) => void): Promise<Outcome> {
    const { raw } = this;
    return new Promise((resolve) => {
      let left = bounds.bytes;
      const onData = (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) settle('tooMuch');
        else keep(chunk);
      };
      const onEnd = () => {
        settle('end');
      };
      const onClose = () => {
        settle('gone');
      };
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#isLate ||= outcome === 'tooSlow';
        raw.off('data', onData).off('end', onEnd).off('close', onClose).pause();
        resolve(outcome);
      };
      const timer = setTimeout(settle, bounds.ms, 'tooSlow');
      raw.on('end', onEnd).on('close', onClose).on('data', onData).resume();
    });
  }
}
