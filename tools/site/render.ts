/** Markdown → HTML. Texts are escaped by marked; HTML in
 * a file is shown as it stands, but for places to link to and ends of lines. */
import { Marked, Renderer, type Tokens } from 'marked';
import type { Target } from './sources.js';

export interface Rendered {
  readonly title: string;
  readonly html: string;
  /** Every place that a link can lead to. */
  readonly ids: readonly string[];
  readonly headings: readonly Heading[];
  readonly rows: readonly Row[];
}

export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** A row of a table that can be linked to, with the texts of its cells. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
}

/** As GitHub makes them, so that links between files hold here too. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** The text of a piece of HTML. */
export const plain = (html: string): string =>
  html
    .replaceAll(/<br>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&emsp;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ANCHOR = /<a id="([\w.-]+)"><\/a>/;

/**
 * Renders a file.
 * @param target says where a link leads
 * @throws Error where it has no heading, a picture, or a link that leads nowhere
 */
export function render(markdown: string, target: (href: string) => Target): Rendered {
  const headings: Heading[] = [];
  const rows: Row[] = [];
  const ids = new Set<string>();
  const free = (slug: string): string => {
    let id = slug;
    for (let n = 1; ids.has(id); n++) id = `${slug}-${n}`;
    ids.add(id);
    return id;
  };
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading(this: Renderer, { tokens, depth }: Tokens.Heading) {
        const html = this.parser.parseInline(tokens);
        const id = free(slugOf(plain(html)));
        headings.push({ id, depth, text: plain(html) });
        return `<h${depth} id="${escapeHtml(id)}">${html}</h${depth}>\n`;
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        const kept = text.replaceAll(/<!--[\s\S]*?-->/g, '').trim();
        if (
          kept === '' ||
          kept === '<br>' ||
          ANCHOR.test(kept) ||
          kept === '</a>' ||
          /^<a id="[\w.-]+">$/.test(kept)
        )
          return kept;
        return escapeHtml(kept);
      },
      link(this: Renderer, { href, tokens }: Tokens.Link) {
        return linked(target(href), this.parser.parseInline(tokens));
      },
      checkbox() {
        return '☐ ';
      },
      image({ href }: Tokens.Image) {
        throw new Error(`a page may not have the picture ${href}`);
      },
      code({ text, lang }: Tokens.Code) {
        const language = /^\w+$/.exec(lang ?? '')?.[0];
        return `<pre tabindex="0"${language === undefined ? '' : ` data-language="${language}"`}><code>${escapeHtml(text)}\n</code></pre>\n`;
      },
      table(this: Renderer, token: Tokens.Table) {
        const isHeadless = token.header.every(({ text }) => text.trim() === '');
        const html = (Renderer.prototype as Renderer).table.call(this, token);
        const inner = isHeadless
          ? html
              .replace(/<thead>[\s\S]*?<\/thead>\n?/, '')
              .replaceAll(/<tr>\n<td>([\s\S]*?)<\/td>/g, '<tr>\n<th scope="row">$1</th>')
          : html;
        return `<div class="table" tabindex="0">${inner}</div>\n`;
      },
      tablerow({ text: cells }: Tokens.TableRow) {
        const text = cells.replaceAll(/(?<=<td>)[A-Za-z]{12,}(?=<\/td>)/g, breakable);
        const id = ANCHOR.exec(text)?.[1];
        if (id === undefined) return `<tr>\n${text}</tr>\n`;
        ids.add(id);
        rows.push({
          id,
          cells: [...text.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => plain(cell)),
        });
        const own = text
          .replace(ANCHOR, '')
          .replace(
            /<td>((?:&emsp;)*)(<code>[^<]*<\/code>|\d+)/,
            `<td>$1<a class="self" href="#${id}">$2</a>`,
          );
        return `<tr id="${id}">\n${own}</tr>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  const title = headings.find(({ depth }) => depth === 1)?.text;
  if (title === undefined) throw new Error('a page has no heading');
  return { title, html, ids: [...ids], headings, rows };
}

/** A long name may go on in the next line where a word of it begins. */
const breakable = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');

function linked(target: Target, text: string): string {
  if (target.kind === 'text') return text;
  if (target.kind === 'page') return `<a href="${escapeHtml(target.href)}">${text}</a>`;
  if (target.kind === 'download') return `<a href="${escapeHtml(target.href)}" download>${text}</a>`;
  if (target.kind === 'web') return `<a href="${escapeHtml(target.href)}" rel="noreferrer">${text}</a>`;
  return `<span class="file" title="${escapeHtml(target.href)}">${text}</span>`;
}
