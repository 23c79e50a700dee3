/** What was asked of the registry cannot be done; `message` is a sentence for the operator. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
}
