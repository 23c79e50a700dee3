/** Writes the logos of companies and production units. */
import type { Knex } from 'knex';
import { lockMemory } from '../../store/memory/lock-memory.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import type { UnitLogos, UnitLogoLine, UnitLogoChange, Logo } from './logo-port.js';

interface Row {
  readonly cvr: string;
  readonly p_nummer: string | null;
  readonly sat_tidspunkt: Date;
  readonly sat_af: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime_type: Logo['mimeType'];
  readonly bredde: number;
  readonly hoejde: number;
}

export function unitLogosOn(database: Knex): UnitLogos {
  return {
    set: (change) =>
      orUnavailable(() =>
        database.transaction(async (knex) => {
          await lockMemory(knex);
          await keepLogo(knex, change.logo);
          await knex('enhedslogo')
            .insert(unitLogoRow(change))
            .onConflict(['cvr', 'p_nummer'])
            .merge(['sha256', 'sat_tidspunkt', 'sat_af']);
        }),
      ),

    remove: ({ cvr, pnr }) =>
      orUnavailable(async () => {
        const deleted = await database('enhedslogo')
          .where({ cvr, p_nummer: pnr ?? null })
          .delete();
        return deleted === 1;
      }),

    isEmpty: () =>
      orUnavailable(async () => {
        const found = await database('enhedslogo').first<{ cvr: string } | undefined>('cvr');
        return found === undefined;
      }),

    list: (cvr) =>
      orUnavailable(async () => {
        const rows = await database('enhedslogo as e')
          .join('logo as l', 'l.sha256', 'e.sha256')
          .where(cvr === undefined ? {} : { cvr })
          .orderByRaw('e.cvr, e.p_nummer nulls first')
          .select<Row[]>(
            'e.*',
            'l.mime_type',
            'l.bredde',
            'l.hoejde',
            database.raw('octet_length(l.indhold) as bytes'),
          );
        return rows.map(fromRow);
      }),
  };
}

export async function keepLogo(knex: Knex, logo: Logo): Promise<void> {
  const { sha256, indhold, mimeType, bredde, hoejde } = logo;
  const row = { sha256, indhold, mime_type: mimeType, bredde, hoejde };
  await knex('logo').insert(row).onConflict().ignore();
}

export const unitLogoRow = ({ cvr, pnr, logo, tidspunkt, af }: UnitLogoChange) => ({
  cvr,
  p_nummer: pnr ?? null,
  sha256: logo.sha256,
  sat_tidspunkt: tidspunkt,
  sat_af: af,
});

const fromRow = (row: Row): UnitLogoLine => ({
  cvr: row.cvr,
  ...(row.p_nummer !== null && { pnr: row.p_nummer }),
  sha256: row.sha256,
  mimeType: row.mime_type,
  bredde: row.bredde,
  hoejde: row.hoejde,
  bytes: row.bytes,
  tidspunkt: row.sat_tidspunkt,
  af: row.sat_af,
});
