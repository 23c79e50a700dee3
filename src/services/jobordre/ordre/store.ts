/**
 * The file that writes the tables of job orders. Lists are read by list/store.ts, the events by
 * log/store.ts.
 */
import type { Knex } from 'knex';
import { json } from '../../../store/sql/jsonb.js';
import { connectionOf } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { changeableColumns, COUNT_COLUMNS, fromRow, type JobordreRow, ROW_COLUMNS } from './rows.js';
import type { Haendelse, JobordreStore, Oprettelse, StoredJobordre } from './store-port.js';

export function jobordreStoreOn(database: Knex): JobordreStore {
  /** Reads one row, on the connection of the transaction where there is one. */
  const readOne = <Row extends object>(sql: (place: string) => string, id: string, on?: Transaction) =>
    orUnavailable(async () => {
      const { rows } = on
        ? await connectionOf(on).query<Row>(sql('$1'), [id])
        : await database.raw<{ rows: Row[] }>(sql('?'), [id]);
      return rows[0];
    });

  return {
    insert: async (transaction, ny, sendt, haendelse) => {
      const columns = {
        ...changeableColumns(ny),
        id: ny.id,
        version: 1,
        oprettelse: json({ sendt, indhold: ny.indhold } satisfies Oprettelse),
        oprettet_af: json(ny.oprettetAf),
        oprettet_tidspunkt: ny.oprettetTidspunkt,
        seneste_handling: ny.oprettetTidspunkt,
      };
      const names = Object.keys(columns);
      const places = names.map((_, i) => `$${i + 1}`);
      const { rows } = await connectionOf(transaction).query<JobordreRow>({
        name: 'insert jobordre',
        text: `insert into jobordre (${names.join()}) values (${places.join()})
          on conflict (id) do nothing returning ${ROW_COLUMNS}`,
        values: Object.values(columns),
      });
      const order = rows[0] && fromRow(rows[0]);
      if (order) await writeEvent(transaction, order, haendelse);
      return order;
    },

    findOprettelse: async (id, transaction) =>
      (await readOne<{ oprettelse: Oprettelse }>(OPRETTELSE, id, transaction))?.oprettelse,

    find: async (id, transaction) => {
      const row = await readOne<JobordreRow>(FIND, id, transaction);
      return row && fromRow(row);
    },

    lock: async (transaction, id) => {
      const row = await readOne<JobordreRow>((place) => `${FIND(place)} for update`, id, transaction);
      return row && fromRow(row);
    },

    update: async (transaction, after, haendelse) => {
      const columns = {
        ...changeableColumns(after),
        version: after.version,
        seneste_handling: after.senesteHandling,
      };
      const set = Object.keys(columns).map((name, i) => `${name} = $${i + 3}`);
      const { rowCount } = await connectionOf(transaction).query({
        name: 'update jobordre',
        text: `update jobordre set ${set.join()} where id = $1 and version = $2`,
        values: [after.id, after.version - 1, ...Object.values(columns)],
      });
      if (rowCount !== 1) throw new Error(`version ${after.version} is not the next one of ${after.id}`);
      await writeEvent(transaction, after, haendelse);
    },

    count: async (transaction, order, skift, haendelse) => {
      const { fra, til } = skift ?? {};
      const set = [
        'seneste_handling = greatest(seneste_handling, $2)',
        ...(fra === til || !fra ? [] : [`${COUNT_COLUMNS[fra]} = ${COUNT_COLUMNS[fra]} - 1`]),
        ...(fra === til || !til ? [] : [`${COUNT_COLUMNS[til]} = ${COUNT_COLUMNS[til]} + 1`]),
      ];
      const { rowCount } = await connectionOf(transaction).query(
        `update jobordre set ${set.join()} where id = $1`,
        [order.id, haendelse.tidspunkt],
      );
      if (rowCount !== 1) throw new Error(`there is no job order ${order.id}`);
      await writeEvent(transaction, order, haendelse);
    },
  };
}

const FIND = (place: string) => `select ${ROW_COLUMNS} from jobordre where id = ${place}`;
const OPRETTELSE = (place: string) => `select oprettelse from jobordre where id = ${place}`;

async function writeEvent(
  transaction: Transaction,
  { id, version }: Pick<StoredJobordre, 'id' | 'version'>,
  haendelse: Haendelse,
): Promise<void> {
  const { type, tidspunkt, performedBy, logId, formidlingId, statusSat, beskrivelse } = haendelse;
  await connectionOf(transaction).query({
    name: 'insert jobordre_haendelse',
    text: `insert into jobordre_haendelse (jobordre_id, version, haendelsestype, tidspunkt, udfoert_af,
        log_id, formidling_id, status_sat, beskrivelse)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[id, version, type, tidspunkt, json(performedBy), logId],
      ...[formidlingId ?? null, statusSat ?? null, beskrivelse ?? null],
    ],
  });
}
