export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** All requests without a query share it, as every message is one; nobody writes into a query. */
const NO_QUERY = new URLSearchParams();

/** The path is kept as it was sent. A proxy may send the whole address (RFC 9112, 3.2.2). */
export function readTarget(url: string): Target {
  const local = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = local.indexOf('?');
  const path = mark === -1 ? local : local.slice(0, mark);
  return {
    path: path === '' ? '/' : path,
    query: mark === -1 ? NO_QUERY : new URLSearchParams(local.slice(mark + 1)),
  };
}
