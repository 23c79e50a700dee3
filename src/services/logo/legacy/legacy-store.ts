/** The only file that names the tables legacy_logo and deleted_legacy_logo. */
import type { Knex } from 'knex';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { unitLogoRow, keepLogo } from '../unit-logo-store.js';
import type { LegacyLogos, DeletedLogo } from '../logo-port.js';

interface EnhedRow {
  readonly cvr: string;
  readonly p_nummer: string | null;
  readonly row_numbers: readonly string[];
}

interface DeletedRow {
  readonly cvr: string;
  readonly p_nummer: string | null;
  readonly oprettet_tidspunkt: Date;
  readonly aarsag: string;
}

const FIND_ENHEDER = `
  select cvr, p_nummer, array_agg(nr::text order by oprettet_tidspunkt desc, nr desc) as row_numbers
  from legacy_logo
  where ?::text is null or (cvr, coalesce(p_nummer, '')) > (?, ?)
  group by cvr, p_nummer order by cvr, coalesce(p_nummer, '') limit ?`;

const FIND_IMAGE = `select indhold from legacy_logo where nr = ? and octet_length(indhold) <= ?`;

const DELETE_LOGO = `
  with slettet as (delete from legacy_logo where nr = any(?::bigint[]) returning cvr, p_nummer, oprettet_tidspunkt)
  insert into deleted_legacy_logo (cvr, p_nummer, oprettet_tidspunkt, aarsag, slettet_tidspunkt)
  select cvr, p_nummer, oprettet_tidspunkt, ?, ? from slettet order by oprettet_tidspunkt desc
  returning cvr, p_nummer, oprettet_tidspunkt, aarsag`;

const SET_BY = 'jobnet logos migrate';

export function legacyLogosOn(database: Knex): LegacyLogos {
  return {
    findEnheder: (after, count) =>
      orUnavailable(async () => {
        const behind = [after?.cvr ?? null, after?.cvr ?? '', after?.pnr ?? ''];
        const { rows } = await database.raw<{ rows: EnhedRow[] }>(FIND_ENHEDER, [...behind, count]);
        return rows.map(({ cvr, p_nummer, row_numbers: rowNumbers }) => ({
          cvr,
          ...(p_nummer !== null && { pnr: p_nummer }),
          rowNumbers,
        }));
      }),

    findImage: (nr, maxBytes) =>
      orUnavailable(async () => {
        const { rows } = await database.raw<{ rows: { indhold: Buffer }[] }>(FIND_IMAGE, [nr, maxBytes]);
        return rows[0]?.indhold;
      }),

    settle: ({ rowNumbers: [newest = '', ...older], ...enhed }, verdict, reasons, tidspunkt) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          // Another run that has begun with this unit is waited for, and leaves nothing to do.
          const held = await knex('legacy_logo').where({ nr: newest }).forUpdate().select('nr');
          if (held.length === 0) return undefined;
          const deleteAll = async (rowNumbers: readonly string[], reason: string) => {
            const { rows } = await knex.raw<{ rows: DeletedRow[] }>(DELETE_LOGO, [
              [...rowNumbers],
              reason,
              tidspunkt,
            ]);
            return rows.map(fromRow);
          };
          const deletedOlder = await deleteAll(older, reasons.older);
          if ('reason' in verdict) return [...(await deleteAll([newest], verdict.reason)), ...deletedOlder];
          await keepLogo(knex, verdict.logo);
          const change = { ...enhed, logo: verdict.logo, tidspunkt, af: SET_BY };
          const written = await knex('enhedslogo')
            .insert(unitLogoRow(change))
            .onConflict(['cvr', 'p_nummer'])
            .ignore()
            .returning('cvr');
          if (written.length === 0)
            return [...(await deleteAll([newest], reasons.replaced)), ...deletedOlder];
          await knex('legacy_logo').where({ nr: newest }).delete();
          return deletedOlder;
        }),
      ),

    findDeleted: () =>
      orUnavailable(async () => {
        const rows = await database('deleted_legacy_logo').orderBy('nr').select<DeletedRow[]>();
        return rows.map(fromRow);
      }),
  };
}

const fromRow = ({ cvr, p_nummer, oprettet_tidspunkt, aarsag }: DeletedRow): DeletedLogo => ({
  cvr,
  ...(p_nummer !== null && { pnr: p_nummer }),
  oprettet: oprettet_tidspunkt,
  reason: aarsag,
});
