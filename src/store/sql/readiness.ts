import type { Knex } from 'knex';
import { connectionOf, transactionsOn } from './knex-transaction.js';

/**
 * More than PostgreSQL keeps in the memory it is given here, so that it has to write to the disk;
 * to a temporary file, which is gone afterwards and leaves no row to clean up.
 */
const WRITE = 'select count(*) from generate_series(1, 10000)';

/**
 * A session keeps the setting that it began with. What a new one would begin with is told too: the
 * most specific of role and database wins, and what the address itself sets is above both.
 */
const STATE = `
  select
    pg_is_in_recovery() as "isStandby",
    current_setting('transaction_read_only')::boolean or coalesce((
      select split_part(setting, '=', 2)::boolean
      from pg_db_role_setting cross join unnest(setconfig) as setting
      where setdatabase in (0, (select oid from pg_database where datname = current_database()))
        and setrole in (0, (select oid from pg_roles where rolname = session_user))
        and setting like 'default_transaction_read_only=%'
        and not exists (
          select from pg_settings where name = 'default_transaction_read_only' and source = 'client'
        )
      order by setrole = 0, setdatabase = 0
      limit 1
    ), false) as "isReadOnly"`;

/** By SQLSTATE, or its beginning. The first that fits is told. */
const REASONS: readonly (readonly [sqlState: string, reason: string])[] = [
  ['53100', 'the disk of the database is full'],
  ['53300', 'the database takes no more connections'],
  ['53', 'the database lacks resources'],
  ['25006', 'the database is read-only'],
  ['57P', 'the database is starting or stopping'],
  ['57014', 'the database does not answer'],
  ['ETIMEDOUT', 'the database does not answer'],
];

/**
 * Says why no change can be written now; the words are for operators, and tell strangers nothing of
 * how the database is reached.
 * @returns undefined where one can
 */
export async function whyNotReady(database: Knex): Promise<string | undefined> {
  try {
    return await transactionsOn(database)(async (transaction) => {
      const connection = connectionOf(transaction);
      const { rows } = await connection.query<{ isStandby: boolean; isReadOnly: boolean }>(STATE);
      const [state] = rows;
      if (state?.isStandby) return 'the database is a standby';
      if (state?.isReadOnly) return 'the database is read-only';
      await connection.query("set local work_mem = '64kB'");
      await connection.query(WRITE);
      return undefined;
    });
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    const found = REASONS.find(([start]) => code.startsWith(start));
    if (found) return found[1];
  }
  return 'the database cannot be reached';
}
