/** Reads the event log. Its writing is part of a change (store.ts). */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { StoredHaendelse, EventLog, Haendelsestype } from './port.js';
import type { Afvisning, Actor } from '../ad/store-port.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';

/** What the change feed tells of: a decision changes nothing in an ad. */
const CHANGES: readonly Haendelsestype[] = ['Oprettet', 'Aendret', 'Afsluttet', 'Slettet'];

/** Events that get their number in one transaction. */
const BATCH = 5_000;

/** Key of the advisory lock under which events are numbered; nothing else in the database uses it. */
const NUMBERING = 20_261_123;

export function eventLogOn(database: Knex): EventLog {
  return {
    historik: (jobannonceId, efter, count) =>
      orUnavailable(async () => {
        const all = database<HistorikRow>('haendelse')
          .where({ jobannonce_id: jobannonceId })
          .select('*', database.raw('lag(indhold) over (order by nr) as before'))
          .as('alle');
        const rows = await database
          .from(all)
          .where('nr', '>', efter)
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

    feed: (ejer, efter, count) =>
      orUnavailable(async () => {
        const isBehind = await numberCommitted(database);
        const newest = await database('haendelse').max<{ max: string | null }[]>('loebenummer');
        const sidste = Number(newest[0]?.max ?? 0);
        const rows = await database<FeedRow>('haendelse as h')
          .join('jobannonce as j', 'j.id', 'h.jobannonce_id')
          .whereBetween('h.loebenummer', [efter + 1, sidste])
          .whereIn('h.haendelsestype', CHANGES)
          .modify((query) => {
            if (!ejer) return;
            const { organisationTypeId, organisationCode } = ejer;
            void query
              .where('h.organisation_type_id', organisationTypeId)
              .where('h.organisation_code', organisationCode);
          })
          .orderBy('h.loebenummer')
          .limit(count)
          .select<FeedRow[]>('h.*', ...TILSTAND.map((column) => `j.${column}`));
        const haendelser = rows.map((row) => ({
          ...haendelseOf(row),
          loebenummer: Number(row.loebenummer),
          jobannonceId: row.jobannonce_id,
          ...(!row.slettet_tidspunkt && { tilstand: tilstandOf(row) }),
        }));
        return { haendelser, sidste, isBehind };
      }),
  };
}

/**
 * Gives every committed event that has none its number in the change feed: docs/decisions/0008. One numbers at a
 * time and the next begins when it is committed, so a number is never seen before all lower ones.
 * @returns whether there were more than fit in one batch
 */
async function numberCommitted(database: Knex): Promise<boolean> {
  const waiting = await database<HaendelseRow & { loebenummer: string | null }>('haendelse')
    .whereNull('loebenummer')
    .first('nr');
  if (!waiting) return false;
  return database.transaction(async (knex): Promise<boolean> => {
    // A statement of its own: the next one then sees what the one before it under this lock has numbered.
    await knex.raw('select pg_advisory_xact_lock(?)', [NUMBERING]);
    const numbered = await knex.raw<{ rowCount: number }>(
      `update haendelse set loebenummer = ny.loebenummer
       from (select nr,
                    row_number() over (order by nr)
                      + (select coalesce(max(loebenummer), 0) from haendelse) as loebenummer
             from haendelse where loebenummer is null order by nr limit ?) as ny
       where haendelse.nr = ny.nr`,
      [BATCH],
    );
    return numbered.rowCount === BATCH;
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

const TILSTAND: readonly (keyof FeedRow)[] = [
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
