/** The only file that names the table driftsbesked, with given-store.ts. */
import type { Knex } from 'knex';
import { connectionOf, queryOn } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { type Driftsbeskedtilstand, MOST_PUBLIC, type StoredDriftsbesked } from './driftsbesked.js';
import type { DriftsbeskedStore, PublicDriftsbeskeder } from './store-port.js';

interface DriftsbeskedRow {
  readonly id: string;
  readonly version: number;
  readonly placering: StoredDriftsbesked['placering'];
  readonly overskrift: string;
  readonly tekst: string;
  readonly gyldig_fra: Date;
  readonly gyldig_til: Date | null;
  readonly cvr: string | null;
}

const COLUMNS = 'id, version, placering, overskrift, tekst, gyldig_fra, gyldig_til, cvr';

/** Says what `tilstandOf` (driftsbesked.ts) says, of the time in $1. */
const IS_IN_TILSTAND: Readonly<Record<Driftsbeskedtilstand, string>> = {
  Kommende: 'gyldig_fra > $1',
  Gaeldende: '(gyldig_fra <= $1 and (gyldig_til is null or gyldig_til > $1))',
  Udloebet: 'gyldig_til <= $1',
};

/** The notices before sign-in that are not past at the time in $1. */
const IS_PUBLIC = `placering = 'FoerLogin' and slettet_tidspunkt is null
  and (gyldig_til is null or gyldig_til > $1)`;

/** Nothing else in the database uses this advisory lock. */
const PUBLIC_LOCK = 20_261_132;

export function driftsbeskederOn(database: Knex): DriftsbeskedStore {
  return {
    insert: async (transaction, besked, at) => {
      await connectionOf(transaction).query(
        `insert into driftsbesked (${COLUMNS}, oprettet_tidspunkt, aendret_tidspunkt)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
        [...valuesOf(besked), at],
      );
    },

    lock: async (transaction, id) => {
      const { rows } = await connectionOf(transaction).query<DriftsbeskedRow>(
        `select ${COLUMNS} from driftsbesked where id = $1 and slettet_tidspunkt is null for update`,
        [id],
      );
      return rows[0] && fromRow(rows[0]);
    },

    update: async (transaction, after, at) => {
      await connectionOf(transaction).query(
        `update driftsbesked set version = $2, placering = $3, overskrift = $4, tekst = $5, gyldig_fra = $6,
           gyldig_til = $7, cvr = $8, aendret_tidspunkt = $9 where id = $1`,
        [...valuesOf(after), at],
      );
    },

    remove: async (transaction, id, at) => {
      await connectionOf(transaction).query('update driftsbesked set slettet_tidspunkt = $2 where id = $1', [
        id,
        at,
      ]);
    },

    page: ({ tilstande, placering, companies }, after, count, now) =>
      orUnavailable(async () => {
        const isOfCompany = typeof companies === 'object';
        const text = `select ${COLUMNS} from driftsbesked
          where slettet_tidspunkt is null and (${tilstande.map((one) => IS_IN_TILSTAND[one]).join(' or ')})
            and ($2::text is null or placering = $2) and ($3 or cvr is null or cvr = $4)
            and ($5::bigint is null
              or (gyldig_fra, id) < (timestamptz 'epoch' + $5::bigint * interval '1 millisecond', $6::uuid))
          order by gyldig_fra desc, id desc limit $7`;
        const values = [
          now,
          placering ?? null,
          companies === 'all',
          isOfCompany ? companies.cvr : null,
          after?.fra ?? null,
          after?.id ?? null,
          count,
        ];
        return (await queryOn<DriftsbeskedRow>(database, { text, values })).map(fromRow);
      }),

    countPublic: (now, besides, transaction) =>
      orUnavailable(async () => {
        const statement = {
          text: `select count(*)::int as count from driftsbesked where ${IS_PUBLIC} and id is distinct from $2`,
          values: [now, besides ?? null],
        };
        if (!transaction) return countIn(await queryOn<Count>(database, statement));
        const connection = connectionOf(transaction);
        await connection.query('select pg_advisory_xact_lock($1)', [PUBLIC_LOCK]);
        return countIn((await connection.query<Count>(statement)).rows);
      }),
  };
}

export const publicDriftsbeskederOn = (database: Knex): PublicDriftsbeskeder => ({
  findPublic: async (now) => {
    const text = `select ${COLUMNS} from driftsbesked where ${IS_PUBLIC} order by gyldig_fra desc, id desc limit $2`;
    return (await queryOn<DriftsbeskedRow>(database, { text, values: [now, MOST_PUBLIC] })).map(fromRow);
  },
});

interface Count {
  readonly count: number;
}

function countIn([row]: readonly Count[]): number {
  if (!row) throw new Error('count(*) has answered without a row');
  return row.count;
}

/** In the order of COLUMNS. */
const valuesOf = (besked: StoredDriftsbesked) => [
  besked.id,
  besked.version,
  besked.placering,
  besked.overskrift,
  besked.tekst,
  besked.gyldigFra,
  besked.gyldigTil ?? null,
  besked.cvr ?? null,
];

const fromRow = (row: DriftsbeskedRow): StoredDriftsbesked => ({
  id: row.id,
  version: row.version,
  placering: row.placering,
  overskrift: row.overskrift,
  tekst: row.tekst,
  gyldigFra: row.gyldig_fra,
  ...(row.gyldig_til && { gyldigTil: row.gyldig_til }),
  ...(row.cvr !== null && { cvr: row.cvr }),
});
