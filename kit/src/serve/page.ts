/** The page that shows what the mock was asked, what matched, and what did not and why. */
import { createHash } from 'node:crypto';
import { writeDateTime } from '../../../src/time/danish-time.js';
import { type Near, printNear } from './no-match.js';

/** One request, for the page. */
export interface Told {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly status: number;
  /** Which fixture answered. */
  readonly answeredBy?: string;
  /** What came near, where none did. */
  readonly near: readonly Near[];
}

const STYLE =
  'body{font:16px/1.4 sans-serif;margin:2em;max-width:75em}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #999;padding:.4em;text-align:left;vertical-align:top}pre{margin:.4em 0 0;white-space:pre-wrap}.no{color:#a00000}';

/** Nothing but this one style may be loaded or run. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

export const page = (told: readonly Told[], fixtures: number): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>jobnet-kit serve</title><style>${STYLE}</style></head>
<body>
<h1>jobnet-kit serve</h1>
<p>${fixtures} fixtures are played. The last requests, the newest first:</p>
<form method="post" action="/reset"><button>Begin anew</button></form>
<table>
<thead><tr><th>Time</th><th>Request</th><th>HTTP</th><th>Answered by</th></tr></thead>
<tbody>
${told.map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`;

const row = ({ at, method, path, operation, status, answeredBy, near }: Told): string =>
  `<tr><td>${escaped(writeDateTime(at))}</td><td>${escaped(`${method} ${path}`)}<br>${escaped(operation)}</td><td>${status}</td><td>${
    answeredBy === undefined
      ? `<strong class="no">Nothing matches.</strong><pre>${escaped(near.flatMap(printNear).join('\n'))}</pre>`
      : escaped(answeredBy)
  }</td></tr>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
