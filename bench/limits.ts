/**
 * `make bench-limits`: what the limits per caller cost a request, beside one `select 1` on the same
 * pool, in one run.
 */
import { loadavg } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { Budget } from '../src/limits/limits-port.js';
import { permitStocks, TICK_MS } from '../src/limits/permit-stocks.js';
import { permitsOn } from '../src/limits/limits-store.js';
import { preparedOn } from '../src/store/sql/knex-transaction.js';
import { migrate } from '../src/store/migration/migrate.js';
import { checkDurable, startDatabase } from './database.js';
import { median } from './statistics.js';

const ROUNDS = 15;
const RUNS = 300;
/** So many requests of the hot caller are always under way. */
const HOT = 8;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
type Step = () => Promise<unknown>;

const database = await startDatabase();
try {
  await migrate(database.address);
  const permits = permitsOn(database.knex);
  const stocks = permitStocks(permits, (_system, error) => {
    throw error;
  });
  const timer = setInterval(() => void stocks.tick(), TICK_MS);
  const rate: Budget = { perMinute: 1_000_000, concurrent: 0 };
  const both: Budget = { perMinute: 1_000_000, concurrent: 1000 };
  const now = () => new Date();
  const takeAndGiveBack = async (id: string, budget: Budget) => {
    const verdict = await stocks.take(id, budget, now());
    if (verdict.refusedBy !== undefined) throw new Error('refused');
    if (verdict.permit) await stocks.giveBack(id, verdict.permit);
  };
  const ask = (id: string, budget: Budget) => {
    const inAdvance = { second: new Date(0), taken: 0, unused: 0 };
    const nothing = { wanted: 1, ahead: 0, places: [], idle: 0, working: 0, inAdvance };
    return permits.exchange(() => ({ systemId: id, budget, now: now(), ...nothing }));
  };

  /** Measured while another system sends as fast as it can. */
  async function besideHotCaller(work: Step): Promise<number> {
    let isHot = true;
    const callers = Array.from({ length: HOT }, async () => {
      while (isHot) await takeAndGiveBack('hot', both);
    });
    await turn();
    const micros = await perRun(work);
    isHot = false;
    await Promise.all(callers);
    return micros;
  }

  const steps: Readonly<Record<string, () => Promise<number>>> = {
    'select 1': () => perRun(() => preparedOn(database.knex, { name: 'one', text: 'select 1', values: [] })),
    'asked of the database': () => perRun(() => ask('a', rate)),
    'rate, with a stock': () => perRun(() => takeAndGiveBack('b', rate)),
    'rate and place, with a stock': () => perRun(() => takeAndGiveBack('c', both)),
    'refused by the rate, told by the database': () =>
      perRun(() => ask('a', { perMinute: 1, concurrent: 0 })),
    'select 1, beside a hot caller': () =>
      besideHotCaller(() => preparedOn(database.knex, { name: 'one', text: 'select 1', values: [] })),
    'asked, beside a hot caller': () => besideHotCaller(() => ask('a', rate)),
  };

  const durable = await checkDurable(database.knex);
  for (const step of Object.values(steps)) await step();
  const rounds: Record<string, number>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const round: Record<string, number> = {};
    for (const [name, step] of Object.entries(steps)) round[name] = await step();
    rounds.push(round);
  }
  print(
    `\n${now().toISOString().slice(0, 10)}, Node ${process.version}, PostgreSQL ${database.version}: ${durable}`,
  );
  print(
    `${ROUNDS} rounds of ${RUNS}, one after the other; load of the machine ${loadavg()[0]?.toFixed(1)}\n`,
  );
  print(`${''.padEnd(44)}median µs  × select 1`);
  for (const name of Object.keys(steps)) {
    const micros = median(rounds.map((round) => round[name] ?? NaN));
    const ratio = median(rounds.map((round) => (round[name] ?? NaN) / (round['select 1'] ?? NaN)));
    print(`${name.padEnd(44)}${micros.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(12)}`);
  }
  clearInterval(timer);
} finally {
  await database.stop();
}

/** @returns microseconds by the clock */
async function perRun(step: Step): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < RUNS; i++) await step();
  return ((performance.now() - start) * 1000) / RUNS;
}
