/** Reads lists of contact persons. */
import type { Knex } from 'knex';
import { queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { fromRow, type KontaktpersonRow } from '../person/rows.js';
import { listStatement } from './conditions-sql.js';
import type { Kontaktpersonliste } from './list-port.js';

interface ListRow extends KontaktpersonRow {
  readonly nummer: number;
  readonly sort_key: string;
}

export const kontaktpersonlisteOn = (database: Knex): Kontaktpersonliste => ({
  find: (query, part) =>
    orUnavailable(async () => {
      const rows = await queryOn<ListRow>(database, listStatement(query, part));
      return rows.map((row) => ({
        ...fromRow(row),
        place: { key: row.sort_key, nummer: String(row.nummer) },
      }));
    }),
});
