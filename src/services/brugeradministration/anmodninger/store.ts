/**
 * The only file of the services that names the tables of requests, with given-store.ts. The audit
 * trail looks there for the requests of a person.
 */
import type { Knex } from 'knex';
import { connectionOf, preparedOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Anmodninger, Anmodningstilstand, Anmodning } from './store-port.js';

interface Row {
  readonly id: string;
  readonly nummer: string;
  readonly cvr: string;
  readonly mitid_hash: string;
  readonly navn: string;
  readonly email: string;
  readonly tidspunkt: Date;
  readonly anmodet_af: string;
  /** Null as long as it is open. */
  readonly afgjort_tidspunkt: Date | null;
  readonly afgjort_af: string;
  readonly begrundelse: string | null;
}

const SELECT = `select id, nummer, cvr, mitid_hash, navn, email, a.tidspunkt, anmodet_af,
    f.tidspunkt as afgjort_tidspunkt, f.af as afgjort_af, f.begrundelse
  from adgangsanmodning a left join adgangsafgoerelse f on f.anmodning_id = a.id`;

const LATEST = {
  name: 'latest adgangsanmodning',
  text: `${SELECT} where cvr = $1 and mitid_hash = $2 order by nr desc limit 1`,
};
const FIND = { name: 'find adgangsanmodning', text: `${SELECT} where id = $1` };

/** The next of the employee, where all before it were refused. */
const INSERT = {
  name: 'insert adgangsanmodning',
  text: `
    insert into adgangsanmodning (id, cvr, mitid_hash, nr, navn, email, tidspunkt, anmodet_af, log_id)
    select $1::uuid, $2::text, $3::text,
      (select count(*) + 1 from adgangsanmodning where cvr = $2 and mitid_hash = $3),
      $4::text, $5::text, $6::timestamptz, $7::text, $8::uuid
    where not exists (
      select from adgangsanmodning a left join adgangsafgoerelse f on f.anmodning_id = a.id
      where a.cvr = $2 and a.mitid_hash = $3 and (f.anmodning_id is null or f.begrundelse is null))
    on conflict (cvr, mitid_hash, nr) do nothing`,
};

const DECIDE = {
  name: 'insert adgangsafgoerelse',
  text: `insert into adgangsafgoerelse (anmodning_id, tidspunkt, af, begrundelse, log_id)
    values ($1, $2, $3, $4, $5) on conflict (anmodning_id) do nothing`,
};

const IS: Readonly<Record<Anmodningstilstand, string>> = {
  Aaben: 'f.anmodning_id is null',
  Tildelt: 'f.anmodning_id is not null and f.begrundelse is null',
  Afvist: 'f.begrundelse is not null',
};

export function anmodningerOn(database: Knex): Anmodninger {
  const findOne = (statement: { name: string; text: string; values: unknown[] }, on?: Transaction) =>
    orUnavailable(async () => {
      const [row] = on
        ? (await connectionOf(on).query<Row>(statement)).rows
        : await preparedOn<Row>(database, statement);
      return row && fromRow(row);
    });
  return {
    latestOf: ({ cvr, mitIdHash }, transaction) =>
      findOne({ ...LATEST, values: [cvr, mitIdHash] }, transaction),
    find: (id, transaction) => findOne({ ...FIND, values: [id] }, transaction),

    insert: async (transaction, ny) => {
      const { id, cvr, mitIdHash, navn, email, tidspunkt, anmodetAf, logId } = ny;
      const values = [id, cvr, mitIdHash, navn, email, tidspunkt, anmodetAf, logId];
      const { rowCount } = await connectionOf(transaction).query({ ...INSERT, values });
      return rowCount === 1;
    },

    decide: async (transaction, id, { tidspunkt, af, begrundelse, logId }) => {
      const values = [id, tidspunkt, af, begrundelse ?? null, logId];
      const { rowCount } = await connectionOf(transaction).query({ ...DECIDE, values });
      return rowCount === 1;
    },

    page: ({ cvr, tilstand }, after, count) =>
      orUnavailable(async () => {
        const conditions = [
          `($1::bigint is null
            or (a.tidspunkt, nummer) > (timestamptz 'epoch' + $1::bigint * interval '1 millisecond', $2::bigint))`,
          ...(tilstand === undefined ? [] : [IS[tilstand]]),
          ...(cvr === undefined ? [] : ['cvr = $4']),
        ];
        const text = `${SELECT} where ${conditions.join(' and ')} order by a.tidspunkt, nummer limit $3`;
        const values = [
          after?.fra ?? null,
          after?.nummer ?? null,
          count,
          ...(cvr === undefined ? [] : [cvr]),
        ];
        const name = `list adgangsanmodning ${cvr === undefined ? 'of all' : 'of one'} ${tilstand ?? ''}`;
        return (await preparedOn<Row>(database, { name, text, values })).map((row) => ({
          ...fromRow(row),
          nummer: row.nummer,
        }));
      }),
  };
}

const fromRow = (row: Row): Anmodning => ({
  id: row.id,
  cvr: row.cvr,
  mitIdHash: row.mitid_hash,
  navn: row.navn,
  email: row.email,
  tidspunkt: row.tidspunkt,
  anmodetAf: row.anmodet_af,
  ...(row.afgjort_tidspunkt && {
    afgoerelse: {
      tidspunkt: row.afgjort_tidspunkt,
      af: row.afgjort_af,
      ...(row.begrundelse !== null && { begrundelse: row.begrundelse }),
    },
  }),
});
