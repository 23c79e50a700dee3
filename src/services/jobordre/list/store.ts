/** Reads lists of job orders. */
import type { Knex } from 'knex';
import { queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { JobordreRow } from '../ordre/rows.js';
import { listStatement } from './conditions-sql.js';
import type { Jobordreliste, ListedJobordre } from './list-port.js';

interface ListRow extends Pick<
  JobordreRow,
  'id' | 'nummer' | 'version' | 'status_sat' | 'lukkeaarsag' | 'seneste_handling' | 'antal_formidlet'
> {
  readonly titel: string;
  readonly cvr: string;
  readonly pnr: string | null;
  readonly kontaktperson: string;
  readonly svarfrist: string | null;
  readonly loebende: boolean;
  readonly jobcenter: string;
  readonly har_tovholder: boolean;
  readonly sort_key: string;
}

export function jobordrelisteOn(database: Knex): Jobordreliste {
  return {
    find: (query, part) =>
      orUnavailable(async () => {
        const rows = await queryOn<ListRow>(database, listStatement(query, part));
        return rows.map(fromRow);
      }),
  };
}

const fromRow = (row: ListRow): ListedJobordre => ({
  id: row.id,
  nummer: row.nummer,
  version: row.version,
  titel: row.titel,
  cvr: row.cvr,
  ...(row.pnr !== null && { pnr: row.pnr }),
  kontaktperson: row.kontaktperson,
  statusSat: row.status_sat,
  ...(row.lukkeaarsag && { lukkeaarsag: row.lukkeaarsag }),
  indhold: row.svarfrist === null ? {} : { Svarfrist: row.svarfrist },
  senesteHandling: row.seneste_handling,
  uafgjorte: row.antal_formidlet,
  loebende: row.loebende,
  jobcenter: row.jobcenter,
  hasTovholder: row.har_tovholder,
  place: { key: row.sort_key, nummer: String(row.nummer) },
});
