/** Reads the event log. It is written as a part of each change (ad/store.ts). */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { feedOf } from '../../feed/feed-sql.js';
import type { StoredHaendelse, EventLog, Haendelsestype } from './port.js';
import type { Afvisning, Actor } from '../ad/store-port.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';

/** The events that the change feed tells of: a decision changes nothing in an ad. */
const FEED_EVENTS: readonly Haendelsestype[] = ['Oprettet', 'Aendret', 'Afsluttet', 'Slettet'];

const EVENTS = { table: 'haendelse', lockKey: 20_261_123 };

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
      feedOf(
        database,
        EVENTS,
        { after, count },
        (events) =>
          events
            .join('jobannonce as j', 'j.id', 'h.jobannonce_id')
            .whereIn('h.haendelsestype', FEED_EVENTS)
            .modify((query) => {
              if (!ejer) return;
              const { organisationTypeId, organisationCode } = ejer;
              void query
                .where('h.organisation_type_id', organisationTypeId)
                .where('h.organisation_code', organisationCode);
            })
            .select<FeedRow[]>('h.*', ...TILSTAND_COLUMNS.map((column) => `j.${column}`)),
        (row) => ({
          ...haendelseOf(row),
          loebenummer: Number(row.loebenummer),
          jobannonceId: row.jobannonce_id,
          ...(!row.slettet_tidspunkt && { tilstand: tilstandOf(row) }),
        }),
      ),
  };
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
