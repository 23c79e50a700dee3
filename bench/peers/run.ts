/**
 * `make bench-peers`: what the same message costs servers of other people's, in interleaved rounds.
 * README.md says how to read it. Writes bench/results/peers.txt and peers.svg.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import type { Child } from '../child.js';
import { treeCpuMs } from '../cpu.js';
import { load } from '../load.js';
import { type Peer, PEERS } from './peers.js';
import { plot } from './plot.js';
import { CONNECTIONS, type Cost, costOf, OTHER_CORE, type Side, startSide } from './side.js';
import { summary, tableOf } from './summary.js';

const ROUNDS = Number(process.env.PEERS_ROUNDS ?? 4);
const SECONDS = Number(process.env.PEERS_SECONDS ?? 1);
const WARM_UP = Number(process.env.PEERS_WARM_UP ?? 4);
const PROCESSES = Number(process.env.PEERS_PROCESSES ?? 2);
const RESULTS = process.env.PEERS_RESULTS ?? join(projectRoot, 'bench/results');

const progress = (text: string): unknown => process.stderr.write(`${text}\n`);
const bash = (command: string, ...args: readonly string[]) =>
  spawnSync('bash', ['-c', command, 'bash', ...args], { cwd: projectRoot, encoding: 'utf8' });

/** Finds and builds it. @returns why it cannot be measured; undefined when it can */
function prepare({ probe, build }: Peer, folder: string): string | undefined {
  if (probe !== undefined && bash(probe).status !== 0)
    return 'not installed: run test/interop/install-debian.sh';
  if (build === undefined) return undefined;
  progress(`building ${build}`);
  const { status, stderr } = bash('bench/peers/build.sh "$@"', build, folder);
  return status === 0 ? undefined : `build.sh ${build} failed: ${stderr.trim().slice(-500)}`;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-peers-'));
const skipped: string[] = [];
const builds = new Map<string, string | undefined>();
const present = PEERS.filter((peer) => {
  const key = peer.build ?? peer.name;
  if (!builds.has(key)) builds.set(key, prepare(peer, join(folder, key)));
  const reason = builds.get(key);
  if (reason !== undefined) skipped.push(`*** SKIPPED: ${peer.name}, ${reason} ***`);
  return reason === undefined;
});
for (const line of skipped) progress(line);

execFileSync('taskset', ['-a', '-c', '-p', String(OTHER_CORE), String(process.pid)], { stdio: 'ignore' });
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
const children: Child[] = [];
try {
  const { host, port, user } = server.connection;
  const databaseUrl = `postgres://${user}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  const postgresMs = () => treeCpuMs(server.pid) ?? NaN;
  const sides: Side[] = [];
  for (const peer of present) {
    progress(`starting and warming up ${peer.name}`);
    const place = { folder: join(folder, peer.build ?? ''), databaseUrl };
    const side = await startSide(peer, place, PROCESSES, children);
    for (const target of side.targets) await load(target, CONNECTIONS, { duration: peer.warmUp ?? WARM_UP });
    sides.push(side);
  }
  const costs = sides.map(({ targets }) => targets.map((): Cost[] => []));
  for (let round = 1; round <= ROUNDS; round += 1) {
    progress(`round ${round} of ${ROUNDS}`);
    for (const [i, side] of sides.entries())
      for (const [k, target] of side.targets.entries())
        costs[i]?.[k]?.push(await costOf(side, target, SECONDS, postgresMs));
  }
  const rows = summary(sides.map(({ peer }, i) => ({ ...peer, costs: costs[i] ?? [] })));
  const date = new Date().toISOString();
  const text = [
    `${date}, commit ${bash('git rev-parse --short HEAD').stdout.trim()}, Node ${process.version}, PostgreSQL ${server.version}`,
    `${ROUNDS} rounds of ${SECONDS} s, ${PROCESSES} processes a side, ${CONNECTIONS} connections, pinned to one processor;`,
    `load of the machine ${loadavg()[0]?.toFixed(1)}. Medians; every answer was 200 and the right one`,
    '',
    tableOf(rows).trimEnd(),
    ...skipped,
    '',
  ].join('\n');
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, 'peers.txt'), text);
  const title = `IsValidJobannonce, 6 KB: processor µs a request (${date.slice(0, 10)})`;
  await writeFile(join(RESULTS, 'peers.svg'), plot(title, rows));
  process.stdout.write(text);
} finally {
  await Promise.all(children.map((child) => child.stop()));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
