/**
 * The file that writes the tables of job ads. The event log is read by history/store.ts, searches
 * by search/store.ts.
 */
import type { Knex } from 'knex';
import { json } from '../../../store/sql/jsonb.js';
import { connectionOf, writeRow } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { INSERT, INSERT_APPROVED, newRow } from './insert-sql.js';
import { asColumn, changedColumns, decidedColumns, FROM_AD } from './rows.js';
import type { Haendelse, JobannonceStore } from './store-port.js';
import { findingOn, findWithin } from './finding-store.js';
import { publicIndhold } from '../public/content.js';
import { searchWordsOf } from '../search/words.js';

export function jobannonceStoreOn(database: Knex): JobannonceStore {
  const findTogether = findingOn(database);
  return {
    insert: (transaction, jobannonce, haendelse) =>
      writeRow(transaction, INSERT, newRow(jobannonce, haendelse)),

    insertApproved: async (transaction, jobannonce, haendelse, godkendtAf) => {
      if (jobannonce.indhold.AnonymArbejdsgiver) throw new Error('no machine approves an anonymous ad');
      const row = { ...newRow(jobannonce, haendelse), godkendt_af: godkendtAf };
      await writeRow(transaction, INSERT_APPROVED, row);
    },

    update: async (transaction, { id, version }, aendring, haendelse) => {
      const connection = connectionOf(transaction);
      const { kind } = aendring;
      const { tidspunkt } = haendelse;
      const row = {
        version: version + 1,
        aendret_tidspunkt: tidspunkt,
        ...changedColumns(aendring, tidspunkt),
      };
      const indholdAt = `$${Object.keys(row).indexOf('indhold') + 3}::jsonb`;
      const columns = Object.keys(row).map(
        (name, i) => `${name} = ${asColumn(name, `$${i + 3}`, indholdAt)}`,
      );
      if (kind === 'Aendret') columns.push(WAITS_AGAIN);
      const update = `update jobannonce set ${columns.join()} where id = $1 and version = $2 and slettet_tidspunkt is null`;
      const values = [id, version, ...Object.values(row)];
      const { rowCount } = await connection.query(
        withEvent(`${kind} jobannonce`, update, values, kind, haendelse),
      );
      if (rowCount !== 1) return false;
      // This is a statement of its own: while the first one waited, another transaction may have
      // approved this version.
      if (kind === 'Afsluttet') await connection.query({ ...END_APPROVED, values: [id, tidspunkt] });
      if (kind === 'Slettet') await connection.query({ ...DELETE_APPROVED, values: [id] });
      return true;
    },

    decide: async (transaction, { id, version, indhold, virksomhed }, beslutning, haendelse) => {
      const connection = connectionOf(transaction);
      const row = decidedColumns(beslutning, haendelse.tidspunkt);
      const columns = Object.keys(row).map((name, i) => `${name} = $${i + 3}`);
      if (beslutning.kind === 'Godkendt') columns.push(FIRST_ON_JOBNET);
      const update = `update jobannonce set ${columns.join()} where id = $1 and version = $2 and ${WAITS}`;
      const values = [id, version, ...Object.values(row)];
      const { kind } = beslutning;
      const { rowCount } = await connection.query(
        withEvent(`${kind} jobannonce`, update, values, kind, haendelse),
      );
      if (rowCount !== 1) throw new Error(`version ${version} was not locked, or does not wait`);
      if (kind !== 'Godkendt') return;
      const { tekster, byMachine = false } = beslutning;
      const shown = publicIndhold(indhold, virksomhed, tekster);
      // What a machine approves was written a moment ago, and mostly has the same words already.
      const hasItsWords =
        byMachine && shown.Titel === indhold.Titel && shown.Annoncetekst === indhold.Annoncetekst;
      const words = hasItsWords ? null : searchWordsOf(shown);
      await connection.query({ ...APPROVE, values: [id, words, byMachine, tekster ? json(tekster) : null] });
    },

    withdrawUnseen: async (transaction, cvr, { tidspunkt, performedBy, logId }) => {
      const connection = connectionOf(transaction);
      const unseen = await connection.query<{ id: string }>(UNSEEN, [cvr, tidspunkt]);
      const ids = unseen.rows.map(({ id }) => id);
      if (ids.length === 0) return [];
      const values = [ids, tidspunkt, json(performedBy), logId];
      return (await connection.query<{ id: string }>(WITHDRAW, values)).rows.map(({ id }) => id);
    },

    lock: async (transaction, id) => {
      await connectionOf(transaction).query('select from jobannonce where id = $1 for update', [id]);
    },

    find: (id, transaction) =>
      orUnavailable(() => (transaction ? findWithin(transaction, id) : findTogether(id))),
  };
}

const WAITS = `afgoerelse = 'afventer' and afsluttet_tidspunkt is null and slettet_tidspunkt is null`;

