/** Reads the event log. It is written as a part of each change (ad/store.ts). */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { StoredHaendelse, EventLog, Haendelsestype } from './port.js';
import type { Afvisning, Actor } from '../ad/store-port.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';

/** The events that the change feed tells of: a decision changes nothing in an ad. */
const FEED_EVENTS: readonly Haendelsestype[] = ['Oprettet', 'Aendret', 'Afsluttet', 'Slettet'];

/** So many events get their number in one transaction. */
const MAX_NUMBERED_EVENTS = 5_000;

/**
 * The key of the advisory lock under which events are numbered; nothing else in the database uses
 * it.
 */
const NUMBERING_LOCK_KEY = 20_261_123;

export function eventLogOn(database: Knex): EventLog {
  return {
    history: (jobannonceId, after, count) =>
      orUnavailable(async () => {
        const all = database<HistorikRow>('haendelse')
          .where({ jobannonce_id: jobannonceId })
          .select('*', database.raw('lag(indhold) over (order by nr) as before'))
          .as('alle');
        const rows = await database
          .from(all)
          .where('nr', '>', after)
          .orderBy('nr')
          .limit(count)
          .select<HistorikRow[]>();
        return rows.map((row) => ({
          ...haendelseOf(row),
          nr: Number(row.nr),
          performedBy: row.udfoert_af,
          ...(row.before && { before: row.before }),
          ...(row.afvisning && { afvisning: row.afvisning }),
        }));
      }),

    feed: (ejer, after, count) =>
      orUnavailable(async () => {
        const isBehind = await numberCommitted(database);
        const newest = await database('haendelse').max<{ max: string | null }[]>('loebenummer');
        const lastPlace = Number(newest[0]?.max ?? 0);
        const rows = await database<FeedRow>('haendelse as h')
          .join('jobannonce as j', 'j.id', 'h.jobannonce_id')
          .whereBetween('h.loebenummer', [after + 1, lastPlace])
          .whereIn('h.haendelsestype', FEED_EVENTS)
          .modify((query) => {
            if (!ejer) return;
            const { organisationTypeId, organisationCode } = ejer;
            void query
              .where('h.organisation_type_id', organisationTypeId)
              .where('h.organisation_code', organisationCode);
          })
          .orderBy('h.loebenummer')
          .limit(count)
          .select<FeedRow[]>('h.*', ...TILSTAND_COLUMNS.map((column) => `j.${column}`));
        const haendelser = rows.map((row) => ({
          ...haendelseOf(row),
          loebenummer: Number(row.loebenummer),
          jobannonceId: row.jobannonce_id,
          ...(!row.slettet_tidspunkt && { tilstand: tilstandOf(row) }),
        }));
        return { haendelser, lastPlace, isBehind };
      }),
  };
}

/**
 * Gives every committed event that has none its number in the change feed: docs/decisions/0008. One
 * numbers at a time and the next begins when it is committed, so a number is never seen before all
 * lower ones.
 * @returns whether there were more than fit in one batch
 */
async function numberCommitted(database: Knex): Promise<boolean> {
  const waiting = await database<HaendelseRow & { loebenummer: string | null }>('haendelse')
    .whereNull('loebenummer')
    .first('nr');
  if (!waiting) return false;
  return database.transaction(async (knex): Promise<boolean> => {
    // This is a statement of its own, so that the next one sees what the one before it under this
    // lock has numbered.
    await knex.raw('select pg_advisory_xact_lock(?)', [NUMBERING_LOCK_KEY]);
    const numbered = await knex.raw<{ rowCount: number }>(
      `update haendelse set loebenummer = numbered.loebenummer
       from (select nr,
                    row_number() over (order by nr)
                      + (select coalesce(max(loebenummer), 0) from haendelse) as loebenummer
             from haendelse where loebenummer is null order by nr limit ?) as numbered
       where haendelse.nr = numbered.nr`,
      [MAX_NUMBERED_EVENTS],
    );
    return numbered.rowCount === MAX_NUMBERED_EVENTS;
  });
}

interface HaendelseRow {
  readonly nr: string;
  readonly jobannonce_id: string;
  readonly version: number;
  readonly haendelsestype: Haendelsestype;
  readonly tidspunkt: Date;
  readonly udfoert_af: Actor;
  readonly indhold: StoredHaendelse['indhold'];
}

interface HistorikRow extends HaendelseRow {
  readonly before: StoredHaendelse['indhold'] | null;
  readonly afvisning: Afvisning | null;
}

interface FeedRow extends HaendelseRow, TilstandRow {
  readonly loebenummer: string;
  readonly slettet_tidspunkt: Date | null;
}

const TILSTAND_COLUMNS: readonly (keyof FeedRow)[] = [
  'afgoerelse',
  'afgjort_tidspunkt',
  'publicering_tidspunkt',
  'afpublicering_tidspunkt',
  'afsluttet_tidspunkt',
  'slettet_tidspunkt',
];

const haendelseOf = ({ version, haendelsestype, tidspunkt, indhold }: HaendelseRow): StoredHaendelse => ({
  version,
  haendelsestype,
  tidspunkt,
  indhold,
});
