import type { HttpAnswer } from '../gateway.js';
import type { Head } from '../request/head.js';

/** What the document would have said besides itself (RFC 9110, 15.4.5), and who may read that. */
const KEPT: ReadonlySet<string> = new Set([
  'access-control-allow-origin',
  'age',
  'cache-control',
  'etag',
  'vary',
]);

/**
 * A caller that names the tag of the document is told that it has it already (RFC 9110, 13.1.2 and
 * 15.4.5); a tag that a proxy has weakened is the same.
 */
export function unlessKnown(document: HttpAnswer, { headers }: Pick<Head, 'headers'>): HttpAnswer {
  const { etag } = document.headers;
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (etag === undefined || !(tags.includes(etag) || tags.includes('*'))) return document;
  const kept = Object.fromEntries(Object.entries(document.headers).filter(([name]) => KEPT.has(name)));
  return { status: 304, headers: { 'cache-control': 'no-cache', ...kept }, body: '' };
}