/**
 * A change of an ad that waits does not move it in the queue. `aendret_tidspunkt` is $4: columns
 * begin with version.
 */
const WAITS_AGAIN = `afventer_igen_siden = case when afgoerelse = 'afventer' then afventer_igen_siden else $4 end`;

/** `firstOnJobnet` (status.ts) in SQL. `afgjort_tidspunkt` is $4, as in `decidedColumns`. */
const FIRST_ON_JOBNET = `foerst_paa_jobnet = case when foerst_paa_jobnet <= $4 then foerst_paa_jobnet
  else greatest(publicering_tidspunkt, $4) end`;

/** What a machine approved for the company $1 and the public does not see yet at $2. */
const UNSEEN = `select j.id from jobannonce j join jobannonce_godkendt g on g.jobannonce_id = j.id
  where g.maskinelt_godkendt and g.paa_jobnet_fra > $2 and g.afsluttet_tidspunkt is null
    and j.slettet_tidspunkt is null and g.indhold #>> '{Virksomhed,CVRnumberIdentifier}' = $1
  order by j.id for update of j`;

/** Of the locked ads $1; the newest version waits, unless it has been refused. */
const WITHDRAW = `with gone as (
    delete from jobannonce_godkendt g where g.jobannonce_id = any($1) and g.maskinelt_godkendt
      and g.paa_jobnet_fra > $2 returning g.jobannonce_id),
  waiting as (
    update jobannonce j set konfliktramt = true,
      afgoerelse = case when afgoerelse = 'godkendt' then 'afventer' else afgoerelse end,
      afgjort_tidspunkt = case when afgoerelse = 'godkendt' then null else afgjort_tidspunkt end,
      afventer_igen_siden = case when afgoerelse = 'godkendt' then $2 else afventer_igen_siden end,
      foerst_paa_jobnet = case when foerst_paa_jobnet <= $2 then foerst_paa_jobnet end
    from gone where j.id = gone.jobannonce_id
    returning j.id, j.version, j.organisation_type_id, j.organisation_code, j.indhold)
  insert into haendelse (jobannonce_id, version, organisation_type_id, organisation_code, indhold,
    haendelsestype, tidspunkt, udfoert_af, log_id)
  select id, version, organisation_type_id, organisation_code, indhold, 'GodkendelseTilbagekaldt', $2, $3::jsonb, $4
  from waiting returning jobannonce_id as id`;

/**
 * The public may find an ad by what it is shown, so $2 holds the words of just that; null where
 * they are those that the ad itself is found by.
 */
const APPROVE = {
  name: 'approve jobannonce',
  text: `insert into jobannonce_godkendt
           (jobannonce_id, version, indhold, godkendt_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, search_text,
            maskinelt_godkendt, offentlige_tekster)
         select id, version, indhold, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt,
           case when $2::text[] is null then search_text else jobannonce_search_text($2, indhold) end, $3, $4::jsonb
         from jobannonce where id = $1
         on conflict (jobannonce_id) do update set
           version = excluded.version, indhold = excluded.indhold, godkendt_tidspunkt = excluded.godkendt_tidspunkt,
           publicering_tidspunkt = excluded.publicering_tidspunkt,
           afpublicering_tidspunkt = excluded.afpublicering_tidspunkt, search_text = excluded.search_text,
           maskinelt_godkendt = excluded.maskinelt_godkendt, offentlige_tekster = excluded.offentlige_tekster`,
};

const END_APPROVED = {
  name: 'end approved jobannonce',
  text: 'update jobannonce_godkendt set afsluttet_tidspunkt = $2 where jobannonce_id = $1',
};

const DELETE_APPROVED = {
  name: 'delete approved jobannonce',
  text: 'delete from jobannonce_godkendt where jobannonce_id = $1',
};

/**
 * A change and its event in one statement, prepared once on each connection: the ad is written in a
 * CTE, and the event for what that wrote, so no event is written when no ad was found.
 * @param change writes one row of jobannonce, with `values` as its parameters
 */
function withEvent(
  name: string,
  change: string,
  values: readonly unknown[],
  haendelsestype: string,
  { tidspunkt, performedBy, logId }: Haendelse,
) {
  const place = (n: number) => `$${values.length + n}`;
  const fromAd = haendelsestype === 'Afvist' ? `${FROM_AD}, afvisning` : FROM_AD;
  return {
    name,
    text:
      `with changed as (${change} returning id, ${fromAd}) ` +
      `insert into haendelse (jobannonce_id, ${fromAd}, haendelsestype, tidspunkt, udfoert_af, log_id) ` +
      `select id, ${fromAd}, ${place(1)}::text, ${place(2)}::timestamptz, ${place(3)}::jsonb, ${place(4)}::uuid from changed`,
    values: [...values, haendelsestype, tidspunkt, json(performedBy), logId],
  };
}
