/**
 * The change feed counts on from its last place, and cursors of others stand there: it must not
 * fall back when the last events are taken away. Then an event that tells of nothing keeps it.
 */
import type { Knex } from 'knex';
import { NO_EVENT } from '../../../services/feed/feed-sql.js';
import type { EventTable } from '../../../services/feed/numbering-sql.js';
import { AD_EVENTS } from '../../../services/jobannonce/history/store.js';
import { ORDER_EVENTS } from '../../../services/jobordre/log/store.js';

/** The ad and the job order that nobody has, and whose events are places only. */
const NOBODYS = '5a4d0000-0000-4000-8000-000000000000';

/** Runs work that takes events away, and keeps the last place of the feed. */
export async function keepingLastPlace(
  transaction: Knex,
  { table, lockKey }: EventTable,
  work: () => Promise<void>,
): Promise<void> {
  // Nothing is numbered meanwhile.
  await transaction.raw('select pg_advisory_xact_lock(?)', [lockKey]);
  const before = await lastPlace(transaction, table);
  await work();
  if (before === 0 || (await lastPlace(transaction, table)) === before) return;
  await transaction(table).where({ haendelsestype: NO_EVENT }).delete();
  const insert = INSERTS[table];
  if (!insert) throw new Error(`nothing keeps the last place of ${table}`);
  await insert(transaction, before);
}

async function lastPlace(transaction: Knex, table: string): Promise<number> {
  const [row] = await transaction(table).max<{ max: string | null }[]>('loebenummer');
  return Number(row?.max ?? 0);
}

const INSERTS: Readonly<Record<string, (knex: Knex, place: number) => Promise<unknown>>> = {
  [AD_EVENTS.table]: async (knex, place) => {
    await knex.raw(
      `insert into jobannonce (id, version, organisation_type_id, organisation_code, indhold, cvr, annoncetype, konfliktramt,
         afgoerelse, afpublicering_tidspunkt, slettet_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt)
       select id, 1, 0, 'sandkasse', '{}', '00000000', 0, false, 'afventer', since, since, since, since
       from (values (?::uuid, timestamptz '2024-01-01 00:00:00Z')) as nobodys (id, since)
       on conflict (id) do nothing`,
      [NOBODYS],
    );
    await knex.raw(
      `insert into haendelse (loebenummer, jobannonce_id, version, organisation_type_id, organisation_code, haendelsestype,
         tidspunkt, udfoert_af, log_id, indhold)
       values (?, ?, 1, 0, 'sandkasse', ?, '2024-01-01 00:00:00Z', '{}', ?, '{}')`,
      [place, NOBODYS, NO_EVENT, NOBODYS],
    );
  },
  [ORDER_EVENTS.table]: async (knex, place) => {
    await knex.raw(
      `insert into jobordre (id, nummer, version, type, titel, cvr, jobcenter, kontaktperson, loebende, indhold, status_sat,
         lukkeaarsag, oprettelse, oprettet_af, oprettet_tidspunkt, seneste_handling)
       overriding system value
       select id, 0, 1, 0, '', '00000000', 'sandkasse', '', false, '{}', 'Lukket', 'Andet', '{}', '{}', since, since
       from (values (?::uuid, timestamptz '2024-01-01 00:00:00Z')) as nobodys (id, since)
       on conflict (id) do nothing`,
      [NOBODYS],
    );
    await knex.raw(
      `insert into jobordre_haendelse (loebenummer, jobordre_id, version, haendelsestype, tidspunkt, udfoert_af, log_id)
       values (?, ?, 1, ?, '2024-01-01 00:00:00Z', '{}', ?)`,
      [place, NOBODYS, NO_EVENT, NOBODYS],
    );
  },
};
