export type Step = () => unknown;

const WARM_MS = 500;
const BATCHES = 25;
const BATCH_MS = 20;

/** The quickest of several batches, after a warm-up: the one that was disturbed the least. */
export async function microseconds(step: Step): Promise<number> {
  await perRun(step, WARM_MS);
  const batches = [];
  for (let i = 0; i < BATCHES; i++) batches.push(await perRun(step, BATCH_MS));
  return Math.min(...batches);
}

/** @returns microseconds a run, over at least that many milliseconds */
export async function perRun(step: Step, ms: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  do {
    await step();
    runs += 1;
  } while (performance.now() - start < ms);
  return (1000 * (performance.now() - start)) / runs;
}
