/** Reads the events of job orders; ordre/store.ts writes them. */
import type { Knex } from 'knex';
import { queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { feedOf, type FeedStatement, NO_EVENT } from '../../feed/feed-sql.js';
import type { EventTable } from '../../feed/numbering-sql.js';
import type { Actor, Haendelsestype, Tilstand } from '../ordre/store-port.js';
import type { Jobordrelog, Loglinje, StoredHaendelse } from './port.js';

export const ORDER_EVENTS: EventTable = { table: 'jobordre_haendelse', lockKey: 20_261_130 };

export function jobordrelogOn(database: Knex): Jobordrelog {
  return {
    lines: (jobordreId, after, count) =>
      orUnavailable(async () =>
        (await queryOn<LineRow>(database, { ...LINES, values: [jobordreId, after, count] })).map(lineOf),
      ),

    feed: (after, count) =>
      feedOf(database, ORDER_EVENTS, { after, count }, FEED, (row: FeedRow) => ({
        ...haendelseOf(row),
        loebenummer: Number(row.loebenummer),
        jobordreId: row.jobordre_id,
        nummer: row.nummer,
        version: row.version,
        jobcenter: row.jobcenter,
        tilstand: tilstandOf(row),
      })),
  };
}

/**
 * A range of one order, and no equation: with that PostgreSQL may read the events of all orders in
 * their order, and throw away what is not of this one.
 */
const LINES = {
  name: 'jobordre log',
  text: `select nr, haendelsestype, tidspunkt, udfoert_af, formidling_id, status_sat, beskrivelse
    from jobordre_haendelse
    where (jobordre_id, nr) > ($1, $2) and jobordre_id <= $1 order by jobordre_id, nr limit $3`,
};

/** One order for each event: with a plain join PostgreSQL may read all orders. */
const FEED: FeedStatement = {
  name: 'feed of job orders',
  text: `select h.*, j.* from jobordre_haendelse h cross join lateral
    (select nummer, jobcenter, lukkeaarsag, status_sat as nu_status_sat,
       to_char(svarfrist, 'YYYY-MM-DD') as svarfrist
     from jobordre where id = h.jobordre_id limit 1) j
    where h.loebenummer > $1 and h.loebenummer <= $2 and h.haendelsestype <> '${NO_EVENT}'
    order by h.loebenummer limit $3`,
};

interface HaendelseRow {
  readonly haendelsestype: Haendelsestype;
  readonly tidspunkt: Date;
  readonly udfoert_af: Actor;
  readonly formidling_id: string | null;
}

interface LineRow extends HaendelseRow {
  readonly nr: string;
  readonly status_sat: NonNullable<Loglinje['statusSat']> | null;
  readonly beskrivelse: string | null;
}

interface FeedRow extends HaendelseRow {
  readonly loebenummer: string;
  readonly jobordre_id: string;
  readonly version: number;
  readonly nummer: number;
  readonly jobcenter: string;
  readonly lukkeaarsag: Tilstand['lukkeaarsag'] | null;
  readonly nu_status_sat: Tilstand['statusSat'];
  readonly svarfrist: string | null;
}

const haendelseOf = (row: HaendelseRow): StoredHaendelse => ({
  haendelsestype: row.haendelsestype,
  tidspunkt: row.tidspunkt,
  performedBy: row.udfoert_af,
  ...(row.formidling_id !== null && { formidlingId: row.formidling_id }),
});

const lineOf = (row: LineRow): Loglinje => ({
  ...haendelseOf(row),
  nr: Number(row.nr),
  ...(row.status_sat !== null && { statusSat: row.status_sat }),
  ...(row.beskrivelse !== null && { beskrivelse: row.beskrivelse }),
});

const tilstandOf = ({ nu_status_sat, lukkeaarsag, svarfrist }: FeedRow): Tilstand => ({
  statusSat: nu_status_sat,
  ...(lukkeaarsag && { lukkeaarsag }),
  indhold: svarfrist === null ? {} : { Svarfrist: svarfrist },
});
