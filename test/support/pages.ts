/** Pages as people have them: signed in, in a real browser, looked at by axe. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PEOPLE } from '../../src/sandbox/login/people.js';
import { startApp, type TestApp, type TestSettings } from './app.js';
import { startBrowser } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const WIDTHS = { narrow: 360, wide: 1280 } as const;

/**
 * Begins a gateway with pages and a browser before the tests of a `describe`, and ends both after
 * them; skips the tests where there is no browser.
 */
export function inBrowser(settings: () => TestSettings = () => ({ env: { SANDBOX_LOGIN_PORT: '0' } })) {
  let begun: { readonly app: TestApp; readonly browser: Browser } | undefined;
  before(async function () {
    const browser = await startBrowser(this);
    begun = { browser, app: await startApp(settings()) };
  });
  after(async () => {
    await begun?.browser.close();
    await begun?.app.stop();
  });
  return () => {
    if (!begun) throw new Error('no browser was begun');
    return { ...begun, origin: begun.app.origin };
  };
}

/** A window of somebody who has signed in, without JavaScript as all pages must do. */
export async function windowOf(
  browser: Browser,
  origin: string,
  name: string,
  { width = WIDTHS.wide, til = '/' }: { readonly width?: number; readonly til?: string } = {},
): Promise<Page> {
  const person = PEOPLE.find((one) => one.name === name);
  if (!person) throw new Error(`nobody in the sandbox is called ${name}`);
  const page = await (await newContext(browser, width)).newPage();
  await page.goto(`${origin}/login/${person.kind}?${new URLSearchParams({ til }).toString()}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.origin === origin);
  return page;
}

export const newContext = (browser: Browser, width: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', javaScriptEnabled: false });

/**
 * Holds a page against axe, and that it is no wider than its window. axe needs JavaScript, which
 * the page has none of: its HTML is read in a window of another kind.
 * @param picture where PICTURES names a folder, a picture of this name is put there
 */
export async function expectGoodPage(page: Page, picture: string): Promise<void> {
  const copy = await copyOf(page);
  for (const width of Object.values(WIDTHS)) {
    await copy.setViewportSize({ width, height: 900 });
    await takePicture(copy, `${picture}-${width}`);
    const { violations } = await copy.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
    expect(violations.filter(isSerious).map(told), `${picture} at ${width}`).to.deep.equal([]);
    const wider = await copy.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider, `${picture} at ${width} is wider than its window`).to.be.at.most(0);
  }
}

/** One for each browser: a new one would read style and fonts anew for each page. */
const readers = new WeakMap<Browser, Promise<Page>>();

/** Shows the page's HTML in a window with JavaScript, where axe is. */
async function copyOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const newReader = async () => (await browser.newContext({ locale: 'da-DK', bypassCSP: true })).newPage();
  const reader = readers.get(browser) ?? newReader();
  readers.set(browser, reader);
  const copy = await reader;
  await copy.context().clearCookies();
  await copy.context().addCookies(await page.context().cookies());
  // A place within the page is nothing that a request has.
  const [address = ''] = page.url().split('#');
  await copy.route(address, async (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() })
      : route.continue(),
  );
  await copy.goto(address);
  await copy.unroute(address);
  await copy.evaluate(AXE);
  return copy;
}

const isSerious = ({ impact }: axe.Result): boolean => impact === 'serious' || impact === 'critical';

const told = ({ id, nodes }: axe.Result): string => `${id}: ${nodes.map(({ html }) => html).join(' ')}`;

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
