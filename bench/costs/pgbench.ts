import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EmbeddedAddress } from '../../src/sandbox/postgres/start.js';

const PROGRAM = '/usr/lib/postgresql/15/bin/pgbench';

/** What PostgreSQL itself needs to read an ad and to write the row that says so. */
const script = (id: string) => `
select a.* from jobannonce a where a.id = '${id}';
insert into audit_trail (answered_at, log_id, system_id, organisation_type_id, organisation_code, user_id,
  user_type, operation, jobannonce_id, version, repeated, outcome)
values (now(), gen_random_uuid(), 'sandbox 8/461', 8, '461', 'bench', 3, 'GetJobannonce', '${id}', 1, false, 0);
`;

/**
 * Runs the two statements, prepared, on 16 connections. @returns how often; undefined where
 * Debian's pgbench is not installed
 */
export async function pgbench(
  { host, port, user }: EmbeddedAddress,
  database: string,
  { id, folder, seconds }: { readonly id: string; readonly folder: string; readonly seconds: number },
): Promise<number | undefined> {
  if (!existsSync(PROGRAM)) return undefined;
  const file = join(folder, `${database}.sql`);
  await writeFile(file, script(id));
  const options = ['-n', '-M', 'prepared', '-c', '16', '-j', '1', '-T', String(seconds), '-f', file];
  const { stdout } = await promisify(execFile)(PROGRAM, [
    ...['-h', host, '-p', String(port), '-U', user],
    ...options,
    database,
  ]);
  return Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
}
