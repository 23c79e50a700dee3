/**
 * The documentation in a real browser: what is found by the search, what axe finds wrong, and what
 * is read without JavaScript.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openSite } from '../../src/site/site.js';
import { writeSite } from '../../tools/site/write.js';
import { startBrowser } from '../support/chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CREATE = '/docs/da/reference/JobannonceService.v2/CreateJobannonce.html';
const PAGES = [
  '/',
  '/docs/da/index.html',
  '/docs/en/production.html',
  CREATE,
  '/docs/en/reference/error-codes.html',
  '/docs/da/reference/code-lists/Land.html',
  '/docs/fixtures/JobannonceService.v2/CreateJobannonce/ad/open-ad.html',
];

/** The pages whose tables have the longest names, and the deepest. */
const WIDEST = [
  CREATE,
  '/docs/da/reference/headers.html',
  '/docs/da/reference/JobannonceService.v2/GetJobannonce.html',
  '/docs/da/reference/JobannonceBehandlingService.v2/AfvisJobannonce.html',
  '/docs/en/reference/JobordreService.v1/CreateJobordreFormidling.html',
];

/** Code of the page: how many tables do not fit in their places. */
const CUT_TABLES =
  "[...document.querySelectorAll('.table')].filter((one) => one.scrollWidth > one.clientWidth + 1).length";

describe('the documentation in a browser', function () {
  this.timeout(600_000);
  let folder: string;
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async function () {
    browser = await startBrowser(this);
    folder = mkdtempSync(join(tmpdir(), 'jobnet-site-'));
    writeSite(folder);
    const site = openSite(folder);
    server = createServer(({ url = '/', headers }, response) => {
      const answer = site?.document({
        path: new URL(url, 'http://site').pathname,
        headers: { 'accept-encoding': String(headers['accept-encoding']) },
      });
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    // Where the tests were skipped, nothing was begun.
    await (browser as Browser | undefined)?.close();
    (server as Server | undefined)?.close();
    if ((folder as string | undefined) !== undefined) rmSync(folder, { recursive: true });
  });

  /** Opens a page; whatever the browser complains of, as a broken policy, fails the test. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const answer = await page.goto(`${origin}${path}`);
    expect(answer?.status(), path).to.equal(200);
    expect(complaints, path).to.deep.equal([]);
    return page;
  }

  it('shows the tables of elements whole at the width of a usual window', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await context.newPage();
    for (const path of WIDEST) {
      await page.goto(`${origin}${path}`);
      const cut = await page.evaluate<number>(CUT_TABLES);
      expect(cut, path).to.equal(0);
    }
    await context.close();
  });

  it('finds an element by a part of its name, and leads to its row by the keyboard alone', async () => {
    const page = await open('/docs/da/index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('HUSNUM');
    await page.waitForSelector('.results a');
    expect(await page.textContent('.results a strong')).to.equal('Husnummer');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#input-jobannonce-job-arbejdssted-husnummer$/);
    const row = page.locator('tr:target');
    expect(await row.textContent())
      .to.include('Husnummer')
      .and.include('1–10 tegn');
    await page.context().close();
  });

  it('finds what is written with Danish letters, fault codes, and says when there is nothing', async () => {
    const page = await open('/docs/da/index.html');
    const found = async (words: string) => {
      await page.fill('#search', words);
      await page.waitForSelector(`.search[data-shown="${words}"]`);
      return page.locator('.results a strong').allTextContents();
    };
    expect((await found('139121'))[0]).to.equal('139121');
    expect((await found('kørekort'))[0]).to.equal('Koerekort');
    expect(await found('kvadratrodsgiraf')).to.deep.equal([]);
    expect(await page.textContent('.count')).to.equal('Intet fundet');
    await page.context().close();
  });

  it('has nothing that axe finds serious, in light and dark, wide and narrow', async () => {
    for (const path of PAGES)
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = colorScheme === 'light' ? { width: 1280, height: 900 } : { width: 390, height: 800 };
        const page = await open(path, { colorScheme, viewport, bypassCSP: true });
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(),
        );
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(
          serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]),
          `${path} ${colorScheme}`,
        ).to.deep.equal([]);
        await page.context().close();
      }
  });

  it('is read without JavaScript: every element by its plain page, and no box that does nothing', async () => {
    const page = await open('/docs/da/index.html', { javaScriptEnabled: false });
    expect(await page.isVisible('#search')).to.equal(false);
    await page.click('header >> text=Alle elementer');
    await page.click('tr:has(code:text-is("Husnummer")) a:text("CreateJobannonce")');
    expect(page.url()).to.match(/CreateJobannonce\.html#input-jobannonce-job-arbejdssted-husnummer$/);
    await page.click('.pages summary:text("JobordreService")');
    await page.click('.pages a[href$="/CreateJobordre.html"]');
    expect(await page.textContent('h1')).to.equal('CreateJobordre');
    await page.context().close();
  });

  it('is as wide as a telephone on one: only tables and messages move sideways', async () => {
    for (const path of PAGES) {
      const page = await open(path, { viewport: { width: 360, height: 740 }, bypassCSP: true });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, path).to.equal(360);
      await page.context().close();
    }
  });

  it('leads from the landing page to both languages, and from one to the other', async () => {
    const page = await open('/');
    expect(await page.getAttribute('html', 'lang')).to.equal('da');
    await page.click('text=Hele dokumentationen');
    await page.click('header >> text=English');
    expect(await page.getAttribute('html', 'lang')).to.equal('en');
    expect(page.url()).to.equal(`${origin}/docs/en/index.html`);
    await page.context().close();
  });
});
