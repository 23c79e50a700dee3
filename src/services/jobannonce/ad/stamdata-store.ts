/** Brings what is kept of a company with its ads to what the register says now. */
import type { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { json } from '../../../store/sql/jsonb.js';
import { connectionOf, queryOn, transactionsOn } from '../../../store/sql/knex-transaction.js';
import type { Connection } from '../../../store/sql/rows.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import { stamdataOf } from './stamdata.js';
import type { Stamdata, StoredJobannonce } from './store-port.js';

interface KeptRow {
  readonly id: string;
  readonly virksomhed: Stamdata | null;
  readonly named: StoredJobannonce['indhold']['Virksomhed'];
}

/**
 * An ad gets no event and no version of it: nobody has changed it (docs/decisions/0040).
 * @returns writes the company into all its ads that have it otherwise; @throws Fault 139135
 */
export function stamdataRefreshOn(database: Knex): (virksomhed: Virksomhed) => Promise<void> {
  const inTransaction = transactionsOn(database);
  return async (virksomhed) => {
    const kept = await Promise.all(
      TABLES.map(({ read }) => queryOn<KeptRow>(database, { text: read, values: [virksomhed.cvr] })),
    );
    if (!kept.flat().some((row) => isOther(row, virksomhed))) return;
    await inTransaction(async (transaction) => {
      const connection = connectionOf(transaction);
      await connection.query(LOCK, [virksomhed.cvr]);
      for (const table of TABLES) await refresh(connection, table, virksomhed);
    });
  };
}

const refreshed = ({ named, virksomhed: before }: KeptRow, virksomhed: Virksomhed) =>
  stamdataOf(named, virksomhed, before ?? undefined);

const isOther = (row: KeptRow, virksomhed: Virksomhed) =>
  !isDeepStrictEqual(row.virksomhed, refreshed(row, virksomhed));

async function refresh(
  connection: Connection,
  { read, write }: Table,
  virksomhed: Virksomhed,
): Promise<void> {
  const { rows } = await connection.query<KeptRow>(read, [virksomhed.cvr]);
  for (const row of rows.filter((one) => isOther(one, virksomhed)))
    await connection.query(write, [row.id, json(refreshed(row, virksomhed))]);
}

const APPROVED_CVR = `indhold #>> '{Virksomhed,CVRnumberIdentifier}'`;

interface Table {
  /** The versions of the ads of the company $1. */
  readonly read: string;
  readonly write: string;
}

const NEWEST: Table = {
  read: `select id, virksomhed, indhold -> 'Virksomhed' as named from jobannonce
    where cvr = $1 and slettet_tidspunkt is null`,
  write: 'update jobannonce set virksomhed = $2 where id = $1',
};

const APPROVED: Table = {
  read: `select jobannonce_id as id, virksomhed, indhold -> 'Virksomhed' as named from jobannonce_godkendt
    where ${APPROVED_CVR} = $1`,
  write: 'update jobannonce_godkendt set virksomhed = $2 where jobannonce_id = $1',
};

const TABLES = [NEWEST, APPROVED];

/**
 * In one order, so that two that refresh do not wait for each other; a change of an ad locks it
 * first too.
 */
const LOCK = `select from jobannonce j where j.id in (
    select id from jobannonce where cvr = $1 and slettet_tidspunkt is null
    union select jobannonce_id from jobannonce_godkendt where ${APPROVED_CVR} = $1)
  order by j.id for update`;
