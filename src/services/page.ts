/** Names the page of a list that is asked for. */
export interface PageSelection {
  /** The page before it gave this cursor. Without one the list begins. */
  readonly cursor: string | undefined;
  /** The page has at most so many items. */
  readonly size: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** It leads to the next page, and the last page has none. */
  readonly nextCursor?: string;
}

/** The contract's number of items on a page of ads or events when the request names none. */
export const PAGE_SIZE = 25;

/** The most that a request may name, PageSizeType of the contract. */
export const MAX_PAGE_SIZE = 100;

/**
 * The first `size` of what was found. Whoever looks for one more than the page may have learns
 * whether another follows.
 * @param cursorAfter the cursor of the page that begins behind an item
 */
export function pageOf<Item>(
  found: readonly Item[],
  size: number,
  cursorAfter: (last: Item) => string,
): Page<Item> {
  const items = found.slice(0, size);
  const last = items.at(-1);
  return { items, ...(last !== undefined && found.length > size && { nextCursor: cursorAfter(last) }) };
}

/**
 * Characters of the items of a page, as they are kept; the item that goes beyond them begins the
 * next page. Without it a hundred long ads would be an answer of ten million.
 */
const MAX_PAGE_CHARACTERS = 2_000_000;

/** How many of these make a page of at most so many characters: always one, where there is one. */
export function countFitting(items: readonly object[]): number {
  let left = MAX_PAGE_CHARACTERS;
  const over = items.findIndex((item) => {
    left -= JSON.stringify(item).length;
    return left < 0;
  });
  return over < 0 ? items.length : Math.max(1, over);
}
