/** Lists of the registry are read page by page, by the number of the page in the address. */

/** Farther than this nobody reads on; the registry of a country has fewer. */
const LAST_PAGE = 1000;

/** @returns 1 for whatever is no number of a page */
export function pageIn(query: URLSearchParams, field: string): number {
  const given = query.get(field) ?? '';
  const page = /^\d{1,4}$/.test(given) ? Number(given) : 1;
  return page >= 1 && page <= LAST_PAGE ? page : 1;
}

/** @returns undefined where the page is the last */
export const nextPage = (page: number, total: number, size: number): string | undefined =>
  page * size < total && page < LAST_PAGE ? String(page + 1) : undefined;
