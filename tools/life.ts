/**
 * The models of the lives of an ad and of a job order (test/life/) beside the gateway, for hours:
 * batches of lives until the time is up or one goes wrong, which is printed with what replays it.
 * `make life`, or `npx tsx tools/life.ts [minutes] [seed] [ad|order]`; to see one again
 * `npx tsx tools/life.ts replay ad|order SEED PATH REPLAYPATH`, all of them as printed.
 */
import fc from 'fast-check';
import { lifeOfAnAd } from '../test/life/ad/life.js';
import { lifeOfAnOrder } from '../test/life/order/life.js';
import { type Life, lives, withDatabases } from '../test/life/run.js';
import { freshDatabase } from '../test/support/database.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';

const LIVES = 50;
const COMMANDS = 30;

const given = process.argv.slice(2);
const isReplay = given[0] === 'replay';
const minutes = isReplay ? 0 : Number(given[0] ?? 120);
const firstSeed = Number((isReplay ? given[2] : given[1]) ?? Date.now() % 1_000_000_000);
const kind = isReplay ? given[1] : given[2];
const [path, replayPath] = isReplay ? given.slice(3) : [];
if (!Number.isFinite(minutes) || !Number.isInteger(firstSeed) || !['ad', 'order', undefined].includes(kind))
  throw new Error(
    'give minutes, a seed and a kind, e.g. 120 4711 order; or: replay order 4711 12:0:3 "ABC:D"',
  );

await mochaGlobalSetup();
const database = await freshDatabase();
try {
  await withDatabases(database, async (databases) => {
    /** @returns whether all of them held */
    const batch = async <Settings, Model extends object, Real>(
      life: Life<Settings, Model, Real>,
      seed: number,
    ): Promise<boolean> => {
      if (kind !== undefined && kind !== life.name) return true;
      const property = lives(life, databases, COMMANDS, replayPath);
      const found = await fc.check(property, { numRuns: LIVES, seed, ...(path !== undefined && { path }) });
      if (!found.failed) return true;
      console.log(`the life of an ${life.name}`);
      console.log(fc.defaultReportMessage(found));
      console.log(found.errorInstance);
      return false;
    };
    const end = Date.now() + minutes * 60_000;
    for (let seed = firstSeed; ; seed += 1) {
      if (!(await batch(lifeOfAnAd, seed)) || !(await batch(lifeOfAnOrder, seed))) {
        process.exitCode = 1;
        return;
      }
      const held = isReplay ? 1 : (seed - firstSeed + 1) * LIVES;
      console.log(`${new Date().toISOString()} ${held} lives of each kind held; the last seed was ${seed}`);
      if (isReplay || Date.now() >= end) return;
    }
  });
} finally {
  await database.drop();
  await mochaGlobalTeardown();
}
