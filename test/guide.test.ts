import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../src/config/data-file.js';
import { settings } from '../src/config/settings.js';
import { DOWNLOADS } from '../tools/site/downloads.js';
import { GUIDE } from '../tools/site/guide.js';
import { sitePages } from '../tools/site/pages.js';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const LANGUAGES = ['da', 'en'] as const;
const pages = LANGUAGES.flatMap((language) => GUIDE.map((name) => `docs/guide/${language}/${name}.md`));

/** Variables that programs of others read. */
const OF_OTHERS = ['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'];

/** What production does where nothing is set. */
function valueOf(name: string): string | undefined {
  const setting = settings.find((one) => one.name === name);
  if (!setting) return undefined;
  return String('production' in setting ? setting.production : 'default' in setting ? setting.default : '');
}

describe('the guide', () => {
  it('has its pages in both languages, and no others', () => {
    for (const language of LANGUAGES)
      expect(readdirSync(join(projectRoot, 'docs/guide', language))).to.have.members(
        GUIDE.map((name) => `${name}.md`),
      );
  });

  it('names settings that there are, and beside a number the value that they have', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name]) => name),
    );
    expect(named).to.include('RATE_PER_MINUTE');
    expect(
      named.filter((name = '') => valueOf(name) === undefined && !OF_OTHERS.includes(name)),
    ).to.deep.equal([]);
    const valued = pages.flatMap((page) =>
      [...read(page).matchAll(/(\d+)(?:[^|\d(]*)\(`([A-Z]+_[A-Z_]+)`\)/g)].map(([, value, name = '']) => [
        name,
        value,
      ]),
    );
    expect(valued).to.have.length(14);
    expect(valued.filter(([name = '', value]) => valueOf(name) !== value)).to.deep.equal([]);
  });

  it('has the same commands in both languages, and begins as the README does', () => {
    const blocks = (page: string) =>
      [...read(page).matchAll(/^```\w*(?: file=\S+)?\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
    const readme = read('README.md');
    for (const name of GUIDE)
      expect(blocks(`docs/guide/da/${name}.md`)).to.deep.equal(blocks(`docs/guide/en/${name}.md`));
    const lines = blocks('docs/guide/en/start.md').flatMap((text = '') => text.split('\n').filter(Boolean));
    const own = lines.filter((line) => !readme.includes(line));
    expect(own).to.deep.equal([
      'curl -s "$A?wsdl" > JobannonceService.wsdl',
      'curl -s "$A?zip" > JobannonceService.zip',
    ]);
  });
});

describe('the site', () => {
  let site: ReadonlyMap<string, string>;
  before(() => {
    site = sitePages();
  });

  it('leads, by every link of every page, to a page and a place that are there', () => {
    const ids = new Map(
      [...site].map(([path, text]) => [
        path,
        new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
      ]),
    );
    const files = new Set(Object.values(DOWNLOADS).map((address) => `docs/${address}`));
    let links = 0;
    const broken = [...site].flatMap(([path, text]) => {
      if (!path.endsWith('.html')) return [];
      return [...text.matchAll(/(?:href|src|data-index)="([^"]+)"/g)].flatMap(([, address = '']) => {
        links++;
        if (address.startsWith('https://') || address.startsWith('http://')) return [];
        const { pathname, hash } = new URL(address, `http://site/${path}`);
        const to = pathname.slice(1);
        if (files.has(to)) return [];
        const isThere = site.has(to) && (hash === '' || ids.get(to)?.has(decodeURIComponent(hash.slice(1))));
        return isThere ? [] : [`${path}: ${address}`];
      });
    });
    expect(broken).to.deep.equal([]);
    expect(links).to.be.greaterThan(10_000);
  });

  it('has no code and no style in a page, nor anything from elsewhere', () => {
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).not.to.match(/<script(?![^>]* src="[^":]*")|<style|<iframe|<img|<form/);
      expect(text.replaceAll(/<pre[\s\S]*?<\/pre>/g, ''), path).not.to.match(/<[^>]* (?:style|on\w+)=/);
    }
  });

  it('shows markup in a text as text', () => {
    const page = site.get(
      'docs/fixtures/JobannonceService.v2/CreateJobannonce/text/text-directly-in-a-list.html',
    );
    expect(page).to.include('&lt;li&gt;').and.not.include('<p>&lt;ul><');
  });

  it('finds every element, operation and fault code by its search', () => {
    for (const language of LANGUAGES) {
      const entries = JSON.parse(site.get(`docs/${language}/search.json`) ?? '[]') as {
        t: string;
        u: string;
      }[];
      const names = entries.map(({ t }) => t);
      expect(names).to.include.members([
        'CVRnumberIdentifier',
        'CreateJobordre',
        '139121',
        'JobannonceStatus',
      ]);
      const lost = entries.filter(({ u }) => !site.has(`docs/${language}/${u.split('#')[0] ?? ''}`));
      expect(lost).to.deep.equal([]);
    }
  });
});
