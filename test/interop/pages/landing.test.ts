/** The landing page in a real browser. */
import { expect } from 'chai';
import { expectGoodPage, newContext, inBrowser, WIDTHS } from '../../support/pages.js';

describe('the landing page in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser();

  it('leads each kind of user to theirs, in both languages', async () => {
    const page = await (await newContext(at().browser, WIDTHS.wide)).newPage();
    await page.goto(`${at().origin}/`);
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
    await page.waitForURL(`${at().origin}/virksomhed/kontaktpersoner`);
  });
});
