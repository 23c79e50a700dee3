/**
 * `EACH=1`, as CI has it: where a test does the same for several users, or tries a number of cases,
 * it does so for each of them. Without it, `make test` takes one of the users, and fewer cases.
 */
export const isEach = process.env.EACH === '1';

/** The same of them each time: one of so many, or each. */
export const someOf = <T>(all: readonly T[], oneOf: number): readonly T[] =>
  isEach ? all : all.filter((_, at) => at % oneOf === 0);
