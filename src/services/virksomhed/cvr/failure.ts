/**
 * Says why the register gave no answer to believe. `passes`: the same question may be answered
 * later, so it is asked again. `counts`: it tells of the register as a whole, so it counts towards
 * opening the breaker; the others are about one company's document, which must not shut the
 * register for all.
 */
const kinds = {
  timeout: { passes: true, counts: true },
  unreachable: { passes: true, counts: true },
  /** It said 429 or 5xx. */
  busy: { passes: true, counts: true },
  /** Elasticsearch gave up on some of its shards: what is not in the answer may still exist. */
  partial: { passes: true, counts: true },
  /** It is no answer of a search at all, e.g. the page of a proxy. */
  garbage: { passes: true, counts: true },
  /** It said 401 or 403: user or password are for an operator to mend. */
  unauthorised: { passes: false, counts: true },
  /** It said any other status: the address or our question is wrong. */
  refused: { passes: false, counts: true },
  /** A document in the answer does not have the shape that documents have. */
  invalid: { passes: false, counts: false },
  too_large: { passes: false, counts: false },
} as const;

export type CvrFailureKind = keyof typeof kinds;

/** The register gave no answer to believe. */
export class CvrFailure extends Error {
  override readonly name = 'CvrFailure';
  readonly passes: boolean;
  readonly counts: boolean;
  /**
   * @param detail for the log: never a value from an answer, never what the register is asked with
   */
  constructor(
    readonly kind: CvrFailureKind,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`the CVR register: ${kind}: ${detail}`, options);
    ({ passes: this.passes, counts: this.counts } = kinds[kind]);
  }
}
