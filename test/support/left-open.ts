/**
 * A hook or a test that fails half-way leaves open what it has opened so far, and the run would
 * never end: whoever opens what keeps the process alive has it closed here.
 */
type Close = () => Promise<void>;

const opened = new Map<Close, string>();

/**
 * @param what it is, in words
 * @returns the same, which the end of the file calls where nobody has
 */
export function closedAtTheEnd(what: string, close: Close): Close {
  const once = async (): Promise<void> => {
    opened.delete(once);
    await close();
  };
  opened.set(once, what);
  return once;
}

/** @returns what somebody has forgotten; it is closed now, or says why it cannot be */
export async function closeWhatIsOpen(): Promise<readonly string[]> {
  const left: string[] = [];
  // What was opened later may stand on what was opened before, and close it too.
  for (const [close, what] of [...opened].toReversed())
    if (opened.has(close))
      left.push(
        await close().then(
          () => what,
          (error: unknown) => `${what}: ${String(error)}`,
        ),
      );
  return left;
}
