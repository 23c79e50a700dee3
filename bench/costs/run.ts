/**
 * `make bench-costs`: processor time of the gateway and of PostgreSQL for one request of each kind,
 * in interleaved rounds; other checkouts are measured beside this one:
 * `npx tsx bench/costs/run.ts /path/to/other/checkout`. README.md says how to read it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { type EmbeddedAddress, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { type Child, startChild } from '../child.js';
import { treeCpuMs } from '../cpu.js';
import { load, type Target } from '../load.js';
import { median } from '../statistics.js';
import { pgbench } from './pgbench.js';
import { type Gateways, stepsOf } from './steps.js';

const ROUNDS = Number(process.env.COSTS_ROUNDS ?? 5);
const SECONDS = Number(process.env.COSTS_SECONDS ?? 3);
const WARM_UP = Number(process.env.COSTS_WARM_UP ?? 5000);
const ONLY = new RegExp(process.env.COSTS_ONLY ?? '');
const CONNECTIONS = 32;
/** The gateway has the first processor for itself; PostgreSQL and the load share the second. */
const GATEWAY_CORE = 0;
const OTHER_CORE = 1;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

interface Cost {
  readonly gateway: number;
  readonly postgres: number;
}

interface Step {
  readonly name: string;
  readonly measure: () => Promise<Cost>;
}

execFileSync('taskset', ['-a', '-c', '-p', String(OTHER_CORE), String(process.pid)], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'bench-costs-'));
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
const children: Child[] = [];
try {
  const checkouts = [...process.argv.slice(2), projectRoot];
  const steps: Step[] = [];
  for (const [nr, cwd] of checkouts.entries())
    steps.push(...(await stepsOfCheckout(server.connection, cwd, `costs_${nr}`)));
  const chosen = steps.filter(({ name }) => ONLY.test(name));
  const bare = await startBare();
  progress('warming up');
  const rounds: Record<string, Cost>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const costs: Record<string, Cost> = { 'bare node:http': await costOf(bare, { duration: SECONDS }) };
    for (const { name, measure } of chosen) {
      costs[name] = await measure();
      progress(
        `${round + 1}/${ROUNDS} ${name}: ${costs[name].gateway.toFixed(0)} + ${costs[name].postgres.toFixed(0)} µs`,
      );
    }
    rounds.push(costs);
  }
  print(report(rounds));
} finally {
  await Promise.all(children.map((child) => child.stop()));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function stepsOfCheckout(address: EmbeddedAddress, cwd: string, database: string): Promise<Step[]> {
  const owner = openDatabase(address);
  await owner.raw('create database ??', [database]);
  await owner.destroy();
  const { host, port, user } = address;
  const url = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const start = async (env: Readonly<Record<string, string>>) => {
    const args = ['--enable-source-maps', 'dist/src/main.js'];
    const child = await startChild(
      args,
      { PORT: '0', DATABASE_URL: url, DOCS_SITE: 'false', ...env },
      { cwd, core: GATEWAY_CORE },
    );
    children.push(child);
    return child;
  };
  const gateways: Gateways = {
    plain: await start({}),
    limited: await start({ RATE_PER_MINUTE: '1000000', RATE_CONCURRENT: '1000' }),
    approving: await start({ AUTO_APPROVE: 'true' }),
  };
  const { targets, id } = await stepsOf(gateways);
  const label = basename(cwd);
  for (const target of targets)
    if (ONLY.test(`${label}: ${target.name}`)) await load(target, CONNECTIONS, { amount: WARM_UP });
  // Connections keep plans of when the tables were empty, until autovacuum comes by.
  const analyst = openDatabase({ ...address, database });
  await analyst.raw('vacuum (analyze)');
  await analyst.destroy();
  return [
    ...targets.map((target) => ({
      name: `${label}: ${target.name}`,
      measure: () => costOf(target, { duration: SECONDS }),
    })),
    {
      name: `${label}: pgbench, get and audit`,
      measure: async () => {
        const before = postgresMs();
        const times = await pgbench(address, database, { id, folder, seconds: SECONDS });
        return { gateway: 0, postgres: (1000 * (postgresMs() - before)) / (times ?? NaN) };
      },
    },
  ];
}

function postgresMs(): number {
  return treeCpuMs(server.pid) ?? NaN;
}

async function costOf(target: Target, extent: { readonly duration: number }): Promise<Cost> {
  const before = postgresMs();
  const { cpuMicroseconds = NaN, answers } = await load(target, CONNECTIONS, extent);
  return { gateway: cpuMicroseconds, postgres: (1000 * (postgresMs() - before)) / answers };
}

/** The anchor: a bare server that reads the body and answers a constant. */
async function startBare(): Promise<Target> {
  const bytes = 700;
  const args = ['--import', 'tsx', 'bench/servers/bare.ts'];
  const child = await startChild(args, { BYTES: String(bytes) }, { core: GATEWAY_CORE });
  children.push(child);
  return {
    name: 'bare',
    url: child.origin,
    soapAction: '',
    body: 'x'.repeat(6000),
    isRight: (text) => text.length === bytes,
    cpuMs: child.cpuMs,
  };
}

function report(rounds: readonly Record<string, Cost>[]): string {
  const [first = {}] = rounds;
  const rows = Object.keys(first).map((name) => {
    const costs = rounds.map((round) => round[name] ?? { gateway: NaN, postgres: NaN });
    const sums = costs.map(({ gateway, postgres }) => gateway + postgres);
    const anchored = rounds.map((round, i) => (sums[i] ?? NaN) / (round['bare node:http']?.gateway ?? NaN));
    return [
      name.padEnd(52),
      median(costs.map(({ gateway }) => gateway))
        .toFixed(0)
        .padStart(7),
      median(costs.map(({ postgres }) => postgres))
        .toFixed(0)
        .padStart(10),
      median(sums).toFixed(0).padStart(6),
      `${Math.min(...sums).toFixed(0)}–${Math.max(...sums).toFixed(0)}`.padStart(13),
      median(anchored).toFixed(1).padStart(7),
    ].join(' ');
  });
  return [
    `${new Date().toISOString()}, Node ${process.version}, PostgreSQL ${server.version}; ${ROUNDS} rounds of ${SECONDS} s,`,
    `${CONNECTIONS} connections, gateway on processor ${GATEWAY_CORE}; load of the machine ${loadavg()[0]?.toFixed(1)}. Medians, processor µs a request`,
    `${''.padEnd(52)} gateway PostgreSQL    sum lowest–highest × bare`,
    ...rows,
  ].join('\n');
}
