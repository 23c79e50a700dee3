/** The only file that names the table vilkaarsaccept. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Vilkaarsaccepter } from './store-port.js';

interface Row {
  readonly tidspunkt: Date;
}

const FIND = {
  name: 'find vilkaarsaccept',
  text: 'select tidspunkt from vilkaarsaccept where cvr = $1 and mitid_hash = $2 and vilkaar_version = $3',
};

const BEFORE = {
  name: 'has vilkaarsaccept before',
  text: `select exists (select from vilkaarsaccept where cvr = $1 and mitid_hash = $2 and tidspunkt < $3) as found`,
};

const ACCEPT = {
  name: 'insert vilkaarsaccept',
  text: `insert into vilkaarsaccept (cvr, mitid_hash, vilkaar_version, tidspunkt, log_id)
    values ($1, $2, $3, $4, $5) on conflict do nothing returning tidspunkt`,
};

export const vilkaarsaccepterOn = (database: Knex): Vilkaarsaccepter => ({
  find: ({ cvr, mitIdHash }, version) =>
    orUnavailable(async () => {
      const rows = await queryOn<Row>(database, { ...FIND, values: [cvr, mitIdHash, version] });
      return rows[0]?.tidspunkt;
    }),

  hasAcceptedBefore: ({ cvr, mitIdHash }, time) =>
    orUnavailable(async () => {
      const values = [cvr, mitIdHash, time];
      const [row] = await queryOn<{ readonly found: boolean }>(database, { ...BEFORE, values });
      return row?.found === true;
    }),

  accept: async (transaction, { cvr, mitIdHash, version, tidspunkt, logId }) => {
    const connection = connectionOf(transaction);
    const key = [cvr, mitIdHash, version];
    const { rows } = await connection.query<Row>({ ...ACCEPT, values: [...key, tidspunkt, logId] });
    // One that is there already was committed, as this waited for it, and a new statement sees it.
    const kept = rows[0] ?? (await connection.query<Row>({ ...FIND, values: key })).rows[0];
    if (!kept) throw new Error('an acceptance is neither new nor known');
    return kept.tidspunkt;
  },
});
