/**
 * The purge of v1 ads, interrupted with -9 at random, in its second pass and before its record,
 * beside one that nobody disturbs: `make kill-purge`, or `npx tsx tools/kill-purge.ts [ads] [kills]
 * [seed]`. On the throw-away PostgreSQL of the tests.
 */
import { emptyDatabaseBeside, freshDatabase } from '../test/support/database.js';
import { mochaGlobalSetup, mochaGlobalTeardown } from '../test/support/global.js';
import { contentsOf, purgeKilled, purgeUndisturbed, seeded } from '../test/support/v1-kill.js';

const [ads = 100_000, kills = 10, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);

await mochaGlobalSetup();
try {
  const beside = await freshDatabase();
  const killed = await emptyDatabaseBeside(beside);
  const undisturbed = await emptyDatabaseBeside(beside);
  console.log(`${ads} v1 ads, ${kills} kills, seed ${seed}`);
  await purgeKilled(killed, { ads, batch: 200, kills, random: seeded(seed), log: console.log });
  console.log('the same installation, undisturbed');
  await purgeUndisturbed(undisturbed, ads);
  const [one, other] = [await contentsOf(killed.knex), await contentsOf(undisturbed.knex)];
  const different = Object.keys({ ...one, ...other }).filter((table) => one[table] !== other[table]);
  for (const [table, sum] of Object.entries(one)) console.log(`  ${table.padEnd(22)} ${sum}`);
  console.log(different.length === 0 ? 'the same, row for row' : `DIFFERENT: ${different.join(', ')}`);
  if (different.length > 0) process.exitCode = 1;
  for (const database of [killed, undisturbed, beside]) await database.drop();
} finally {
  await mochaGlobalTeardown();
}
