/**
 * A gateway under a steady load whose database hangs, in each way in turn; at the end everything
 * that was acknowledged must be there, once. On this machine only, and in three minutes at most.
 * `make hang`, or `npx tsx tools/hang.ts [ads a second]`
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';
import { openDatabase, requestSettings } from '../src/store/sql/database.js';
import { databaseUrl } from '../test/support/database.js';
import { SteadyLoad } from '../test/support/hangs/steady-load.js';
import { HEAD, recovery, row, type Watched } from '../test/support/hangs/timetable.js';
import { startMain } from '../test/support/main-process.js';
import { clusterHome, makeRunFolder, runFolder } from '../test/support/run-folder.js';
import { silentProxy } from '../test/support/silent-proxy.js';
import { stoppedBackends } from '../test/support/stopped-backends.js';

const MOST_MS = 180_000;
/** So long all may take to begin and to end. */
const CLEANING_MS = 60_000;
/** A row of the table. */
const ROW_MS = 2_000;
/** The limits of the gateway: a third of what they are without settings, so that all fits in. */
const LIMITS = { DATABASE_TIMEOUT_MS: '5000', DATABASE_CONNECT_MS: '2000' };
const { answerMs } = requestSettings({ statementMs: Number(LIMITS.DATABASE_TIMEOUT_MS) });

const print = (text: string): unknown => process.stdout.write(`${text}\n`);

const [perSecond = 10] = process.argv.slice(2).map(Number);
// Also what begins or ends may hang; then PostgreSQL is told to end, and nothing is waited for.
setTimeout(() => process.exit(1), MOST_MS + CLEANING_MS).unref();
const delays = monitorEventLoopDelay();
delays.enable();

const removeFolder = await makeRunFolder();
const postgres = await startEmbeddedPostgres({ dataDir: clusterHome(runFolder()), log: () => undefined });
const { connection } = postgres;
const knex = openDatabase(connection, requestSettings({ connections: 1 }));
const proxy = await silentProxy({ address: connection });
const gateway = await startMain({
  ...LIMITS,
  DATABASE_URL: databaseUrl(proxy.through(connection)),
  MAIL_FOLDER: runFolder(),
  DATA_DIR: runFolder(),
  LOG_LEVEL: 'silent',
  CALLS_KEPT_DAYS: '0',
});

interface Hang {
  readonly name: string;
  /** @returns ends it */
  readonly begin: () => Promise<() => void> | (() => void);
  readonly heldMs: number;
  /** What is so when it has ended. */
  readonly over: string;
  /** For so long it is watched after that. */
  readonly afterMs: number;
  /** Nothing could be answered before its end; otherwise recovery is counted from the limit. */
  readonly isFreed?: true;
}

const HANGS: readonly Hang[] = [
  {
    name: 'backends stopped',
    begin: async () => {
      const backends = await stoppedBackends({ knex });
      return () => {
        backends.goOn();
      };
    },
    heldMs: 20_000,
    over: 'they go on',
    afterMs: 6_000,
  },
  {
    name: 'open connections gone silent',
    begin: () => {
      proxy.silence();
      return () => undefined;
    },
    heldMs: 16_000,
    over: 'they stay so',
    afterMs: 0,
  },
  {
    name: 'all connections gone silent, new ones too',
    begin: () => {
      proxy.silence(true);
      return () => {
        proxy.heal();
      };
    },
    heldMs: 12_000,
    over: 'new ones work',
    afterMs: 14_000,
    isFreed: true,
  },
  {
    name: 'PostgreSQL restarted',
    begin: () => {
      process.kill(postgres.pid, 'SIGINT');
      return () => undefined;
    },
    heldMs: 0,
    over: 'it was told to end',
    afterMs: 14_000,
    isFreed: true,
  },
];
const firstPid = postgres.pid;
let endOfHang: () => void = () => undefined;
/** Once: what was stopped may be gone afterwards. */
const endHang = (): void => {
  const end = endOfHang;
  endOfHang = () => undefined;
  end();
};
process.once('exit', endHang);
const tooLate = async (): Promise<never> => {
  await pause(MOST_MS);
  throw new Error(`It is not done after ${MOST_MS / 1000} s, and given up.`);
};

/** Hangs the database in each way, and looks at what came of it. */
async function measure(): Promise<void> {
  print(`${perSecond} ads a second; an answer of the database is waited for ${answerMs / 1000} s.\n`);
  const load = new SteadyLoad(gateway.origin, perSecond);
  const start = performance.now();
  let happened: string[] = [];
  let from = start;
  for (const line of HEAD) print(line);
  const printing = setInterval(() => {
    const to = performance.now();
    print(row(load.answers, { start, from, to }, happened));
    happened = [];
    from = to;
  }, ROW_MS);
  const tell = (what: string): number => {
    happened.push(what);
    return performance.now();
  };
  await pause(8_000);
  const watched: Watched[] = [];
  for (const { name, begin, heldMs, over, afterMs, isFreed } of HANGS) {
    const began = tell(name);
    endOfHang = await begin();
    await pause(heldMs);
    endHang();
    const freed = tell(over);
    await pause(afterMs);
    const from = isFreed ? { at: freed, name: over } : { at: began + answerMs, name: 'the limit' };
    watched.push({ name, began, from, until: performance.now() });
  }
  tell('no more ads');
  await load.stop();
  clearInterval(printing);
  print(row(load.answers, { start, from, to: performance.now() }, happened));
  print('');
  for (const hang of watched) print(recovery(load.answers, hang));

  const created = await knex('haendelse')
    .where({ haendelsestype: 'Oprettet' })
    .pluck<string[]>('jobannonce_id');
  const there = new Set(await knex('jobannonce').pluck<string[]>('id'));
  const acknowledged = [...load.acknowledged.values()];
  const missing = acknowledged.filter((id) => !there.has(id));
  const twice = there.size - new Set(acknowledged).size;
  print(
    `\n${load.begun} ads were to be created, ${load.answers.length} answers: ${acknowledged.length} acknowledged, ` +
      `missing ${missing.length}, written but not acknowledged or twice ${twice}, events of creation ${created.length}.`,
  );
  print(`PostgreSQL was process ${firstPid} at first, and ${postgres.pid} at last.`);
  const exit = await gateway.end('SIGTERM');
  print(`At SIGTERM the gateway ended with ${exit}.`);
  const isWhole = missing.length === 0 && twice === 0 && created.length === acknowledged.length;
  const isDone = acknowledged.length === load.begun && firstPid !== postgres.pid && exit === 0;
  if (!isWhole || !isDone) process.exitCode = 1;
}

try {
  await Promise.race([measure(), tooLate()]);
} catch (error) {
  print(String(error));
  process.exitCode = 1;
} finally {
  print(
    `This process, with its callers and its proxy, stood still for ${(delays.max / 1e9).toFixed(1)} s at most.`,
  );
  endHang();
  if (gateway.child.exitCode === null) gateway.child.kill('SIGKILL');
  await proxy.stop();
  await knex.destroy();
  await postgres.stop();
  await removeFolder();
}
// Where it was given up callers and timers are still there.
process.exit();
