/**
 * `npx tsx bench/costs/profile.ts [CHECKOUT]`: where the processor time of IsValidJobannonce with
 * limits goes, room by room, by V8's sampling profiler. README.md says how to read it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { startChild } from '../child.js';
import { load } from '../load.js';
import { byRoom, type CpuProfile, hottest } from './rooms.js';
import { isValidTarget } from './steps.js';

const SECONDS = Number(process.env.COSTS_SECONDS ?? 8);
const WARM_UP = Number(process.env.COSTS_WARM_UP ?? 5000);
const CONNECTIONS = 32;
const GATEWAY_CORE = 0;
const OTHER_CORE = 1;
const [cwd = projectRoot] = process.argv.slice(2);

execFileSync('taskset', ['-a', '-c', '-p', String(OTHER_CORE), String(process.pid)], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
try {
  const { host, port, user } = server.connection;
  const gateway = await startChild(
    [
      '--enable-source-maps',
      '--cpu-prof',
      `--cpu-prof-dir=${folder}`,
      '--cpu-prof-interval=400',
      'dist/src/main.js',
    ],
    {
      PORT: '0',
      DATABASE_URL: `postgres://${user}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`,
      DOCS_SITE: 'false',
      RATE_PER_MINUTE: '1000000',
      RATE_CONCURRENT: '1000',
    },
    { cwd, core: GATEWAY_CORE },
  );
  const target = isValidTarget(gateway);
  await load(target, CONNECTIONS, { amount: WARM_UP });
  const { cpuMicroseconds = NaN, perSecond } = await load(target, CONNECTIONS, { duration: SECONDS });
  await gateway.stop();
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.cpuprofile'));
  const profile = JSON.parse(await readFile(join(folder, name), 'utf8')) as CpuProfile;
  const rooms = byRoom(profile, SECONDS);
  const line = ([room, share]: readonly [string, number]) =>
    `${room.padEnd(44)} ${(100 * share).toFixed(1).padStart(5)} % ${(share * cpuMicroseconds).toFixed(1).padStart(7)} µs`;
  process.stdout.write(
    [
      `${new Date().toISOString()}, Node ${process.version}; IsValidJobannonce with limits, ${perSecond.toFixed(0)}/s,`,
      `${cpuMicroseconds.toFixed(0)} µs a request; load of the machine ${loadavg()[0]?.toFixed(1)}`,
      ...rooms.map(line),
      '',
      ...hottest(profile, SECONDS).map(line),
      '',
    ].join('\n'),
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
