/**
 * What the search of the site finds: pages, headings of the guide, and rows that can be linked to.
 */
import type { Language } from '../reference/language.js';
import { plain, type Rendered } from './render.js';
import type { Source } from './sources.js';

/**
 * Short keys, as it is sent to the reader: what is found, what it says, its page, its address.
 */
export interface Entry {
  readonly t: string;
  readonly d: string;
  readonly p: string;
  readonly u: string;
}

export interface RenderedPage {
  readonly source: Source;
  readonly rendered: Rendered;
}

/** @param language of the reader; addresses are below its folder */
export function searchIndex(pages: readonly RenderedPage[], language: Language): readonly Entry[] {
  return pages
    .filter(({ source }) => source.language === language && ['guide', 'reference'].includes(source.kind))
    .flatMap(entriesOf);
}

function entriesOf({ source, rendered: { title, html, headings, rows } }: RenderedPage): readonly Entry[] {
  const u = source.address.replace(/^\w+\//, '');
  const parts =
    source.kind === 'guide'
      ? headings
          .filter(({ depth }) => depth > 1)
          .map(({ id, text }) => ({ t: text, d: '', p: title, u: `${u}#${id}` }))
      : [];
  const found = rows.map(({ id, cells }) => ({
    t: cells[0] ?? '',
    d: (id.startsWith('kode-') ? cells.slice(1, 3).join(' · ') : cells.at(-1)) ?? '',
    p: [title, ...placeOf(id)].join(' › '),
    u: `${u}#${id}`,
  }));
  return [{ t: title, d: firstParagraph(html), p: '', u }, ...parts, ...found];
}

/** The first one that is more than a way back. */
function firstParagraph(html: string): string {
  const paragraphs = [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) => text);
  return plain(paragraphs.find((one) => !one.includes('›')) ?? '').slice(0, 160);
}

/** What an element stands in, as its id says: `input › jobannonce › job`. */
const placeOf = (id: string): readonly string[] =>
  /^(?:kode|cvr)-/.test(id) ? [] : id.split('-').slice(0, -1);
