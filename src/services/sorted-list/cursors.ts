/** Cursors of lists that are sorted by a column: the column of the last row stands in them. */
import type { FaultCode } from '../../faults/catalogue.js';
import { type Cursors, cursorsOf } from '../cursor.js';
import type { ListPlace } from './place.js';

/**
 * @param form what stands in a cursor before the number and the key
 * @param kode a row of WRONG_CURSOR
 */
export function sortedCursorsOf<Part extends string>(
  form: Readonly<Record<Part, RegExp>>,
  kode: FaultCode,
): Readonly<Record<'numbers' | 'texts', Cursors<Readonly<Record<Part | 'nummer' | 'key', string>>>>> {
  const all = { ...form, nummer: /^\d{1,10}$/ };
  return {
    numbers: cursorsOf({ ...all, key: /^\d{1,16}$/ }, kode),
    // PostgreSQL has no character 0 in a text.
    texts: cursorsOf({ ...all, key: /^(?!.*%00)[^\p{Cc} ]*$/u }, kode),
  };
}

/** The parts of a cursor have no spaces, of which titles and names have some. */
export const unspaced = ({ key, nummer }: ListPlace): ListPlace => ({
  key: key.replaceAll(/[\p{Cc} %]/gu, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
  nummer,
});

export const spaced = ({ key, nummer }: ListPlace): ListPlace => ({
  key: key.replaceAll(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  nummer,
});
