/** The operators' pages in a real browser. */
import { expect } from 'chai';
import { expectGoodPage, inBrowser, windowOf } from '../../support/pages.js';
import { mailsInTrouble } from '../../support/pages-mails.js';
import { aWeekOfTraffic } from '../../support/pages-traffic.js';

const OPERATOR = 'Ida Opfundet Bech';

describe("the operators' pages in a browser", function () {
  this.timeout(600_000);
  const at = inBrowser();
  const operator = (til: string) => windowOf(at().browser, at().origin, OPERATOR, { til });

  it('fit their window and axe finds nothing serious, before anybody has called and after', async () => {
    const page = await operator('/drift');
    await expectGoodPage(page, 'drift-begun');
    await page.goto(`${at().origin}/virksomhedsindsats/2/JobannonceService?wsdl`);
    await page.goto(`${at().origin}/drift`);
    await expectGoodPage(page, 'drift-one-call');
  });

  it('show what waits', async () => {
    const page = await operator('/drift/koe');
    await expectGoodPage(page, 'koe-empty');
    await mailsInTrouble(at().app.database.knex, new Date());
    await page.reload();
    await expectGoodPage(page, 'koe');
  });

  it('show an hour, a day and a week, of one system and of one operation', async () => {
    const { knex } = at().app.database;
    const known = await knex('system').orderBy('name').limit(6).pluck<string[]>('id');
    const long = `sandbox 8/${'Langtnavnudenmellemrum'.repeat(5)}`;
    await aWeekOfTraffic(knex, new Date(), [...known, '', '<script>alert(1)</script>', long]);
    const page = await operator('/drift');
    await expectGoodPage(page, 'drift-hour');
    for (const [words, picture] of [
      ['24 timer', 'drift-day'],
      ['7 dage', 'drift-week'],
    ] as const) {
      await page.getByRole('link', { name: words }).click();
      expect(await page.getByRole('link', { name: words }).getAttribute('aria-current')).to.equal('true');
      await expectGoodPage(page, picture);
    }
    await page.getByText('Vis tallene som tabel').click();
    await page.getByRole('region', { name: 'Kald og svartider over tid' }).waitFor();
    await expectGoodPage(page, 'drift-numbers');

    await page.getByRole('region', { name: 'Kald fra hvert system' }).getByRole('link').first().click();
    expect(page.url()).to.match(/\/drift\/system\/[^?]+\?periode=uge$/);
    await expectGoodPage(page, 'drift-system');
    await page.getByRole('region', { name: 'Kald af hver operation' }).getByRole('link').first().click();
    await expectGoodPage(page, 'drift-operation');
    await page.getByRole('link', { name: 'Tilbage til drift' }).click();
    await page.getByRole('link', { name: '<script>alert(1)</script>' }).click();
    await expectGoodPage(page, 'drift-hostile');
  });
});
