/** The list of pages beside every page. */
import { services } from '../../src/contract/index.js';
import { type Language, word } from '../reference/language.js';
import { GUIDE } from './guide.js';
import type { RenderedPage } from './search-index.js';
import type { NavigationGroup } from './template.js';

const WORDS = {
  guide: { da: 'Vejledning', en: 'Guide' },
  shared: { da: 'Fælles', en: 'Shared' },
  more: { da: 'Mere (på engelsk)', en: 'More' },
  fixtures: { da: 'Alle eksempler', en: 'All examples' },
} as const;

export function navigation(pages: readonly RenderedPage[], language: Language): readonly NavigationGroup[] {
  const titles = new Map(pages.map(({ source, rendered }) => [source.address, rendered.title]));
  const item = (address: string, title = titles.get(address)) => {
    if (title === undefined) throw new Error(`the list of pages names ${address}, which is not there`);
    return { title, address };
  };
  const reference = `${language}/reference`;
  return [
    {
      title: WORDS.guide[language],
      items: [
        ...GUIDE.map((name) => `${language}/${name}.html`),
        `${reference}/test-data.html`,
        `${reference}/sandbox-values.html`,
      ].map((address) => item(address)),
    },
    ...services.map(({ name, version, operations }) => ({
      title: `${name} v${version}`,
      items: operations.map((operation) => item(`${reference}/${name}.v${version}/${operation.name}.html`)),
    })),
    {
      title: WORDS.shared[language],
      items: [
        item(`${reference}/index.html`, word('reference', language)),
        item(`${reference}/headers.html`),
        item(`${reference}/error-codes.html`),
        item(`${reference}/code-lists/index.html`),
        item(`${reference}/elements.html`),
        item('fixtures/index.html', WORDS.fixtures[language]),
      ],
    },
    {
      title: WORDS.more[language],
      items: pages
        .filter(({ source }) => source.kind === 'more')
        .map(({ source }) => item(source.address))
        .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    },
  ];
}
