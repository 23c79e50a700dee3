/** Which files of the repository are pages of the site, and where each lives on it. */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import type { Language } from '../reference/language.js';
import { DOWNLOADS } from './downloads.js';

export interface Source {
  /** Below the repository, e.g. `docs/reference/da/headers.md`. */
  readonly file: string;
  /** Below `/docs/`, e.g. `da/reference/headers.html`. */
  readonly address: string;
  readonly language: Language;
  readonly kind: 'guide' | 'reference' | 'fixture' | 'more';
}

/** Texts of others that integrators read too; those in docs/ are all there. */
const MORE: Readonly<Record<string, string>> = {
  'wsdl/CHANGES.md': 'more/contract-changes.html',
  'CHANGELOG.md': 'more/changelog.html',
  'SECURITY.md': 'more/security-policy.html',
};

const html = (path: string): string =>
  path.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');

/** Every page, in the order of their files. */
export function sources(): readonly Source[] {
  const guide = (['da', 'en'] as const).flatMap((language) =>
    markdownIn(`docs/guide/${language}`).map((file): Source => ({
      file,
      address: `${language}/${html(posix.basename(file))}`,
      language,
      kind: 'guide',
    })),
  );
  const reference = (['da', 'en'] as const).flatMap((language) =>
    markdownIn(`docs/reference/${language}`).map((file): Source => {
      const below = posix.relative(`docs/reference/${language}`, file);
      return { file, address: `${language}/reference/${html(below)}`, language, kind: 'reference' };
    }),
  );
  const fixtures = markdownIn('fixtures').map((file): Source => ({
    file,
    address: file.replace(/\/about\.md$/, '.html').replace(/README\.md$/, 'index.html'),
    language: 'en',
    kind: 'fixture',
  }));
  const more = [
    ...readdirSync(join(projectRoot, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`docs/${name}`, `more/${html(name)}`] as const),
    ...Object.entries(MORE),
  ].map(([file, address]): Source => ({ file, address, language: 'en', kind: 'more' }));
  return [...guide, ...reference, ...fixtures, ...more].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The Markdown files of a folder and below it, by their paths in the repository. */
function markdownIn(folder: string): readonly string[] {
  const place = join(projectRoot, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name))
    .sort();
}

/** Finds the page that a link of a file leads to. */
export function linker(all: readonly Source[]) {
  const byFile = new Map(all.map((source) => [source.file, source]));
  return (from: Source, href: string): Target => {
    // marked makes a link of every address in a text; an example needs none.
    if (href.startsWith('mailto:')) return { kind: 'text' };
    if (/^https?:\/\//.test(href)) return { kind: 'web', href };
    const [path = '', id] = href.split('#');
    if (path === '') return { kind: 'page', href, address: from.address, id };
    const file = posix.normalize(posix.join(posix.dirname(from.file), path));
    const download = DOWNLOADS[file];
    if (download !== undefined)
      return { kind: 'download', href: posix.relative(posix.dirname(from.address), download) };
    const page =
      byFile.get(file) ??
      byFile.get(posix.join(file, 'about.md')) ??
      byFile.get(posix.join(file, 'README.md'));
    if (!page) {
      if (!existsSync(join(projectRoot, file)))
        throw new Error(`${from.file} leads to ${href}, which is not there`);
      return { kind: 'repository', href: file };
    }
    const relative = posix.relative(posix.dirname(from.address), page.address);
    return {
      kind: 'page',
      href: id === undefined ? relative : `${relative}#${id}`,
      address: page.address,
      id,
    };
  };
}

export type Target =
  | { readonly kind: 'text' }
  | { readonly kind: 'web'; readonly href: string }
  /** A file that the site has beside its pages. */
  | { readonly kind: 'download'; readonly href: string }
  /** A file that is no page of the site. */
  | { readonly kind: 'repository'; readonly href: string }
  | {
      readonly kind: 'page';
      readonly href: string;
      readonly address: string;
      readonly id: string | undefined;
    };
