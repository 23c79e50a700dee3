/** Writes and reads contact persons. Lists are read by list/store.ts. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { dataColumns, fromRow, KONTAKTPERSONER, type KontaktpersonRow, ROW_COLUMNS } from './rows.js';
import type { Kontaktpersoner } from './store-port.js';

export function kontaktpersonerOn(database: Knex): Kontaktpersoner {
  return {
    insert: async (transaction, { id, cvr, indhold, oprettetTidspunkt }) => {
      const columns = {
        ...{ id, cvr, version: 1, ...dataColumns(indhold) },
        konverteret: false,
        oprettet_tidspunkt: oprettetTidspunkt,
      };
      const names = Object.keys(columns);
      await connectionOf(transaction).query({
        name: 'insert kontaktperson',
        text: `insert into kontaktperson (${names.join()}) values (${names.map((_, i) => `$${i + 1}`).join()})`,
        values: Object.values(columns),
      });
    },

    find: (id, transaction) =>
      orUnavailable(async () => {
        const statement = { ...FIND, values: [id] };
        const [row] = transaction
          ? (await connectionOf(transaction).query<KontaktpersonRow>(statement)).rows
          : await queryOn<KontaktpersonRow>(database, statement);
        return row && fromRow(row);
      }),

    ofCompany: (cvr, ids) =>
      orUnavailable(async () => {
        const rows = await queryOn<KontaktpersonRow>(database, { ...OF_COMPANY, values: [cvr, ids] });
        return rows.map(fromRow);
      }),

    keep: async (transaction, id) =>
      (await connectionOf(transaction).query({ ...KEEP, values: [id] })).rowCount === 1,

    lock: async (transaction, id) => {
      const connection = connectionOf(transaction);
      await connection.query({ ...LOCK, values: [id] });
      // Whoever held the lock may have coupled somebody, which a new statement sees.
      const { rows } = await connection.query<KontaktpersonRow>({ ...FIND, values: [id] });
      return rows[0] && fromRow(rows[0]);
    },

    update: async (transaction, { id, version, indhold }) => {
      const columns = { version, ...dataColumns(indhold) };
      const set = Object.keys(columns).map((name, i) => `${name} = $${i + 3}`);
      const text = `update kontaktperson set ${set.join()} where id = $1 and version = $2`;
      const values = [id, version - 1, ...Object.values(columns)];
      await changeOne(transaction, { name: 'update kontaktperson', text, values });
    },

    delete: (transaction, id) =>
      changeOne(transaction, {
        name: 'delete kontaktperson',
        text: 'delete from kontaktperson where id = $1',
        values: [id],
      }),
  };
}

const FIND = {
  name: 'find kontaktperson',
  text: `select ${ROW_COLUMNS} from ${KONTAKTPERSONER} where k.id = $1`,
};
const OF_COMPANY = {
  name: 'find kontaktpersoner of company',
  text: `select ${ROW_COLUMNS} from ${KONTAKTPERSONER} where k.cvr = $1 and k.id = any ($2::uuid[])`,
};
const KEEP = { name: 'keep kontaktperson', text: 'select from kontaktperson where id = $1 for key share' };
const LOCK = { name: 'lock kontaktperson', text: 'select from kontaktperson where id = $1 for update' };

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

async function changeOne(transaction: Transaction, statement: Statement): Promise<void> {
  const { rowCount } = await connectionOf(transaction).query(statement);
  if (rowCount !== 1) throw new Error(`${statement.name} changed ${rowCount ?? 0} rows`);
}
