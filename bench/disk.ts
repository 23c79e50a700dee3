/**
 * `npx tsx bench/disk.ts [requests]`: what an ad and a request leave on the disk and in the log of
 * PostgreSQL, and the memory of the processes afterwards. README.md says how to read it.
 */
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { jobannonceService } from '../src/contract/index.js';
import { startChild } from './child.js';
import { startDatabase } from './database.js';
import { message, sampleOf } from './message.js';
import { aligned } from './table.js';

const REQUESTS = Number(process.argv[2] ?? 2000);
const AT_ONCE = 16;
const TABLES = [
  'jobannonce',
  'jobannonce_godkendt',
  'haendelse',
  'request_repeat',
  'audit_trail',
  'audit_seal',
] as const;

const database = await startDatabase();
const env = { PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: database.url, AUTO_APPROVE: 'true' };
const gateway = await startChild(['--enable-source-maps', 'dist/src/main.js'], env);
try {
  const withId = (xml: string) =>
    xml.replace(
      '</soap:Header>',
      `<rq:RequestOptionsHeader xmlns:rq="urn:jobnet-gateway:request-options:1"><rq:RequestIdentifier>${randomUUID()}</rq:RequestIdentifier></rq:RequestOptionsHeader></soap:Header>`,
    );
  const post = async (operation: string, body: string): Promise<string> => {
    const answer = await fetch(gateway.origin + jobannonceService.path, {
      method: 'POST',
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        soapaction: `"${jobannonceService.namespace}#${operation}"`,
      },
      body,
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
    return text;
  };
  const create = message('CreateJobannonce');
  const id = /JobannonceIdentifier>([^<]+)</.exec(await post('CreateJobannonce', withId(create)))?.[1] ?? '';
  const get = sampleOf('GetJobannonce').replace(/(JobannonceIdentifier>)[^<]+/, `$1${id}`);
  const rows = [
    await measured('CreateJobannonce, approved', () => post('CreateJobannonce', withId(create))),
    await measured('GetJobannonce', () => post('GetJobannonce', get)),
  ];
  print(
    `${new Date().toISOString()}, Node ${process.version}, PostgreSQL ${database.version}; ${REQUESTS} requests of each kind,`,
  );
  print(
    `a message of ${Buffer.byteLength(create)} bytes. Bytes a request, with indexes and what is out of line`,
  );
  print(aligned([['', ...TABLES, 'all tables', 'log'], ...rows]));
  const [backends = ''] = (
    await database.knex.raw<{ rows: { pids: string }[] }>(
      "select string_agg(pid::text, ' ') as pids from pg_stat_activity where application_name like 'jobnet-soap-gateway%' and pid <> pg_backend_pid()",
    )
  ).rows.map(({ pids }) => pids);
  const sizes = backends.split(' ').map(proportional);
  const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  print(
    `gateway: ${mib(gateway.memoryBytes() ?? NaN)} resident; ${sizes.length} backends of it: ${mib(sizes.reduce((sum, one) => sum + one, 0) / sizes.length)} each (proportional)`,
  );
} finally {
  await gateway.stop();
  await database.stop();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A process's own memory and its share of what it has in common with others. */
function proportional(pid: string): number {
  return 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
}

async function measured(name: string, ask: () => Promise<unknown>): Promise<string[]> {
  const before = await sizesNow();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next++ < REQUESTS) await ask();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const after = await sizesNow();
  const each = after.map((size, i) => (size - (before[i] ?? 0)) / REQUESTS);
  const log = each.pop() ?? NaN;
  const all = each.reduce((sum, one) => sum + one, 0);
  return [name, ...[...each, all, log].map((bytes) => bytes.toFixed(0))];
}

/** Of each table, and of the log so far. */
async function sizesNow(): Promise<number[]> {
  await database.knex.raw('vacuum');
  const sizes: number[] = [];
  for (const table of TABLES) sizes.push(await numberOf('pg_total_relation_size(?::regclass)', [table]));
  return [...sizes, await numberOf("pg_current_wal_lsn() - '0/0'", [])];
}

async function numberOf(sql: string, values: readonly string[]): Promise<number> {
  const { rows } = await database.knex.raw<{ rows: { value: string }[] }>(`select ${sql} as value`, [
    ...values,
  ]);
  return Number(rows[0]?.value);
}
