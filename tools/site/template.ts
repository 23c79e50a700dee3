/** The HTML around a page: head, header, list of pages, footer. Nothing in it is code. */
import { posix } from 'node:path';
import type { Language } from '../reference/language.js';
import { escapeHtml } from './render.js';

export interface NavigationGroup {
  readonly title: string;
  readonly items: readonly { readonly title: string; readonly address: string }[];
}

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Below `/docs/`. */
  readonly address: string;
  /** The same page in the other language. */
  readonly other: string;
  readonly body: string;
  readonly groups: readonly NavigationGroup[];
  readonly version: string;
}

const WORDS = {
  da: {
    site: 'Jobnet SOAP-gateway',
    skip: 'Gå til indholdet',
    pages: 'Alle sider',
    menu: 'Menu',
    search: 'Søg efter element, operation eller fejlkode',
    none: 'Intet fundet',
    found: 'fundet',
    elements: 'Alle elementer',
    other: 'English',
    version: 'Gateway',
  },
  en: {
    site: 'Jobnet SOAP gateway',
    skip: 'Skip to the content',
    pages: 'All pages',
    menu: 'Menu',
    search: 'Search for an element, operation or fault code',
    none: 'Nothing found',
    found: 'found',
    elements: 'All elements',
    other: 'Dansk',
    version: 'Gateway',
  },
} as const;

export function page(parts: PageParts): string {
  const { language, title, address, other, body, groups, version } = parts;
  const w = WORDS[language];
  const to = (target: string) => escapeHtml(posix.relative(posix.dirname(address), target));
  const otherLanguage = language === 'da' ? 'en' : 'da';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – ${w.site}</title>
<link rel="icon" href="${to('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('assets/site.css')}">
<link rel="alternate" hreflang="${otherLanguage}" href="${to(other)}">
<script src="${to('assets/search.js')}" defer></script>
</head>
<body>
<a class="skip" href="#content">${w.skip}</a>
<header>
<a class="brand" href="${to(`${language}/index.html`)}">${w.site}</a>
<search class="search" hidden data-index="${to(`${language}/search.json`)}" data-root="${to(`${language}/x`).slice(0, -1)}" data-none="${w.none}" data-found="${w.found}">
<input type="search" id="search" aria-label="${w.search}" placeholder="${w.search}" autocomplete="off" spellcheck="false">
<p class="count" role="status"></p>
<ul class="results"></ul>
</search>
<nav class="short" aria-label="${w.menu}">
<a href="${to(`${language}/reference/elements.html`)}">${w.elements}</a>
<a href="#pages" class="to-pages">${w.pages}</a>
<a href="${to(other)}" lang="${otherLanguage}" hreflang="${otherLanguage}">${w.other}</a>
</nav>
</header>
<div class="layout">
<main id="content" tabindex="-1">
${body}</main>
<nav id="pages" class="pages" aria-label="${w.pages}">
${groups.map((group) => groupOf(group, address, to)).join('')}</nav>
</div>
<footer><p>${w.version} ${escapeHtml(version)}</p></footer>
</body>
</html>
`;
}

/** A group is open on its own pages, and where it is the only way on. */
function groupOf({ title, items }: NavigationGroup, current: string, to: (target: string) => string): string {
  const isHere = items.some(({ address }) => address === current);
  const links = items.map(({ title: text, address }) => {
    const here = address === current ? ' aria-current="page"' : '';
    return `<li><a href="${to(address)}"${here}>${breakable(text)}</a></li>\n`;
  });
  return `<details${isHere ? ' open' : ''}><summary>${breakable(title)}</summary>\n<ul>\n${links.join('')}</ul></details>\n`;
}

/** A long name may be broken where its next word begins. */
const breakable = (text: string): string => escapeHtml(text).replaceAll(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
