import type { RequestFacts } from '../audit/auditor.js';
import type { Leave } from '../limits/rate-limiter.js';
import type { SoapVersion } from './message/version.js';
import type { Ending } from './stages/testing-port.js';

/**
 * Holds what is known of a request so far. The audit trail, the log and the metrics read it,
 * wherever the request ends.
 */
export interface KnownOfRequest extends RequestFacts {
  /**
   * The SOAP version of its envelope. While it is absent, a fault is written in that of its
   * Content-Type.
   */
  readonly version?: SoapVersion;
  /** wsa:MessageID where one was sent: the answer says that it relates to it. */
  readonly messageId?: string | undefined;
  /**
   * Was the sender's signature verified? Then the answer is signed too, where answers are signed.
   * It is known from the moment that the sender is.
   */
  readonly signed?: boolean;
  /** The request happened at this time instead of now, as a tester has asked. */
  readonly movedTo?: Date;
  /** A sandbox plays with its answer. */
  readonly ending?: Ending;
  /** Was it answered from memory? */
  readonly isRepeat?: true;
  /** Gives the request's place back. It is known once the request is let in. */
  readonly leave?: Leave;
}

/** Follows one request on its way. Each thing becomes known once, and never changes afterwards. */
export class RequestTrace {
  #known: KnownOfRequest;

  constructor(logId: string) {
    this.#known = { logId };
  }

  get known(): KnownOfRequest {
    return this.#known;
  }

  /** @throws Error when one of them is known already */
  add(found: Omit<KnownOfRequest, 'logId'>): void {
    const twice = Object.keys(found).find((name) => Object.hasOwn(this.#known, name));
    if (twice !== undefined) throw new Error(`${twice} of a request is known already`);
    this.#known = { ...this.#known, ...found };
  }
}
