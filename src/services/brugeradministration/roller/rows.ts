/** Users and their roles as rows of the database, and back. */
import type { PersonRole } from '../../../operations/table.js';
import type { Adgang, Rolleaendring } from './store-port.js';

export interface AendringRow {
  readonly rolle: PersonRole;
  /** Odd: the role was given; even: taken away. */
  readonly nr: number;
  readonly tidspunkt: Date;
  readonly af: string;
  readonly supportanmodning: string | null;
}

/**
 * Pairs what was given with what took it away.
 * @param rows of one user
 * @returns them in the order in which they were given
 */
export function adgangeOf(rows: readonly AendringRow[]): readonly Adgang[] {
  const at = new Map(rows.map((row) => [`${row.rolle} ${row.nr}`, row]));
  return rows
    .filter(({ nr }) => isGiven(nr))
    .map((row) => {
      const end = at.get(`${row.rolle} ${row.nr + 1}`);
      return {
        rolle: row.rolle,
        tildelt: aendringOf(row),
        ...(end && { fjernet: aendringOf(end) }),
      };
    })
    .sort((a, b) => a.tildelt.tidspunkt.getTime() - b.tildelt.tidspunkt.getTime());
}

const isGiven = (nr: number): boolean => nr % 2 === 1;

const aendringOf = ({ tidspunkt, af, supportanmodning }: AendringRow): Rolleaendring => ({
  tidspunkt,
  af,
  ...(supportanmodning !== null && { supportanmodning }),
});

/**
 * The next change of a role of a user whose account is open, as the numbers have it: nothing where
 * the role is so already. Whoever comes second at once writes nothing either.
 * @param parity of the last number before: 0 gives the role, 1 takes it away
 */
export const nextChange = (parity: 0 | 1, columns: readonly string[]): string => `
  insert into rolleaendring (user_id, rolle, nr, ${columns.join()})
  select user_id, $2, coalesce((${LAST}), 0) + 1, ${columns.map((_, i) => `$${i + 3}`).join()}
  from portalbruger where user_id = $1 and lukket_tidspunkt is null and coalesce((${LAST}), 0) % 2 = ${parity}
  on conflict do nothing`;

const LAST = 'select max(nr) from rolleaendring where user_id = $1 and rolle = $2';
