/** The statements that write new ads, many at once; store.ts writes what becomes of them. */
import { type RowStatement, rowsSql } from '../../../store/sql/rows.js';
import { asColumn, FROM_AD, jobannonceRow, NEW_ROW_TYPES } from './rows.js';
import type { Haendelse, StoredJobannonce } from './store-port.js';

const COLUMNS = Object.keys(NEW_ROW_TYPES);
const EVENT = { tidspunkt: 'timestamptz', udfoert_af: 'jsonb', log_id: 'uuid' };

/** A new ad and its event as a row that is sent. */
export const newRow = (ad: StoredJobannonce, { tidspunkt, performedBy, logId }: Haendelse) => ({
  ...jobannonceRow(ad),
  tidspunkt,
  udfoert_af: performedBy,
  log_id: logId,
});

const sent = (types: Readonly<Record<string, string>>) =>
  `sent as materialized (select * from ${rowsSql(types)})`;

const ADDED = `added as (insert into jobannonce (${COLUMNS.join()})
  select ${COLUMNS.map((name) => asColumn(name, name, 'indhold')).join()} from sent order by position
  returning id, search_text)`;

const INTO_EVENTS = `insert into haendelse (jobannonce_id, ${FROM_AD}, haendelsestype, tidspunkt, udfoert_af, log_id)`;

/** Writes new ads and their events from what was sent, neither without the other. */
export const INSERT: RowStatement = {
  name: 'insert jobannonce',
  text: `with ${sent({ ...NEW_ROW_TYPES, ...EVENT })}, ${ADDED} ${INTO_EVENTS}
    select id, ${FROM_AD}, 'Oprettet', tidspunkt, udfoert_af, log_id from sent order by position`,
};

/**
 * Writes new ads that a machine has approved: each with both its events, the creation first, and as
 * what the public sees. That is found by the same words, which are made once.
 */
export const INSERT_APPROVED: RowStatement = {
  name: 'insert approved jobannonce',
  text: `with ${sent({ ...NEW_ROW_TYPES, ...EVENT, godkendt_af: 'jsonb' })}, ${ADDED},
    told as (${INTO_EVENTS}
      select id, ${FROM_AD}, haendelsestype, tidspunkt, af, log_id
      from sent cross join lateral (values (1, 'Oprettet', udfoert_af), (2, 'Godkendt', godkendt_af))
        as event (nr, haendelsestype, af)
      order by position, nr)
    insert into jobannonce_godkendt (jobannonce_id, version, indhold, godkendt_tidspunkt, publicering_tidspunkt,
      afpublicering_tidspunkt, search_text, maskinelt_godkendt)
    select id, version, indhold, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt,
      added.search_text, true
    from sent join added using (id) order by position`,
};
