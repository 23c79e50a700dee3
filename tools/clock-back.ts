/**
 * A gateway with limits whose clock is put back by an hour while a system has used up its limit,
 * and made right again later, under a steady load that is below the limit: how long it refuses, and
 * that everything that was acknowledged is there, once. On this machine only, and in five minutes
 * at most. `make clock-back`, or `npx tsx tools/clock-back.ts [ads a second]`
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';
import { openDatabase, requestSettings } from '../src/store/sql/database.js';
import { databaseUrl } from '../test/support/database.js';
import { SteadyLoad } from '../test/support/hangs/steady-load.js';
import { HEAD, recovery, row } from '../test/support/hangs/timetable.js';
import { startMain } from '../test/support/main-process.js';
import { clusterHome, makeRunFolder, runFolder } from '../test/support/run-folder.js';

const MOST_MS = 300_000;
/** A row of the table. */
const ROW_MS = 10_000;
/** A request counts for 61 seconds; by then the window is as full as the load makes it. */
const FULL_MS = 62_000;
/** Longer than a system may be refused for after its clock was put back: docs/limits.md. */
const WATCHED_MS = 80_000;
/** In production that is 429 with Retry-After; a caller of the steady load sends again. */
const OVER_LIMIT = '139190';

const print = (text: string): unknown => process.stdout.write(`${text}\n`);

const [perSecond = 2] = process.argv.slice(2).map(Number);
/** So much above the load that what was refused is done before the end. */
const perMinute = perSecond * 90;

setTimeout(() => {
  print(`It is not done after ${MOST_MS / 1000} s, and given up.`);
  process.exit(1);
}, MOST_MS).unref();

const removeFolder = await makeRunFolder();
const postgres = await startEmbeddedPostgres({ dataDir: clusterHome(runFolder()), log: () => undefined });
const gateway = await startMain({
  RATE_PER_MINUTE: String(perMinute),
  DATABASE_URL: databaseUrl(postgres.connection),
  MAIL_FOLDER: runFolder(),
  DATA_DIR: runFolder(),
  LOG_LEVEL: 'silent',
  CALLS_KEPT_DAYS: '0',
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'shifted-clock.mjs')).href}`,
});
const knex = openDatabase(postgres.connection, requestSettings({ connections: 1 }));

/** Watches the answers while the clock is put back and made right again. */
async function watch(load: SteadyLoad, tell: (what: string) => number): Promise<void> {
  await pause(FULL_MS);
  const extra = new SteadyLoad(gateway.origin, perSecond * 20);
  tell('a burst that uses up the limit');
  while (!extra.answers.some(({ kind }) => kind === OVER_LIMIT)) await pause(20);
  gateway.child.kill('SIGUSR2');
  const back = tell('the clock is put back by an hour');
  await extra.stop();
  await pause(WATCHED_MS);
  gateway.child.kill('SIGUSR2');
  const right = tell('it is right again');
  await pause(ROW_MS * 2);
  const end = performance.now();
  for (const [name, began, until] of [
    ['put back', back, right],
    ['right again', right, end],
  ] as const)
    print(recovery(load.answers, { name, began, from: { at: began, name }, until }));
  for (const [id, ad] of extra.acknowledged) load.acknowledged.set(id, ad);
}

async function measure(): Promise<void> {
  print(`${perSecond} ads a second, at most ${perMinute} a minute.\n`);
  for (const line of HEAD) print(line);
  const start = performance.now();
  const load = new SteadyLoad(gateway.origin, perSecond);
  let happened: string[] = [];
  let from = start;
  const printing = setInterval(() => {
    const to = performance.now();
    print(row(load.answers, { start, from, to }, happened));
    happened = [];
    from = to;
  }, ROW_MS);
  await watch(load, (what) => {
    happened.push(what);
    return performance.now();
  });
  await load.stop();
  clearInterval(printing);
  const there = await knex('jobannonce').pluck<string[]>('id');
  const acknowledged = new Set(load.acknowledged.values());
  const missing = [...acknowledged].filter((id) => !there.includes(id)).length;
  const besides = there.filter((id) => !acknowledged.has(id)).length;
  print(
    `${acknowledged.size} ads acknowledged, missing ${missing}, written but not acknowledged or twice ${besides}.`,
  );
  const exit = await gateway.end('SIGTERM');
  print(`At SIGTERM the gateway ended with ${exit}.`);
  if (missing > 0 || besides > 0 || exit !== 0) process.exitCode = 1;
}

try {
  await measure();
} finally {
  if (gateway.child.exitCode === null) gateway.child.kill('SIGKILL');
  await knex.destroy();
  await postgres.stop();
  await removeFolder();
}
process.exit();
