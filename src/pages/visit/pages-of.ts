/** Lists that the contract answers page by page, read as a whole or until something is found. */
interface Asked {
  readonly PageSize: number;
  readonly Cursor?: string;
}

/** As many as any list of the contract has on a page. */
const PAGE_SIZE = 100;

/**
 * @param ask reads a page
 * @param most so many pages are read; whether there are more, the last one's NextCursor says
 */
export async function* pagesOf<Page extends { readonly NextCursor?: string }>(
  ask: (asked: Asked) => Promise<Page>,
  most = Infinity,
): AsyncGenerator<Page, void, undefined> {
  let cursor: string | undefined;
  for (let read = 0; read < most; read += 1) {
    const page = await ask({ PageSize: PAGE_SIZE, ...(cursor !== undefined && { Cursor: cursor }) });
    yield page;
    cursor = page.NextCursor;
    if (cursor === undefined) return;
  }
}
