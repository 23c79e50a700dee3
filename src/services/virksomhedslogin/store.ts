/** The only file that names the table virksomhedslogin. */
import type { Knex } from 'knex';
import { connectionOf } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { EnhedWithLogin, LoginTimes, Virksomhedslogins } from './virksomhedslogin-port.js';

interface TimesRow {
  readonly tidligste_login: Date;
  readonly seneste_login: Date;
}

interface LoginRow extends TimesRow {
  readonly cvr: string;
  readonly pnr: string;
}

/**
 * This is one statement, so that messages that come together each see the row as the other left it.
 * Most logins lie between the two that are kept: then the row is locked, and neither written nor
 * returned.
 */
const COUNT = {
  name: 'count virksomhedslogin',
  text: `
    insert into virksomhedslogin as gemt (cvr, pnr, tidligste_login, seneste_login) values ($1, $2, $3, $3)
    on conflict (cvr, pnr) do update set
      tidligste_login = least(gemt.tidligste_login, excluded.tidligste_login),
      seneste_login = greatest(gemt.seneste_login, excluded.seneste_login)
    where excluded.tidligste_login < gemt.tidligste_login or excluded.seneste_login > gemt.seneste_login
    returning tidligste_login, seneste_login`,
};

const FIND_OF_ENHED =
  'select tidligste_login, seneste_login from virksomhedslogin where cvr = $1 and pnr = $2';

/**
 * @throws Fault 139135 (from the functions that read) when the database cannot be reached or is
 *   overloaded
 */
export function virksomhedsloginsOn(database: Knex): Virksomhedslogins {
  const rows = () => database<LoginRow>('virksomhedslogin');
  const ofEnhed: Virksomhedslogins['ofEnhed'] = async ({ cvr, pnr }, transaction) => {
    const found = await connectionOf(transaction).query<TimesRow>(FIND_OF_ENHED, [cvr, pnr]);
    return found.rows[0] && timesOf(found.rows[0]);
  };
  return {
    count: async (transaction, enhed, tidspunkt) => {
      const query = { ...COUNT, values: [enhed.cvr, enhed.pnr, tidspunkt] };
      const { rows: written } = await connectionOf(transaction).query<TimesRow>(query);
      const kept = written[0] ? timesOf(written[0]) : await ofEnhed(enhed, transaction);
      if (!kept) throw new Error('a login was counted and there is no row of it');
      return kept;
    },

    ofEnhed,

    ofVirksomhed: (cvr) =>
      orUnavailable(async () => {
        // The row holds nulls when the company has no login.
        const row = await rows()
          .where({ cvr })
          .min({ tidligste_login: 'tidligste_login' })
          .max({ seneste_login: 'seneste_login' })
          .first<Record<keyof TimesRow, Date | null>>();
        const { tidligste_login: first, seneste_login: latest } = row;
        return first && latest ? { first, latest } : undefined;
      }),

    page: ({ cvr, pnr, after }, count) =>
      orUnavailable(async () => {
        const query = rows().orderBy(['cvr', 'pnr']).limit(count);
        if (cvr !== undefined) void query.where({ cvr });
        if (pnr !== undefined) void query.whereRaw('pnr = any(?)', [[...pnr]]);
        if (after !== undefined) void query.whereRaw('(cvr, pnr) > (?, ?)', [after.cvr, after.pnr]);
        return (await query).map((row): EnhedWithLogin => ({ cvr: row.cvr, pnr: row.pnr, ...timesOf(row) }));
      }),
  };
}

const timesOf = ({ tidligste_login: first, seneste_login: latest }: TimesRow): LoginTimes => ({
  first,
  latest,
});
