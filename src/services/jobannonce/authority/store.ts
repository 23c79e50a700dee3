/** The domains of authorities on PostgreSQL. */
import type { Knex } from 'knex';
import { preparedOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import type { Domaene, DomaeneHistory, Domaeneregister, Myndighedsdomaener } from './port.js';
import { domaenerSql } from './sql.js';

interface Row {
  readonly organisation_type_id: number;
  readonly organisation_code: string;
  readonly domain: string;
  readonly added_at: Date;
  readonly added_by: string;
  readonly added_reason: string;
  readonly removed_at: Date | null;
  readonly removed_by: string | null;
  readonly removed_reason: string | null;
}

const FIND = `select ${domaenerSql('$1::integer', '$2::text')} as domaener`;

export function myndighedsdomaenerOn(database: Knex): Myndighedsdomaener {
  return {
    find: ({ organisationTypeId, organisationCode }) =>
      orUnavailable(async () => {
        const values = [organisationTypeId, organisationCode];
        const statement = { name: 'find domains', text: FIND, values };
        const [row] = await preparedOn<{ readonly domaener: readonly string[] }>(database, statement);
        return row?.domaener ?? [];
      }),
  };
}

/** Works as the owner of the tables. */
export function domaeneregisterOn(database: Knex): Domaeneregister {
  return {
    add: (domaene, { tidspunkt, af, begrundelse }) =>
      orUnavailable(async () => {
        const added: unknown[] = await database('organisation_domain')
          .insert({ ...keyOf(domaene), added_at: tidspunkt, added_by: af, added_reason: begrundelse })
          .onConflict()
          .ignore()
          .returning('nr');
        return added.length > 0;
      }),

    remove: (domaene, { tidspunkt, af, begrundelse }) =>
      orUnavailable(async () => {
        const removed = await database('organisation_domain')
          .where(keyOf(domaene))
          .whereNull('removed_at')
          .update({ removed_at: tidspunkt, removed_by: af, removed_reason: begrundelse });
        return removed > 0;
      }),

    history: () =>
      orUnavailable(async () => {
        const rows = await database('organisation_domain')
          .orderByRaw('organisation_type_id, organisation_code, domain, nr')
          .select<Row[]>();
        return rows.map(fromRow);
      }),
  };
}

const keyOf = ({ organisationTypeId, organisationCode, domaene }: Domaene) => ({
  organisation_type_id: organisationTypeId,
  organisation_code: organisationCode,
  domain: domaene,
});

const fromRow = (row: Row): DomaeneHistory => ({
  organisationTypeId: row.organisation_type_id,
  organisationCode: row.organisation_code,
  domaene: row.domain,
  tilfoejet: { tidspunkt: row.added_at, af: row.added_by, begrundelse: row.added_reason },
  ...(row.removed_at && {
    fjernet: { tidspunkt: row.removed_at, af: row.removed_by ?? '', begrundelse: row.removed_reason ?? '' },
  }),
});
