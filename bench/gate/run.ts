/**
 * `make bench-gate`: what requests cost beside bare node:http in the same run, and beside earlier
 * runs. It warns and never fails a build. With BENCH_GATE=print its line is printed and no more.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { type Child, startChild } from '../child.js';
import { stepsOf } from '../costs/steps.js';
import { treeCpuMs } from '../cpu.js';
import { load, type Target } from '../load.js';
import { BARE, LIMITS } from '../peers/peers.js';
import { CONNECTIONS, OTHER_CORE, SERVER_CORE, startSide } from '../peers/side.js';
import { median } from '../statistics.js';
import { entriesOf, type Entry, judge } from './judge.js';

const HISTORY = process.env.BENCH_GATE_HISTORY ?? join(projectRoot, 'bench/results/gate.jsonl');
const MEASURED = ['IsValidJobannonce', 'IsValidJobannonce, limits', 'GetJobannonce', 'CreateJobannonce'];
const ROUNDS = 4;
const SECONDS = 1;
const WARM_UP = 3;

execFileSync('taskset', ['-a', '-c', '-p', String(OTHER_CORE), String(process.pid)], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'bench-gate-'));
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
const children: Child[] = [];
try {
  const { host, port, user } = server.connection;
  const databaseUrl = `postgres://${user}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  const gateway = async (env: Readonly<Record<string, string>>) => {
    const child = await startChild(
      ['--enable-source-maps', 'dist/src/main.js'],
      { PORT: '0', DATABASE_URL: databaseUrl, DOCS_SITE: 'false', ...env },
      { core: SERVER_CORE },
    );
    children.push(child);
    return child;
  };
  const { targets } = await stepsOf({
    plain: await gateway({}),
    limited: await gateway(LIMITS),
    approving: await gateway({ AUTO_APPROVE: 'true' }),
  });
  const [bare] = (await startSide(BARE, { folder, databaseUrl }, 1, children)).targets;
  if (!bare) throw new Error('bare node:http was not started');
  const measured = targets.filter(({ name }) => MEASURED.includes(name));
  for (const target of [bare, ...measured]) await load(target, CONNECTIONS, { duration: WARM_UP });
  const rounds: Readonly<Record<string, number>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await roundOf(bare, measured));
  const ratios = Object.fromEntries(
    MEASURED.map((name) => [name, Number(median(rounds.map((of) => of[name] ?? NaN)).toFixed(2))]),
  );
  await tell({
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.versions.node.split('.')[0] ?? '',
    processor: cpus()[0]?.model ?? '',
    load: Number((loadavg()[0] ?? NaN).toFixed(1)),
    ratios,
  });
} finally {
  await Promise.all(children.map((child) => child.stop()));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Bare before and after the others, as the machine may change under a round. */
async function roundOf(bare: Target, targets: readonly Target[]): Promise<Readonly<Record<string, number>>> {
  const first = await costOf(bare);
  const costs: [string, number][] = [];
  for (const target of targets) costs.push([target.name, await costOf(target)]);
  const anchor = (first + (await costOf(bare))) / 2;
  return Object.fromEntries(costs.map(([name, cost]) => [name, cost / anchor]));
}

/** Processor time of the server for a request, and PostgreSQL's. */
async function costOf(target: Target): Promise<number> {
  const postgresMs = () => treeCpuMs(server.pid) ?? NaN;
  const before = postgresMs();
  const { cpuMicroseconds = NaN, answers } = await load(target, CONNECTIONS, { duration: SECONDS });
  return cpuMicroseconds + (1000 * (postgresMs() - before)) / answers;
}

async function tell(entry: Entry): Promise<void> {
  const history = existsSync(HISTORY) ? entriesOf(await readFile(HISTORY, 'utf8')) : [];
  const line = JSON.stringify(entry);
  process.stdout.write(`${[line, ...judge(entry, history)].join('\n')}\n`);
  if (process.env.BENCH_GATE === 'print') return;
  await mkdir(dirname(HISTORY), { recursive: true });
  await appendFile(HISTORY, `${line}\n`);
}
