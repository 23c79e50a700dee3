/**
 * Hostile texts in every element and header (test/hostile/) against the whole gateway: batches
 * until the time is up or one is an unexpected error, which is printed with what replays it.
 * `make hostile`, or `npx tsx tools/hostile.ts [minutes] [seed]`.
 */
import fc from 'fast-check';
import { startHostility } from '../test/hostile/run.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

const MESSAGES = 1000;

const [minutes = 10, firstSeed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
if (!Number.isFinite(minutes) || !Number.isInteger(firstSeed))
  throw new Error('give minutes and a seed, e.g. 10 4711');

await mochaGlobalSetup();
const { app, property, seen } = await startHostility();
try {
  const end = Date.now() + minutes * 60_000;
  for (let seed = firstSeed; ; seed += 1) {
    const batch = await fc.check(property, { numRuns: MESSAGES, seed });
    if (batch.failed) {
      console.log(fc.defaultReportMessage(batch));
      console.log(batch.errorInstance);
      process.exitCode = 1;
      break;
    }
    const count = [...seen.values()].reduce((sum, one) => sum + one, 0);
    console.log(`${new Date().toISOString()} ${count} messages, ${seen.size} kinds of answer; seed ${seed}`);
    if (Date.now() >= end) break;
  }
} finally {
  await app.stop();
  await mochaGlobalTeardown();
}
