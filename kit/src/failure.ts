/** How a command ends, and the errors that are a sentence for the one who typed it. */

/** 1 says that the work was done, and what it found is not in order. */
export const EXIT = { done: 0, found: 1, usage: 2, away: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What was asked for cannot be done; `message` is a sentence for the one who typed it. */
export class KitError extends Error {
  override readonly name = 'KitError';
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.usage,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
