/**
 * `make bench-workers`: one gateway with one process beside one with two (WORKERS=2), in one run.
 * The load and PostgreSQL use the same cores: README.md says how to read it.
 */
import { loadavg } from 'node:os';
import { jobannonceService } from '../src/contract/index.js';
import { type Child, startChild } from './child.js';
import { treeCpuMs } from './cpu.js';
import { startDatabase } from './database.js';
import { load, type Round, type Target } from './load.js';
import { message } from './message.js';
import { median } from './statistics.js';

const GATEWAY = 'dist/src/main.js';
const WORKERS = [1, 2] as const;
const OPERATIONS = ['IsValidJobannonce', 'CreateJobannonce'] as const;
const CONNECTIONS = 32;
const WARM_UP = 8_000;
const ROUNDS = 7;
const SECONDS = 2;

const print = (text: string): unknown => process.stdout.write(`${text}\n`);

const target = (workers: number, { origin, pid }: Child, operation: (typeof OPERATIONS)[number]): Target => ({
  name: `${operation}, WORKERS=${workers}`,
  url: origin + jobannonceService.path,
  soapAction: `${jobannonceService.namespace}#${operation}`,
  body: message(operation),
  isRight: (answer) => answer.includes(`${operation}Response`),
  cpuMs: () => (pid === undefined ? undefined : treeCpuMs(pid)),
});

const figure = (rounds: readonly Round[], of: (round: Round) => number) => Math.round(median(rounds.map(of)));

async function measure(operation: (typeof OPERATIONS)[number], gateways: readonly Child[]): Promise<void> {
  const targets = gateways.map((child, i) => target(WORKERS[i] ?? 0, child, operation));
  for (const one of targets) await load(one, CONNECTIONS, { amount: WARM_UP });
  const rounds = targets.map((): Round[] => []);
  for (let number = 0; number < ROUNDS; number += 1)
    for (const [i, one] of targets.entries())
      rounds[i]?.push(await load(one, CONNECTIONS, { duration: SECONDS }));
  for (const [i, { name }] of targets.entries()) {
    const own = rounds[i] ?? [];
    print(
      `${name}: ${figure(own, ({ perSecond }) => perSecond)}/s, p99 ${figure(own, ({ p99 }) => p99)} ms, ` +
        `${figure(own, ({ cpuMicroseconds = NaN }) => cpuMicroseconds)} µs of processor a request`,
    );
  }
  const ratios = (rounds[1] ?? []).map(({ perSecond }, i) => perSecond / (rounds[0]?.[i]?.perSecond ?? NaN));
  print(
    `${operation}: two workers answer ${median(ratios).toFixed(2)} × as many (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  );
}

const loadNow = () => loadavg()[0]?.toFixed(1);
print(`load before: ${loadNow()}`);
const database = await startDatabase();
const gateways: Child[] = [];
try {
  for (const workers of WORKERS)
    gateways.push(
      await startChild(['--enable-source-maps', GATEWAY], {
        PORT: '0',
        DATABASE_URL: database.url,
        WORKERS: String(workers),
        POOL_MAX: '15',
      }),
    );
  for (const operation of OPERATIONS) await measure(operation, gateways);
  print(`load after: ${loadNow()}`);
} finally {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await database.stop();
}
