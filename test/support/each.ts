/**
 * `EACH=1`, as CI has it: where a test does the same for several users, or tries a number of cases,
 * it does so for each of them. Without it, `make test` takes one of the users, and fewer cases.
 */
export const isEach = process.env.EACH === '1';

/**
 * Which of the cases a run tries: others in the next one, and the same again where SAMPLE is what a
 * run has printed. The first process of a run says it, and its workers inherit it.
 */
const SAMPLE = Number((process.env.SAMPLE ??= String(Math.trunc(Date.now() / 1000))));
if (!Number.isSafeInteger(SAMPLE) || SAMPLE < 0)
  throw new Error(`SAMPLE is "${process.env.SAMPLE}", but must be a whole number, as a run prints it.`);

/** One of so many, evenly; of a few there is always one. Each is in one of so many samples. */
export function sampled<T>(all: readonly T[], oneOf: number, sample: number): readonly T[] {
  const place = sample % Math.max(1, Math.min(oneOf, all.length));
  return all.filter((_, at) => at % oneOf === place);
}

/** One of so many in this run, or each. */
export const someOf = <T>(all: readonly T[], oneOf: number): readonly T[] =>
  isEach ? all : sampled(all, oneOf, SAMPLE);

/** How often a race is run: so often, or without EACH=1 a third. */
export const rounds = (all: number): number => (isEach ? all : Math.ceil(all / 3));

/** What a run says at its end, so that it can be had again. */
export const sampleOfRun = (): string =>
  isEach ? '' : `  Of what is sampled this run has tried SAMPLE=${SAMPLE}.\n`;
