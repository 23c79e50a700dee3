/** The landing page in a real browser. */
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { expectGoodPage, newContext, startBrowser, WIDTHS } from '../../support/pages.js';

describe('the landing page in a browser', function () {
  this.timeout(600_000);
  let app: TestApp | undefined;
  let browser: Browser | undefined;

  before(async function () {
    browser = await startBrowser(this);
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('leads each kind of user to theirs, in both languages', async () => {
    const page = await (await newContext(browser!, WIDTHS.wide)).newPage();
    await page.goto(`${app!.origin}/`);
    await expectGoodPage(page, 'landing');
    const links = await page.getByRole('main').getByRole('link').allInnerTexts();
    expect(links).to.deep.equal([
      'Log ind med MitID Erhverv',
      'Gå til værktøjerne',
      'Log ind som medarbejder',
    ]);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).to.equal('en');
    await page.getByRole('link', { name: 'Sign in with MitID Erhverv' }).click();
    await page.getByRole('button', { name: 'Mette Opfundet Holm' }).click();
    await page.waitForURL(`${app!.origin}/virksomhed/kontaktpersoner`);
  });
});
