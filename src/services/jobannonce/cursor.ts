import { type Asker, refusal } from './adgang.js';

/** The lists that are paged by a place in them; a cursor of one means nothing in another. */
type List = 'historik' | 'aendringer';

const FORM = /^(historik|aendringer) (\d{1,15})$/;

/** The place of a list's page in the letters of base64url, so that nobody builds on what is in it. */
export function writeCursor(list: List, place: number): string {
  return Buffer.from(`${list} ${place}`).toString('base64url');
}

/**
 * The place that a cursor names; without one the beginning.
 * @throws Fault 130210
 */
export function readCursor(list: List, cursor: string | undefined, asker: Asker): number {
  if (cursor === undefined) return 0;
  const [, named, place] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (named === list && place !== undefined) return Number(place);
  throw wrongCursor(cursor, asker);
}

/** The fault for a cursor that this list has never given. */
export function wrongCursor(cursor: string, asker: Asker) {
  return refusal({ kode: 130210, felt: ['Cursor'], vaerdi: cursor }, asker);
}
