import { createHash } from 'node:crypto';
import type { RequestContext } from '../../../operations/request-context.js';
import { refusal } from './access.js';
import type { SearchQuery, PagePosition } from '../search/port.js';

/** The contract's number on a page when the request names none. */
export const PAGE_SIZE = 25;

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
export function readCursor(list: List, cursor: string | undefined, asker: RequestContext): number {
  if (cursor === undefined) return 0;
  const [, named, place] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (named === list && place !== undefined) return Number(place);
  throw wrongCursor(cursor, asker);
}

/** The fault for a cursor that this list has never given. */
export function wrongCursor(cursor: string, asker: RequestContext) {
  return refusal({ kode: 130210, felt: ['Cursor'], vaerdi: cursor }, asker);
}

const SEARCH = /^soegning ([\w-]{16}) (-?\d{1,16}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place of a search's page, and which search it was. */
export function writeSearchCursor(query: SearchQuery, { tid, id }: PagePosition): string {
  return Buffer.from(`soegning ${digest(query)} ${tid} ${id}`).toString('base64url');
}

/**
 * The place that a cursor names in this search; without one the beginning.
 * @throws Fault 130210 also for a cursor of another search
 */
export function readSearchCursor(
  query: SearchQuery,
  cursor: string | undefined,
  asker: RequestContext,
): PagePosition | undefined {
  if (cursor === undefined) return undefined;
  const [, search, tid, id] = SEARCH.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (search === digest(query) && tid !== undefined && id !== undefined) return { tid, id };
  throw wrongCursor(cursor, asker);
}

/** Whose ads and all filters: the same search however often it is asked, whenever, and by pages of whatever size. */
function digest(query: SearchQuery): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);
}
