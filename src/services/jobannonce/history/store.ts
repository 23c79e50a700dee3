/** Reads the event log. It is written as a part of each change (ad/store.ts). */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { feedOf, type FeedStatement } from '../../feed/feed-sql.js';
import type { EventTable } from '../../feed/numbering-sql.js';
import type { StoredHaendelse, EventLog, Haendelsestype } from './port.js';
import type { Afvisning, Actor, StoredJobannonce } from '../ad/store-port.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';

export const AD_EVENTS: EventTable = { table: 'haendelse', lockKey: 20_261_123 };

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
      feedOf(database, AD_EVENTS, { after, count }, feedStatement(ejer), (row: FeedRow) => ({
        ...haendelseOf(row),
        loebenummer: Number(row.loebenummer),
        jobannonceId: row.jobannonce_id,
        ...(!row.slettet_tidspunkt && { tilstand: tilstandOf(row) }),
      })),
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

/** The events that the change feed tells of: a decision changes nothing in an ad. */
const FEED_EVENTS: readonly Haendelsestype[] = ['Oprettet', 'Aendret', 'Afsluttet', 'Slettet'];

const FEED_TYPES = FEED_EVENTS.map((type) => `'${type}'`).join(', ');

/** One ad for each event: with a plain join PostgreSQL may read all ads. */
const FEED_ROWS = `select h.*, j.* from haendelse h cross join lateral
  (select ${TILSTAND_COLUMNS.join(', ')} from jobannonce where id = h.jobannonce_id limit 1) j`;

const FEED_OF_ALL: FeedStatement = {
  name: 'feed of all ads',
  text: `${FEED_ROWS} where h.loebenummer > $1 and h.loebenummer <= $2 and h.haendelsestype in (${FEED_TYPES})
    order by h.loebenummer limit $3`,
};

const PLACE = '(h.organisation_type_id, h.organisation_code, h.loebenummer)';

/**
 * A range of one owner, and no equation: with that PostgreSQL may read the events of all owners in
 * their order, and throw away what is not of this one.
 */
const FEED_OF_OWNER = `${FEED_ROWS} where ${PLACE} > ($4, $5, $1) and ${PLACE} <= ($4, $5, $2)
    and h.loebenummer is not null and h.haendelsestype in (${FEED_TYPES})
    order by h.organisation_type_id, h.organisation_code, h.loebenummer limit $3`;

/** @param ejer undefined: of all organisations */
export const feedStatement = (ejer: StoredJobannonce['ejer'] | undefined): FeedStatement =>
  ejer === undefined
    ? FEED_OF_ALL
    : {
        name: 'feed of the ads of one owner',
        text: FEED_OF_OWNER,
        values: [ejer.organisationTypeId, ejer.organisationCode],
      };

const haendelseOf = ({ version, haendelsestype, tidspunkt, indhold }: HaendelseRow): StoredHaendelse => ({
  version,
  haendelsestype,
  tidspunkt,
  indhold,
});
