/** Reads which job orders contact persons are responsible for. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { AnsvarForOrdrer } from '../../kontaktperson/person/ansvar-port.js';
import { statusCondition, STATUSES } from './status-sql.js';

interface Row {
  readonly id: string;
  readonly er_aaben: boolean;
}

export const ansvarForOrdrerOn = (database: Knex): AnsvarForOrdrer => ({
  openOf: (id, now, transaction) =>
    orUnavailable(async () => {
      const values = [id, dateInDenmark(now)];
      const rows = transaction
        ? (await connectionOf(transaction).query<Row>({ ...LOCKED, values })).rows
        : await queryOn<Row>(database, { ...ORDERS, values });
      return rows.filter((row) => row.er_aaben).map(({ id: order }) => order);
    }),
});

const isOpen = statusCondition(
  STATUSES.filter((status) => status !== 'Lukket'),
  '$2::date',
);
const ORDERS = {
  name: 'jobordrer of kontaktperson',
  text: `select id, ${isOpen} as er_aaben from jobordre where kontaktperson_id = $1 order by nummer`,
};
/** The closed ones too, as they could be opened at this moment. */
const LOCKED = { name: 'lock jobordrer of kontaktperson', text: `${ORDERS.text} for update` };
