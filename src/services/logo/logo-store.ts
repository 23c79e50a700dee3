/** Reads logos, and keeps those of ads; units get theirs in unit-logo-store.ts. */
import type { Knex } from 'knex';
import { bundled } from '../../store/sql/bundle.js';
import { connectionOf, preparedOn } from '../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../store/sql/unavailable.js';
import { type Memory, type Told, whileLeased } from '../../store/memory/while-leased.js';
import type { UnitLogo, Logo, LogoStore } from './logo-port.js';

interface LogoRow {
  readonly sha256: string;
  readonly indhold: Buffer;
  readonly mime_type: Logo['mimeType'];
  readonly bredde: number;
  readonly hoejde: number;
}

interface UnitLogoRow extends LogoRow {
  readonly cvr: string;
  readonly p_nummer: string | null;
}

const FIND = {
  name: 'find logo',
  text: 'select * from logo where sha256 = any($1)',
};

const FIND_OF_UNITS = {
  name: 'find enhedslogo',
  text: `
    select e.cvr, e.p_nummer, l.* from enhedslogo e join logo l on l.sha256 = e.sha256
    where e.cvr = any($1) and (e.p_nummer is null or e.p_nummer = any($2))`,
};

const KEEP = {
  name: 'insert logo',
  text: `insert into logo (sha256, indhold, mime_type, bredde, hoejde) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
};

/** In memory the logos of units take so many bytes at most, and what names them. */
const MAX_BYTES = 16 * 1024 * 1024;
const NAME_BYTES = 200;

/**
 * @param memory for the logos of units; without it the database is asked each time
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function logoStoreOn(database: Knex, memory?: Memory): LogoStore {
  const ofUnits = bundled(async (asked: readonly Units[]): Promise<readonly Told<readonly UnitLogo[]>[]> => {
    const together = (of: (units: Units) => readonly string[]) => [...new Set(asked.flatMap(of))];
    const values = [together(({ cvr }) => cvr), together(({ pnr }) => pnr)];
    const rows = await preparedOn<UnitLogoRow>(database, { ...FIND_OF_UNITS, values });
    const found = rows.map(fromUnitLogoRow);
    return asked.map(({ cvr, pnr }) => ({
      value: found.filter((one) => cvr.includes(one.cvr) && (one.pnr === undefined || pnr.includes(one.pnr))),
    }));
  });
  const findOfUnits = whileLeased(memory, {
    ask: (units: Units) => orUnavailable(() => ofUnits(units)),
    textOf: ({ cvr, pnr }) => `${cvr.join()} ${pnr.join()}`,
    most: MAX_BYTES,
    weigh: (logos) => logos.reduce((sum, { logo }) => sum + logo.indhold.byteLength, NAME_BYTES),
  });
  return {
    find: (sha256) =>
      orUnavailable(async () => {
        const rows = await preparedOn<LogoRow>(database, { ...FIND, values: [sha256] });
        return rows.map(fromRow);
      }),

    keep: async (transaction, { sha256, indhold, mimeType, bredde, hoejde }) => {
      await connectionOf(transaction).query({ ...KEEP, values: [sha256, indhold, mimeType, bredde, hoejde] });
    },

    findOfUnits: (cvr, pnr) => findOfUnits({ cvr, pnr }),
  };
}

interface Units {
  readonly cvr: readonly string[];
  readonly pnr: readonly string[];
}

const fromUnitLogoRow = ({ cvr, p_nummer, ...row }: UnitLogoRow): UnitLogo => ({
  cvr,
  ...(p_nummer !== null && { pnr: p_nummer }),
  logo: fromRow(row),
});

const fromRow = ({ sha256, indhold, mime_type, bredde, hoejde }: LogoRow): Logo => ({
  sha256,
  indhold,
  mimeType: mime_type,
  bredde,
  hoejde,
});
