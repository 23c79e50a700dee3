/**
 * The sign-in in a real browser, on the plain http of a sandbox: cookies with `__Host-` and Secure
 * are for https, and are taken from this machine as well.
 */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { startBrowser } from '../support/chromium.js';

describe('the sign-in in a browser', function () {
  this.timeout(600_000);
  let app: TestApp;
  let browser: Browser;

  before(async function () {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    browser = await startBrowser(this);
  });
  after(async () => {
    // Where the tests were skipped, nothing was begun.
    await (browser as Browser | undefined)?.close();
    await (app as TestApp | undefined)?.stop();
  });

  const bodyOf = async (page: Page, address: string) => {
    await page.goto(address);
    return page.locator('body').innerText();
  };

  for (const host of ['127.0.0.1', 'localhost'])
    it(`works at http://${host}, without JavaScript, until the person signs out`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const origin = app.origin.replace('127.0.0.1', host);
      await page.goto(`${origin}/login?til=%2Fmig`);
      await page.getByRole('link', { name: /Virksomhed med MitID Erhverv/ }).click();
      await page.getByRole('button', { name: 'Mette Opfundet Holm' }).click();
      await page.waitForURL(`${origin}/mig`);
      const known = JSON.parse(await page.locator('body').innerText()) as { navn: string; csrf: string };
      expect(known.navn).to.equal('Mette Opfundet Holm');
      const cookies = (await context.cookies(origin)).filter(({ name }) => name.startsWith('__Host-'));
      expect(
        cookies.map(({ name, secure, httpOnly, sameSite }) => ({ name, secure, httpOnly, sameSite })),
      ).to.deep.equal([{ name: '__Host-session', secure: true, httpOnly: true, sameSite: 'Lax' }]);
      // A page with such a form comes later; a document of this origin stands in for it.
      await page.route(`${origin}/side`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'referrer-policy': 'same-origin' },
          body: `<form method="post" action="/logout"><input name="csrf" value="${known.csrf}"><button>Log ud</button></form>`,
        }),
      );
      await page.goto(`${origin}/side`);
      await page.getByRole('button', { name: 'Log ud' }).click();
      await page.getByRole('button', { name: 'Ja, log ud' }).click();
      await page.waitForURL(`${origin}/`);
      expect(await bodyOf(page, `${origin}/mig`)).to.include('Nobody is signed in');
      await context.close();
    });

  it('is not signed out by a form of another site', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${app.origin}/login/star?til=%2Fmig`);
    await page.getByRole('button', { name: 'Søren Opfundet Dam' }).click();
    await page.waitForURL(`${app.origin}/mig`);
    const { csrf } = JSON.parse(await page.locator('body').innerText()) as { csrf: string };
    // Even one that knows the token: the browser sends no cookie with it, and says whose it is.
    await page.route('http://other.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${app.origin}/logout"><input name="csrf" value="${csrf}"><button>Klik</button></form>`,
      }),
    );
    await page.goto('http://other.example/');
    await page.getByRole('button', { name: 'Klik' }).click();
    await page.waitForURL(`${app.origin}/logout`);
    expect(await page.locator('body').innerText()).to.include('Formularen kom ikke fra denne side');
    expect(await bodyOf(page, `${app.origin}/mig`)).to.include('Søren Opfundet Dam');
    await context.close();
  });
});
