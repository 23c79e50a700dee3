/**
 * `npx tsx bench/migration.ts [ads]`: how long the migration that writes the search of every ad
 * again takes, and whom it keeps waiting meanwhile. bench/README.md says what it took.
 */
import * as migration from '../migrations/20261130110000_occupations_in_search.js';
import { openDatabase, patientSettings } from '../src/store/sql/database.js';
import { migrate } from '../src/store/migration/migrate.js';
import { startDatabase } from './database.js';
import { loadAds } from './search/load-ads.js';
import { heading, load } from './two-sizes.js';

const [ads = 1_000_000] = process.argv.slice(2).map(Number);

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const secondsSince = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

const database = await startDatabase();
try {
  await migrate(database.address);
  const patient = openDatabase(database.address, { ...patientSettings({ answerMs: 0 }), connections: 4 });
  // As the version before had it.
  await migration.down(patient);
  await loadAds(patient, ads, new Date(), (text) => process.stderr.write(`${text}\n`));
  print(heading(database.version));
  const begun = performance.now();
  let isOver = false;
  const work = patient
    .transaction((transaction) => migration.up(transaction))
    .finally(() => {
      isOver = true;
    });
  const longest = { 'reading an ad': 0, 'writing an ad': 0 };
  const statements = {
    'reading an ad': 'select titel from (select indhold as titel from jobannonce limit 1) as one',
    'writing an ad': `update jobannonce_godkendt set version = version where jobannonce_id =
      (select jobannonce_id from jobannonce_godkendt limit 1)`,
  };
  const ask = async (name: keyof typeof statements): Promise<void> => {
    while (!isOver) {
      const asked = performance.now();
      await patient.raw(statements[name]);
      longest[name] = Math.max(longest[name], performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.all([work, ask('reading an ad'), ask('writing an ad')]);
  print(`${ads.toLocaleString('en')} ads: ${secondsSince(begun)} s; load ${load()}`);
  for (const [name, ms] of Object.entries(longest))
    print(`longest wait for ${name}: ${(ms / 1000).toFixed(1)} s`);
  await patient.destroy();
} finally {
  await database.stop();
}
