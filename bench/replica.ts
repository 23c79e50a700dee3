/**
 * `npx tsx bench/replica.ts [ads]`: what a search of published ads costs the gateway, the primary
 * and a streaming replica, beside a gateway without one, in turn. README.md says how to read it.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/config/data-file.js';
import { type EmbeddedAddress, startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';
import { migrate } from '../src/store/migration/migrate.js';
import { openDatabase, patientSettings } from '../src/store/sql/database.js';
import { startChild } from './child.js';
import { treeCpuMs } from './cpu.js';
import { gatewayAt } from './search/ask.js';
import { loadAds } from './search/load-ads.js';
import { KINDS } from './search/searches.js';
import { median } from './statistics.js';
import { aligned } from './table.js';

const ADS = Number(process.argv[2] ?? 20_000);
const ROUNDS = Number(process.env.REPLICA_ROUNDS ?? 5);
const REQUESTS = Number(process.env.REPLICA_REQUESTS ?? 400);
const AT_ONCE = 16;

const QUESTIONS = KINDS.filter(({ skip }) => skip === undefined)
  .flatMap(({ variants, pageSize }) => variants.map((question) => ({ question, pageSize })))
  .filter(({ question }) => question.body.includes('>false<'));

const progress = (text: string): unknown => process.stderr.write(`${text}\n`);
const urlOf = ({ host, port, user, database }: EmbeddedAddress): string =>
  `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

const cache = join(projectRoot, '.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'replica-'));
execFileSync('chmod', ['711', folder]);
const start = (name: string, settings: Record<string, string> = {}) =>
  startEmbeddedPostgres({ dataDir: join(folder, name), log: () => undefined, settings });
const open: { stop(): Promise<void> }[] = [];
try {
  const before = await start('primary');
  await migrate(before.connection);
  const loader = openDatabase(before.connection, patientSettings({ answerMs: 0 }));
  await loadAds(loader, ADS, new Date(), progress);
  await loader.destroy();
  await before.stop();
  execFileSync('cp', ['-Rp', join(folder, 'primary'), join(folder, 'replica')]);
  writeFileSync(join(folder, 'replica', 'cluster', 'standby.signal'), '');
  const primary = await start('primary');
  open.unshift(primary);
  const { host, port, user } = primary.connection;
  const replica = await start('replica', { primary_conninfo: `host=${host} port=${port} user=${user}` });
  open.unshift(replica);

  const env = { PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: urlOf(primary.connection), DOCS_SITE: 'false' };
  const sides = [];
  for (const [name, more] of [
    ['the database alone', {}],
    ['with a replica', { DATABASE_READ_URL: urlOf(replica.connection) }],
  ] as const) {
    const child = await startChild(['--enable-source-maps', 'dist/src/main.js'], { ...env, ...more });
    open.unshift(child);
    sides.push({ name, child, gateway: gatewayAt(child.origin), costs: [] as number[][] });
  }

  const used = (own: number | undefined) => [
    own ?? NaN,
    ...[primary, replica].map(({ pid }) => treeCpuMs(pid) ?? NaN),
  ];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { name, child, gateway, costs } of sides) {
      const begin = used(child.cpuMs());
      let next = 0;
      const ask = async (): Promise<void> => {
        for (let i = next++; i < REQUESTS; i = next++) {
          const asked = QUESTIONS[(i * 7) % QUESTIONS.length];
          if (asked) await gateway.ask(asked.question, { pageSize: asked.pageSize });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      const cost = used(child.cpuMs()).map((ms, i) => (1000 * (ms - (begin[i] ?? NaN))) / REQUESTS);
      progress(`${round}/${ROUNDS} ${name}: ${cost.map((µs) => µs.toFixed(0)).join(' + ')} µs`);
      // The first round warms up.
      if (round > 0) costs.push(cost);
    }
  const rows = sides.map(({ name, costs }) => [
    name,
    ...[0, 1, 2].map((i) => median(costs.map((cost) => cost[i] ?? NaN)).toFixed(0)),
  ]);
  const [, last] = sides;
  const metrics = last ? await (await fetch(`${last.child.origin}/metrics`)).text() : '';
  process.stdout.write(
    [
      `${new Date().toISOString()}, Node ${process.version}, PostgreSQL ${primary.version}, ${ADS.toLocaleString('en')} ads; ${ROUNDS} rounds of ${REQUESTS} searches,`,
      `${AT_ONCE} at once; load of the machine ${loadavg()[0]?.toFixed(1)}. Medians, processor µs a search`,
      aligned([['', 'gateway', 'primary', 'replica'], ...rows]),
      ...metrics.split('\n').filter((line) => line.startsWith('gateway_replica_')),
      '',
    ].join('\n'),
  );
  for (const { gateway } of sides) gateway.close();
} finally {
  for (const one of open) await one.stop();
  await rm(folder, { recursive: true, force: true });
}
