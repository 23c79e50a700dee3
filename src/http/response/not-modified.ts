import type { HttpAnswer } from '../gateway.js';
import type { Head } from '../request/head.js';

/**
 * A caller that names the tag of the document is told that it has it already (RFC 9110, 13.1.2 and
 * 15.4.5); a tag that a proxy has weakened is the same.
 */
export function unlessKnown(document: HttpAnswer, { headers }: Pick<Head, 'headers'>): HttpAnswer {
  const { etag, vary } = document.headers;
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (etag === undefined || !(tags.includes(etag) || tags.includes('*'))) return document;
  const kept = { etag, 'cache-control': 'no-cache', ...(vary !== undefined && { vary }) };
  return { status: 304, headers: kept, body: '' };
}
