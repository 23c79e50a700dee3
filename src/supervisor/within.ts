/** Does it when so many milliseconds have passed. @returns forgets it */
export type After = (ms: number, run: () => void) => () => void;

export const reallyAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
};

/** @throws Error when the work takes longer */
export async function within<T>(after: After, ms: number, work: Promise<T>): Promise<T> {
  let isOver: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => (isOver = reject));
  const forget = after(ms, () => {
    isOver(new Error(`there was no answer within ${ms} ms`));
  });
  return Promise.race([work, over]).finally(forget);
}
