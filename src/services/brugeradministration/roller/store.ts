/** Reads the users of Arbejdsmarkedsportalen, and writes the roles that Landssupporten gives. */
import type { Knex } from 'knex';
import type { PersonRole } from '../../../operations/table.js';
import { connectionOf, preparedOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { adgangeOf, type AendringRow, nextChange } from './rows.js';
import type { NyRolleaendring, Portalbrugere } from './store-port.js';

export function portalbrugereOn(database: Knex): Portalbrugere {
  return {
    find: (userIdentifier, { organisationTypeId, organisationCode }) =>
      orUnavailable(async () => {
        const values = [userIdentifier, organisationTypeId, organisationCode];
        const rows = await preparedOn<{ rolle: PersonRole }>(database, { ...ROLES, values });
        return new Set(rows.map(({ rolle }) => rolle));
      }),

    findBruger: (userIdentifier) =>
      orUnavailable(async () => {
        const rows = await preparedOn<UserRow>(database, { ...USER, values: [userIdentifier] });
        const [first] = rows;
        if (!first) return undefined;
        return {
          userIdentifier,
          organisationTypeId: first.organisation_type_id,
          organisationCode: first.organisation_code,
          adgange: adgangeOf(rows.filter(hasChange)),
        };
      }),

    tildel: (transaction, aendring) => change(transaction, GIVE, aendring),
    fjern: (transaction, aendring) => change(transaction, TAKE, aendring),
  };
}

interface UserRow extends Omit<AendringRow, 'nr'> {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  /** Null in the one row of a user who was never given a role. */
  readonly nr: number | null;
}

const hasChange = (row: UserRow): row is UserRow & AendringRow => row.nr !== null;

const ROLES = {
  name: 'roller af portalbruger',
  text: `select rolle from portalbruger join rolleaendring using (user_id)
    where user_id = $1 and organisation_type_id = $2 and organisation_code = $3 and lukket_tidspunkt is null
    group by rolle having max(nr) % 2 = 1`,
};

const USER = {
  name: 'find portalbruger',
  text: `select organisation_type_id, organisation_code, rolle, nr, tidspunkt, af, supportanmodning
    from portalbruger left join rolleaendring using (user_id)
    where user_id = $1 and lukket_tidspunkt is null order by rolle, nr`,
};

const COLUMNS = ['tidspunkt', 'af', 'supportanmodning', 'log_id'];
const GIVE = { name: 'tildel rolle', text: nextChange(0, COLUMNS) };
const TAKE = { name: 'fjern rolle', text: nextChange(1, COLUMNS) };

async function change(
  transaction: Transaction,
  statement: typeof GIVE,
  { userIdentifier, rolle, tidspunkt, af, supportanmodning, logId }: NyRolleaendring,
): Promise<boolean> {
  const values = [userIdentifier, rolle, tidspunkt, af, supportanmodning, logId];
  const { rowCount } = await connectionOf(transaction).query({ ...statement, values });
  return rowCount === 1;
}
