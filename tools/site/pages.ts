/** The whole site: every file of it by its path, `index.html` being what is served at `/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { packageVersion } from '../../src/compose/package-version.js';
import { LANGUAGES } from '../reference/language.js';
import { fixtureMarkdown } from './fixture-page.js';
import { landing } from './landing.js';
import { navigation } from './navigation.js';
import { render } from './render.js';
import { type RenderedPage, searchIndex } from './search-index.js';
import { linker, type Source, sources } from './sources.js';
import { page } from './template.js';

/** Sent as they are. */
const ASSETS = ['site.css', 'search.js', 'icon.svg'];

/** @throws Error as `render`, naming the file */
export function sitePages(): ReadonlyMap<string, string> {
  const all = sources();
  const target = linker(all);
  const rendered = all.map((source): RenderedPage => {
    const markdown =
      source.kind === 'fixture' && source.file.endsWith('about.md')
        ? fixtureMarkdown(source.file)
        : readFileSync(join(projectRoot, source.file), 'utf8');
    try {
      return { source, rendered: render(markdown, (href) => target(source, href)) };
    } catch (cause) {
      throw new Error(`${source.file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  });
  const version = packageVersion();
  const groups = { da: navigation(rendered, 'da'), en: navigation(rendered, 'en') };
  return new Map([
    ['index.html', landing('', version)],
    ['docs/index.html', landing('../', version)],
    ...rendered.map(({ source, rendered: { title, html } }) => {
      const { language, address } = source;
      const parts = { language, title, address, other: otherOf(source), body: html, version };
      return [`docs/${address}`, page({ ...parts, groups: groups[language] })] as const;
    }),
    ...LANGUAGES.map(
      (language) =>
        [`docs/${language}/search.json`, JSON.stringify(searchIndex(rendered, language))] as const,
    ),
    ...ASSETS.map(
      (name) =>
        [`docs/assets/${name}`, readFileSync(join(import.meta.dirname, 'browser', name), 'utf8')] as const,
    ),
  ]);
}

/** A page that is in one language only leads to the other's front page. */
function otherOf({ kind, language, address }: Source): string {
  const other = language === 'da' ? 'en' : 'da';
  if (kind === 'guide' || kind === 'reference') return address.replace(/^\w+\//, `${other}/`);
  return `${other}/index.html`;
}
