/** The operator's hand on the users of Arbejdsmarkedsportalen, as the owner of the tables. */
import type { Knex } from 'knex';
import { connectionOf, transactionsOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { PersonRole } from '../../../operations/table.js';
import type { Bemaerkning, Brugerregister } from './register-port.js';
import { adgangeOf, type AendringRow, nextChange } from './rows.js';

export function brugerregisterOn(database: Knex): Brugerregister {
  const inTransaction = transactionsOn(database);
  return {
    opret: (userIdentifier, { organisationTypeId, organisationCode }, remark) =>
      inTransaction(async (transaction) => {
        const values = [userIdentifier, organisationTypeId, organisationCode, remark.tidspunkt, remark.af];
        const { rowCount } = await connectionOf(transaction).query({ text: OPEN, values });
        if (rowCount !== 1) return false;
        // What was given while the account was being closed.
        await takeAll(transaction, userIdentifier, remark);
        return true;
      }),

    luk: (userIdentifier, remark) =>
      inTransaction(async (transaction) => {
        await takeAll(transaction, userIdentifier, remark);
        const values = [userIdentifier, remark.tidspunkt, remark.af];
        const { rowCount } = await connectionOf(transaction).query({ text: CLOSE, values });
        return rowCount === 1;
      }),

    tildel: (userIdentifier, rolle, remark) =>
      inTransaction((transaction) => change(transaction, GIVE, userIdentifier, rolle, remark)),

    fjern: (userIdentifier, rolle, remark) =>
      inTransaction((transaction) => change(transaction, TAKE, userIdentifier, rolle, remark)),

    findAll: async (organisation) => {
      const users = await database<UserRow>('portalbruger')
        .where(
          organisation
            ? {
                organisation_type_id: organisation.organisationTypeId,
                organisation_code: organisation.organisationCode,
              }
            : {},
        )
        .orderBy(['organisation_type_id', 'organisation_code', 'user_id']);
      const changes = await database<AendringRow & { user_id: string }>('rolleaendring').orderBy([
        'user_id',
        'rolle',
        'nr',
      ]);
      return users.map((row) => ({
        userIdentifier: row.user_id,
        organisationTypeId: row.organisation_type_id,
        organisationCode: row.organisation_code,
        oprettet: row.oprettet_tidspunkt,
        ...(row.lukket_tidspunkt !== null && { lukket: row.lukket_tidspunkt }),
        adgange: adgangeOf(changes.filter(({ user_id }) => user_id === row.user_id)),
      }));
    },
  };
}

interface UserRow {
  readonly user_id: string;
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly oprettet_tidspunkt: Date;
  readonly lukket_tidspunkt: Date | null;
}

/** An account that is open is left as it is. */
const OPEN = `
  insert into portalbruger (user_id, organisation_type_id, organisation_code, oprettet_tidspunkt, oprettet_af)
  values ($1, $2, $3, $4, $5)
  on conflict (user_id) do update set organisation_type_id = excluded.organisation_type_id,
    organisation_code = excluded.organisation_code, oprettet_tidspunkt = excluded.oprettet_tidspunkt,
    oprettet_af = excluded.oprettet_af, lukket_tidspunkt = null, lukket_af = null
  where portalbruger.lukket_tidspunkt is not null`;

const CLOSE = `update portalbruger set lukket_tidspunkt = $2, lukket_af = $3
  where user_id = $1 and lukket_tidspunkt is null`;

const COLUMNS = ['tidspunkt', 'af', 'begrundelse'];
const GIVE = nextChange(0, COLUMNS);
const TAKE = nextChange(1, COLUMNS);

const HELD = `select rolle from rolleaendring where user_id = $1 group by rolle having max(nr) % 2 = 1`;

async function takeAll(transaction: Transaction, userIdentifier: string, remark: Bemaerkning): Promise<void> {
  const held = await connectionOf(transaction).query<{ rolle: PersonRole }>({
    text: HELD,
    values: [userIdentifier],
  });
  for (const { rolle } of held.rows) await change(transaction, TAKE, userIdentifier, rolle, remark);
}

async function change(
  transaction: Transaction,
  text: string,
  userIdentifier: string,
  rolle: PersonRole,
  { tidspunkt, af, begrundelse }: Bemaerkning,
): Promise<boolean> {
  const values = [userIdentifier, rolle, tidspunkt, af, begrundelse];
  const { rowCount } = await connectionOf(transaction).query({ text, values });
  return rowCount === 1;
}
