/** The only file that names the tables formidling and kandidat_cpr. */
import type { Knex } from 'knex';
import { json } from '../../../store/sql/jsonb.js';
import { connectionOf, queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Formidlingsstatus } from '../ordre/store-port.js';
import type { Formidlet, FormidlingStore, StoredFormidling, StoredKandidat } from './store-port.js';

/** @throws Fault 139135 (from what reads) when the database gives no answer */
export function formidlingStoreOn(database: Knex): FormidlingStore {
  return {
    isFormidlet: (jobordreId, cpr) =>
      orUnavailable(
        async () => (await queryOn(database, { ...IS_FORMIDLET, values: [jobordreId, cpr] })).length > 0,
      ),

    formidlede: (jobordreId, transaction) =>
      orUnavailable(async () => {
        const statement = { ...FORMIDLEDE, values: [jobordreId] };
        return transaction
          ? (await connectionOf(transaction).query<Formidlet>(statement)).rows
          : queryOn<Formidlet>(database, statement);
      }),

    insert: async (transaction, ny) => {
      const { organisationTypeId, organisationCode } = ny.formidletAf;
      const { rowCount } = await connectionOf(transaction).query({
        ...INSERT,
        values: [
          ...[ny.id, ny.jobordreId, ny.cpr, json(ny.kandidat), ny.beskrivelse ?? null, ny.hjemmeside ?? null],
          ...[organisationTypeId, organisationCode, ny.formidletTidspunkt],
        ],
      });
      return rowCount === 1;
    },

    update: async (transaction, seen, aendring, tidspunkt) => {
      const { status, beskrivelse, hjemmeside } = { ...seen, ...aendring };
      const connection = connectionOf(transaction);
      const { rowCount } = await connection.query({
        ...UPDATE,
        values: [seen.id, seen.version, status, beskrivelse ?? null, hjemmeside ?? null, tidspunkt],
      });
      if (rowCount !== 1) throw new Error(`version ${seen.version} of ${seen.id} is not the newest one`);
      if (status === 'Fjernet') await connection.query({ ...FORGET, values: [seen.id] });
    },

    find: (id, transaction) =>
      orUnavailable(async () => {
        const statement = { ...FIND, values: [id] };
        const rows = transaction
          ? (await connectionOf(transaction).query<Row>(statement)).rows
          : await queryOn<Row>(database, statement);
        return rows[0] && fromRow(rows[0]);
      }),

    list: (jobordreId, { statusser, after, count }, withCpr) =>
      orUnavailable(async () => {
        const statement = withCpr ? LIST_WITH_CPR : LIST;
        const rows = await queryOn<Row>(database, {
          ...statement,
          values: [jobordreId, after, statusser, count],
        });
        return rows.map(fromRow);
      }),
  };
}

interface Row {
  readonly id: string;
  readonly nr: string;
  readonly jobordre_id: string;
  readonly version: number;
  readonly status: Formidlingsstatus;
  readonly kandidat: StoredKandidat;
  readonly beskrivelse: string | null;
  readonly hjemmeside: string | null;
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly formidlet_tidspunkt: Date;
  readonly cpr?: string | null;
}

const COLUMNS = `f.id, f.nr, f.jobordre_id, f.version, f.status, f.kandidat, f.beskrivelse, f.hjemmeside,
  f.organisation_type_id, f.organisation_code, f.formidlet_tidspunkt`;

const WITH_CPR = 'left join kandidat_cpr c on c.formidling_id = f.id';

/** A range of one order, and no equation: log/store.ts says why. */
const SOME = `where (f.jobordre_id, f.nr) > ($1, $2) and f.jobordre_id <= $1 and f.status = any($3)
  order by f.jobordre_id, f.nr limit $4`;

const IS_FORMIDLET = {
  name: 'is formidlet',
  text: 'select from kandidat_cpr where jobordre_id = $1 and cpr = $2',
};

const FORMIDLEDE = {
  name: 'formidlede with cpr',
  text: `select f.kandidat, c.cpr from kandidat_cpr c join formidling f on f.id = c.formidling_id
    where c.jobordre_id = $1`,
};

/**
 * The person first: where the order has that number already, there is nothing to mediate. The
 * reference to the mediation is held at the end of the statement, when that is written.
 */
const INSERT = {
  name: 'insert formidling',
  text: `with person as (
      insert into kandidat_cpr (formidling_id, jobordre_id, cpr) values ($1, $2, $3)
      on conflict on constraint kandidat_cpr_jobordre_id_cpr_key do nothing
      returning formidling_id)
    insert into formidling (id, jobordre_id, version, status, kandidat, beskrivelse, hjemmeside,
      organisation_type_id, organisation_code, formidlet_tidspunkt, aendret_tidspunkt)
    select formidling_id, $2, 1, 'Formidlet', $4::jsonb, $5, $6, $7::integer, $8, $9::timestamptz, $9::timestamptz
    from person`,
};

const UPDATE = {
  name: 'update formidling',
  text: `update formidling set version = version + 1, status = $3, beskrivelse = $4, hjemmeside = $5,
    aendret_tidspunkt = $6 where id = $1 and version = $2`,
};

const FORGET = { name: 'forget kandidat_cpr', text: 'delete from kandidat_cpr where formidling_id = $1' };

const FIND = {
  name: 'find formidling',
  text: `select ${COLUMNS}, c.cpr from formidling f ${WITH_CPR} where f.id = $1`,
};

const LIST = { name: 'list formidling', text: `select ${COLUMNS} from formidling f ${SOME}` };

const LIST_WITH_CPR = {
  name: 'list formidling with cpr',
  text: `select ${COLUMNS}, c.cpr from formidling f ${WITH_CPR} ${SOME}`,
};

const fromRow = (row: Row): StoredFormidling => ({
  id: row.id,
  nr: Number(row.nr),
  jobordreId: row.jobordre_id,
  version: row.version,
  status: row.status,
  kandidat: row.kandidat,
  ...(typeof row.cpr === 'string' && { cpr: row.cpr }),
  ...(row.beskrivelse !== null && { beskrivelse: row.beskrivelse }),
  ...(row.hjemmeside !== null && { hjemmeside: row.hjemmeside }),
  formidletAf: { organisationTypeId: row.organisation_type_id, organisationCode: row.organisation_code },
  formidletTidspunkt: row.formidlet_tidspunkt,
});
