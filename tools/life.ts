/**
 * The model of an ad's life (test/life/) beside the gateway, for hours: batches of lives until the
 * time is up or one goes wrong, which is printed with what replays it.
 * `make life`, or `npx tsx tools/life.ts [minutes] [seed]`; to see one again
 * `npx tsx tools/life.ts replay SEED PATH REPLAYPATH`, all three as printed.
 */
import fc from 'fast-check';
import { lifeOfAnAd, withDatabases } from '../test/life/run.js';
import { freshDatabase } from '../test/support/database.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

const LIVES = 50;
const COMMANDS = 30;

const given = process.argv.slice(2);
const isReplay = given[0] === 'replay';
const minutes = isReplay ? 0 : Number(given[0] ?? 120);
const firstSeed = Number(given[1] ?? Date.now() % 1_000_000_000);
if (!Number.isFinite(minutes) || !Number.isInteger(firstSeed))
  throw new Error('give minutes and a seed, e.g. 120 4711; or: replay 4711 12:0:3 "ABC:D"');

await mochaGlobalSetup();
const database = await freshDatabase();
try {
  await withDatabases(database, async (databases) => {
    const end = Date.now() + minutes * 60_000;
    for (let seed = firstSeed; ; seed += 1) {
      const [, , path, replayPath] = isReplay ? given : [];
      const life = lifeOfAnAd(databases, COMMANDS, replayPath);
      const batch = await fc.check(life, { numRuns: LIVES, seed, ...(path !== undefined && { path }) });
      if (batch.failed) {
        console.log(fc.defaultReportMessage(batch));
        console.log(batch.errorInstance);
        process.exitCode = 1;
        return;
      }
      const lives = isReplay ? 1 : (seed - firstSeed + 1) * LIVES;
      console.log(`${new Date().toISOString()} ${lives} lives held; the last seed was ${seed}`);
      if (isReplay || Date.now() >= end) return;
    }
  });
} finally {
  await database.drop();
  await mochaGlobalTeardown();
}
