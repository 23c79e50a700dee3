/**
 * Cursors: where the next page of a list begins, in the letters of base64url, so that nobody builds
 * on what is in them. Inside stand the name of the list and a place in it, parted by spaces. The
 * name is the version too: a list whose places get another form gets another name, and its old
 * cursors are refused, never misread. Cursors that were given out are with the systems that call
 * us, so neither a name nor a form is ever changed in place (fixtures hold them).
 */
import { type Locator, refusal } from '../faults/refusal.js';

/** Cursors of all lists whose places have the same form. */
export interface Cursors<Place> {
  write(list: string, place: Place): string;
  /**
   * @returns the place; undefined without a cursor: the beginning of the list
   * @throws Fault 130210 for a cursor that this list has never given
   */
  read(list: string, cursor: string | undefined, locator: Locator): Place | undefined;
}

/** An id of an ad as part of a place. */
export const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @param form the parts of a place in their order, and what each must look like as a whole; without
 *   spaces
 */
export function cursorsOf<Part extends string>(
  form: Readonly<Record<Part, RegExp>>,
): Cursors<Readonly<Record<Part, string>>> {
  const parts = Object.keys(form) as Part[];
  return {
    write: (list, place) =>
      Buffer.from([list, ...parts.map((part) => place[part])].join(' ')).toString('base64url'),

    read: (list, cursor, locator) => {
      if (cursor === undefined) return undefined;
      const text = Buffer.from(cursor, 'base64url').toString();
      const values = text.startsWith(`${list} `) ? text.slice(list.length + 1).split(' ') : [];
      const fits =
        values.length === parts.length && parts.every((part, i) => form[part].test(values[i] ?? ''));
      if (!fits) throw wrongCursor(cursor, locator);
      return Object.fromEntries(parts.map((part, i) => [part, values[i]])) as Record<Part, string>;
    },
  };
}

/** The fault for a cursor that this list has never given. */
export function wrongCursor(cursor: string, locator: Locator) {
  return refusal({ kode: 130210, felt: ['Cursor'], vaerdi: cursor }, locator);
}
