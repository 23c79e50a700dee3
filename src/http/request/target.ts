export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Scheme and authority, in lower case and unjudged, of a target that is a whole address. */
  readonly scheme?: string;
  readonly authority?: string;
}

/** All requests without a query share it, as every message is one; nobody writes into a query. */
const NO_QUERY = new URLSearchParams();

/** What stands before the path in a whole address. */
const BEFORE_PATH = /^(https?):\/\/([^/?#]*)/i;

/** The path is kept as it was sent. A proxy may send the whole address (RFC 9112, 3.2.2). */
export function readTarget(url: string): Target {
  if (url.startsWith('/')) return local(url);
  const [before = '', scheme, authority] = BEFORE_PATH.exec(url) ?? [];
  const target = local(url.slice(before.length));
  if (scheme === undefined || authority === undefined) return target;
  return { ...target, scheme: scheme.toLowerCase(), authority: authority.toLowerCase() };
}

function local(url: string): Target {
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  return {
    path: path === '' ? '/' : path,
    query: mark === -1 ? NO_QUERY : new URLSearchParams(url.slice(mark + 1)),
  };
}
