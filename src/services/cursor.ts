/**
 * Cursors: where the next page of a list begins, in the letters of base64url, so that nobody builds
 * on what is in them. Inside stand the name of the list and a place in it, parted by spaces. The
 * name is the version too: a list whose places get another form gets another name, and its old
 * cursors are refused, never misread. Cursors that were given out are with the systems that call
 * us, so neither a name nor a form is ever changed in place (fixtures hold them).
 */
import { createHash } from 'node:crypto';
import type { FaultCode } from '../faults/catalogue.js';
import type { Fault } from '../faults/fault.js';
import { type Locator, refusal } from '../faults/refusal.js';

/**
 * The fault for a cursor that a list has not given. Orders, contact persons, notices and requests
 * for access have their own; the lists of logins and of the approval desk have that of ads, with
 * which they were released.
 */
export const WRONG_CURSOR = {
  jobannonce: 130210,
  jobordre: 140210,
  kontaktperson: 150210,
  driftsbesked: 150503,
  anmodning: 150640,
} as const satisfies Readonly<Record<string, FaultCode>>;

/** Cursors of all lists whose places have the same form. */
export interface Cursors<Place> {
  write(list: string, place: Place): string;
  /**
   * @returns the place; undefined without a cursor: the beginning of the list
   * @throws Fault as `wrong`
   */
  read(list: string, cursor: string | undefined, locator: Locator): Place | undefined;
  /** The fault for a cursor that this list has never given. */
  wrong(cursor: string, locator: Locator): Fault;
}

/** An id of an ad or of an order as part of a place. */
export const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @param form the parts of a place in their order, and what each must look like as a whole; without
 *   spaces
 * @param kode a row of WRONG_CURSOR
 */
export function cursorsOf<Part extends string>(
  form: Readonly<Record<Part, RegExp>>,
  kode: FaultCode,
): Cursors<Readonly<Record<Part, string>>> {
  const parts = Object.keys(form) as Part[];
  const wrong = (cursor: string, locator: Locator) =>
    refusal({ kode, felt: ['Cursor'], vaerdi: cursor }, locator);
  return {
    wrong,

    write: (list, place) =>
      Buffer.from([list, ...parts.map((part) => place[part])].join(' ')).toString('base64url'),

    read: (list, cursor, locator) => {
      if (cursor === undefined) return undefined;
      const text = Buffer.from(cursor, 'base64url').toString();
      const values = text.startsWith(`${list} `) ? text.slice(list.length + 1).split(' ') : [];
      const fits =
        values.length === parts.length && parts.every((part, i) => form[part].test(values[i] ?? ''));
      if (!fits) throw wrong(cursor, locator);
      return Object.fromEntries(parts.map((part, i) => [part, values[i]])) as Record<Part, string>;
    },
  };
}

/** Cursors of lists whose place is a number: a history, a log, a change feed. */
export const placesOf = (kode: FaultCode) => cursorsOf({ place: /^\d{1,15}$/ }, kode);

/**
 * The name of a list in its cursors.
 * @param named its filters and its order, in an order that stays
 */
export function listName(what: string, named: object): string {
  const digest = createHash('sha256').update(JSON.stringify(named)).digest('base64url');
  return `${what} ${digest.slice(0, 16)}`;
}
