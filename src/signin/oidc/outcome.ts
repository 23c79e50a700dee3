/** Why a sign-in does not come to its end. Neither message has a word of a provider or a person. */

/** The provider gives no answer now: the same may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** What was brought is not believed, or the provider says no. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param reason one of few, for the log */
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`a sign-in is refused: ${reason}`, options);
  }
}

const MOST_CAUSES = 5;

/**
 * Makes one of the two of what the libraries throw; their errors hold tokens, so that only their
 * code is kept.
 */
export function outcomeOf(error: unknown): Unavailable | Refused {
  let one = error;
  for (let depth = 0; depth < MOST_CAUSES && one instanceof Error; depth += 1) {
    if (one instanceof Unavailable || one instanceof Refused) return one;
    one = one.cause;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new Refused(typeof code === 'string' ? code : 'unexpected');
}
