/** Runs it when so many milliseconds have passed, which tests let pass. @returns forgets it */
export type Later = (ms: number, run: () => void) => () => void;

export const reallyLater: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
};

/** @throws Error when the work takes longer */
export async function within<T>(later: Later, ms: number, work: Promise<T>): Promise<T> {
  let isOver: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_, reject) => (isOver = reject));
  const forget = later(ms, () => {
    isOver(new Error(`there was no answer within ${ms} ms`));
  });
  return Promise.race([work, over]).finally(forget);
}
