/** Writes the table tilknytning, which person/rows.ts reads too. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Tilknytning, Tilknytninger } from './store-port.js';

interface Row {
  readonly kontaktperson_id: string;
  readonly cvr: string;
  readonly mitid_hash: string;
  readonly tidspunkt: Date;
}

const SELECT = 'select kontaktperson_id, cvr, mitid_hash, tidspunkt from tilknytning';
const OF_MEDARBEJDER = {
  name: 'find tilknytning of employee',
  text: `${SELECT} where cvr = $1 and mitid_hash = $2`,
};
const OF_KONTAKTPERSON = { name: 'find tilknytning', text: `${SELECT} where kontaktperson_id = $1` };

export function tilknytningerOn(database: Knex): Tilknytninger {
  const findOne = (statement: { name: string; text: string; values: unknown[] }, on?: Transaction) =>
    orUnavailable(async () => {
      const [row] = on
        ? (await connectionOf(on).query<Row>(statement)).rows
        : await queryOn<Row>(database, statement);
      return row && fromRow(row);
    });
  return {
    ofMedarbejder: ({ cvr, mitIdHash }, transaction) =>
      findOne({ ...OF_MEDARBEJDER, values: [cvr, mitIdHash] }, transaction),
    ofKontaktperson: (id, transaction) => findOne({ ...OF_KONTAKTPERSON, values: [id] }, transaction),

    insert: async (transaction, { kontaktpersonId, cvr, mitIdHash, tidspunkt }) => {
      const { rowCount } = await connectionOf(transaction).query({
        name: 'insert tilknytning',
        text: `insert into tilknytning (kontaktperson_id, cvr, mitid_hash, tidspunkt) values ($1, $2, $3, $4)
          on conflict do nothing`,
        values: [kontaktpersonId, cvr, mitIdHash, tidspunkt],
      });
      return rowCount === 1;
    },

    delete: async (transaction, kontaktpersonId) => {
      await connectionOf(transaction).query({
        name: 'delete tilknytning',
        text: 'delete from tilknytning where kontaktperson_id = $1',
        values: [kontaktpersonId],
      });
    },
  };
}

const fromRow = (row: Row): Tilknytning => ({
  kontaktpersonId: row.kontaktperson_id,
  cvr: row.cvr,
  mitIdHash: row.mitid_hash,
  tidspunkt: row.tidspunkt,
});
