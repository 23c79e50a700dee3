/** A list of contact persons as SQL. */
import {
  behind,
  numberColumn,
  pageSql,
  type Place,
  type SortColumn,
  textColumn,
} from '../../sorted-list/columns-sql.js';
import { CAN_WORK, KONTAKTPERSONER, ROW_COLUMNS } from '../person/rows.js';
import type { KontaktpersonQuery, ListPart, Sortering } from './list-port.js';

export const COLUMNS: Readonly<Record<Sortering, SortColumn>> = {
  Navn: textColumn('navn'),
  Stilling: textColumn(`coalesce(stilling, '')`),
  Telefonnummer: textColumn(`coalesce(telefonnummer, '')`),
  Email: textColumn(`coalesce(email, '')`),
  KanArbejde: numberColumn(`(${CAN_WORK}::int)`),
  AntalProduktionsenheder: numberColumn('cardinality(pnr)'),
};

/** Those of a company are few, so they are sorted as they are read. */
export function listStatement(query: KontaktpersonQuery, { after, count }: ListPart) {
  const { cvr, sortering, faldende, egen } = query;
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const column = COLUMNS[sortering];
  const where = [
    `k.cvr = ${place(cvr)}`,
    ...(egen === undefined ? [] : [`k.id <> ${place(egen)}`]),
    ...(after ? [behind(column, after, faldende, place)] : []),
  ];
  const text = pageSql({
    ...{ ...column, where, faldende, limit: place(count) },
    listed: `${ROW_COLUMNS}, nummer`,
    from: KONTAKTPERSONER,
  });
  return { text, values };
}
