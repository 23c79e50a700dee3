/** The only file that names the tables legacy_logo and deleted_legacy_logo. */
import type { Knex } from 'knex';
import { lockMemory } from '../../../store/memory/lock-memory.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { unitLogoRow, keepLogo } from '../unit-logo-store.js';
import type { DeletedLogos, LegacyLogos, DeletedLogo } from '../logo-port.js';

interface EnhedRow {
  readonly cvr: string;
  readonly p_nummer: string | null;
  readonly row_numbers: readonly string[];
}

interface DeletedRow {
  readonly nr: string;
  readonly cvr: string;
  readonly p_nummer: string | null;
  readonly oprettet_tidspunkt: Date;
  readonly aarsag: string;
  readonly er_gemt: boolean;
}

const FIND_ENHEDER = `
  select cvr, p_nummer, array_agg(nr::text order by oprettet_tidspunkt desc, nr desc) as row_numbers
  from legacy_logo
  where ?::text is null or (cvr, coalesce(p_nummer, '')) > (?, ?)
  group by cvr, p_nummer order by cvr, coalesce(p_nummer, '') limit ?`;

const FIND_IMAGE = `select indhold from legacy_logo where nr = ? and octet_length(indhold) <= ?`;

const DELETED = 'nr, cvr, p_nummer, oprettet_tidspunkt, aarsag, indhold is not null as er_gemt';

const DELETE_LOGO = `
  with slettet as (delete from legacy_logo where nr = any(?::bigint[]) returning *)
  insert into deleted_legacy_logo (cvr, p_nummer, oprettet_tidspunkt, indhold, aarsag, slettet_tidspunkt)
  select cvr, p_nummer, oprettet_tidspunkt, indhold, ?, ? from slettet order by oprettet_tidspunkt desc
  returning ${DELETED}`;

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
          await lockMemory(knex);
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
        const { rows } = await database.raw<{ rows: DeletedRow[] }>(
          `select ${DELETED} from deleted_legacy_logo order by deleted_legacy_logo.nr`,
        );
        return rows.map(fromRow);
      }),

    findDeletedImage: (nr) =>
      orUnavailable(async () => {
        const [row] = await database('deleted_legacy_logo')
          .where({ nr })
          .select<{ indhold: Buffer | null }[]>('indhold');
        return row?.indhold ?? undefined;
      }),
  };
}

/** For the gateway's role, which may not do more with old logos. */
export function deletedLogosOn(database: Knex): DeletedLogos {
  return {
    forgetImagesDeletedBefore: (time) =>
      orUnavailable(() =>
        database('deleted_legacy_logo')
          .where('slettet_tidspunkt', '<', time)
          .whereNotNull('indhold')
          .update({ indhold: null }),
      ),
  };
}

const fromRow = ({ nr, cvr, p_nummer, oprettet_tidspunkt, aarsag, er_gemt }: DeletedRow): DeletedLogo => ({
  nr,
  cvr,
  ...(p_nummer !== null && { pnr: p_nummer }),
  oprettet: oprettet_tidspunkt,
  reason: aarsag,
  isKept: er_gemt,
});
