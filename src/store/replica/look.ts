/** What is asked of both servers, and what makes the one a replica of the other. */
import type { Knex } from 'knex';
import { queryOn } from '../sql/knex-transaction.js';

/** Which database a server answers for; a streaming replica has its primary's. */
interface Identity {
  /** The cluster's, from initdb on. */
  readonly cluster: string;
  readonly database: number;
}

export interface Primary extends Identity {
  /** Its log is on disk to this place. */
  readonly written: bigint;
}

export interface Standby extends Identity {
  readonly isStandby: boolean;
  readonly replayed: bigint;
}

/** As PostgreSQL sends a bigint or numeric. */
type Raw<T> = { readonly [Key in keyof T]: T[Key] extends bigint ? string : T[Key] };

const IDENTITY = `
  (select system_identifier::text from pg_control_system()) as cluster,
  (select oid from pg_database where datname = current_database()) as database`;

/**
 * Flushed, and not inserted: the place behind the last record, to which a replica comes too. That
 * to insert at may lie behind the head of the next page, where it comes with the next record only.
 */
const PRIMARY = {
  name: 'primary',
  text: `select (pg_current_wal_flush_lsn() - '0/0')::text as written, ${IDENTITY}`,
  values: [],
};

const STANDBY = {
  name: 'standby',
  text: `select pg_is_in_recovery() as "isStandby",
    coalesce(pg_last_wal_replay_lsn() - '0/0', 0)::text as replayed, ${IDENTITY}`,
  values: [],
};

export async function lookAtPrimary(database: Knex): Promise<Primary> {
  const row = await only<Raw<Primary>>(database, PRIMARY);
  return { ...row, written: BigInt(row.written) };
}

export async function lookAtStandby(database: Knex): Promise<Standby> {
  const row = await only<Raw<Standby>>(database, STANDBY);
  return { ...row, replayed: BigInt(row.replayed) };
}

async function only<Row extends object>(database: Knex, statement: typeof PRIMARY): Promise<Row> {
  const [row] = await queryOn<Row>(database, statement);
  if (!row) throw new Error(`no row for ${statement.name}`);
  return row;
}

/**
 * Says why the one is no replica of the other. The words are for operators and tell strangers
 * nothing of how a database is reached.
 * @param primary as it was after the standby was looked at, or later
 * @returns undefined where it is one
 */
export function whyNoReplica(standby: Standby, primary: Primary): string | undefined {
  if (!standby.isStandby) return 'it is no standby';
  if (standby.cluster !== primary.cluster || standby.database !== primary.database)
    return 'it is of another database';
  if (standby.replayed > primary.written) return 'it is ahead of the database, so it follows another server';
  return undefined;
}
