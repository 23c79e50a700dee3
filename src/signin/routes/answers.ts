/** What people are answered: small pages in both languages, JSON, and where to go next. */
import { catalogue } from '../../faults/catalogue.js';
import type { Fault } from '../../faults/fault.js';
import type { HttpAnswer } from '../../http/gateway.js';

/** Danish, then English. */
export type Words = readonly [da: string, en: string];

export interface Link {
  readonly href: string;
  readonly words: Words;
}

/** These pages have no code, only the style of the pages for people, and are shown in no frame. */
const POLICY = [
  "default-src 'none'",
  ...['style-src', 'img-src', 'font-src', 'form-action'].map((kind) => `${kind} 'self'`),
  ...['base-uri', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');

/** Where the pages have their style (src/pages/assets); a gateway without pages has none. */
const STYLES = ['/sider/css/dkfds-virkdk.min.css', '/sider/css/jobag.css'];

const NAME = 'Jobnet for Arbejdsgivere';

/**
 * The referrer policy lets a browser say where a form of ours comes from, and tells nobody else.
 */
const HEADERS = { 'content-security-policy': POLICY, 'referrer-policy': 'same-origin' };

export interface Page {
  readonly title: Words;
  readonly words?: Words;
  readonly links?: readonly Link[];
  /** The browser goes on there by itself. */
  readonly goOn?: string;
}

export function page(status: number, { title, words, links = [], goOn }: Page): HttpAnswer {
  const items = links.map(
    ({ href, words: [da, en] }) =>
      `<li><a class="vej" href="${escaped(href)}">${da} <span lang="en">${en}</span></a></li>`,
  );
  const body = [
    '<!doctype html>',
    `<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title[0]} – ${NAME}</title>`,
    ...STYLES.map((style) => `<link rel="stylesheet" href="${style}">`),
    '</head><body>',
    `<header class="top-kort"><div class="top-indhold top-navn"><a class="navn" href="/">${NAME}</a></div></header>`,
    '<main class="side">',
    ...inBoth('h1', title),
    ...(words ? inBoth('p', words) : []),
    ...(items.length > 0 ? ['<ul class="nobullet-list veje">', ...items, '</ul>'] : []),
    '</main></body></html>\n',
  ].join('\n');
  const refresh = goOn === undefined ? {} : { refresh: `0;url=${goOn}` };
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...HEADERS, ...refresh }, body };
}

const inBoth = (tag: string, [da, en]: Words) => [`<${tag}>${da}</${tag}>`, `<p lang="en">${en}</p>`];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

export const json = (status: number, value: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(value)}\n`,
});

export const redirect = (to: string, cookies: readonly string[]): HttpAnswer => ({
  status: 303,
  headers: { location: to, 'referrer-policy': 'no-referrer' },
  body: '',
  cookies,
});

export const withHeaders = (answer: HttpAnswer, more: Readonly<Record<string, string>>): HttpAnswer => ({
  ...answer,
  headers: { ...answer.headers, ...more },
});

/** It may be tried again after so many seconds. */
const RETRY_SECONDS = 30;

export const later = (answer: HttpAnswer): HttpAnswer =>
  withHeaders(answer, { 'retry-after': String(RETRY_SECONDS) });

export const notAllowed = (methods: readonly string[]): HttpAnswer =>
  withHeaders(json(405, { fejl: `brug ${methods.join(', ')} / use ${methods.join(', ')}` }), {
    allow: methods.join(', '),
  });

/** What HTTP or the database says no to, in the words of the catalogue. */
export function refused({ kode, data }: Fault): HttpAnswer {
  const { da, en, http = 500 } = catalogue[kode] as { da: string; en: string; http?: number };
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => escaped(String(data[name] ?? '')));
  const answer = { ...page(http, { title: [filled(da), filled(en)] }), kode };
  return http === 503 ? later(answer) : answer;
}
