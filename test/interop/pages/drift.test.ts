/** The operators' pages in a real browser. */
import { expect } from 'chai';
import { auditTrailOn } from '../../../src/audit/audit-store.js';
import { post, sealAll } from '../../support/audit.js';
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

  it('show the audit trail with its seals, and what is wrong with a form', async () => {
    const { knex } = at().app.database;
    const ad = '3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41';
    const trail = auditTrailOn(knex);
    for (let count = 0; count < 60; count += 1)
      await trail.append(
        post({
          jobannonceId: ad,
          cvr: '97000132',
          operation: count % 3 === 0 ? 'UpdateJobannonce' : 'GetJobannonce',
          outcome: count % 7 === 0 ? 130200 : 0,
          userId: count === 55 ? '<script>alert(1)</script>' : `Langtnavnudenmellemrum${'o'.repeat(60)}`,
        }),
      );
    await sealAll(knex);
    await knex('audit_trail').where({ user_id: '<script>alert(1)</script>' }).update({ user_type: 1 });
    const page = await operator('/drift/audit');
    await expectGoodPage(page, 'audit-begun');
    await page.getByLabel('Operation').fill('GetJobannonce');
    await page.getByRole('button', { name: 'Slå op' }).click();
    await page.getByRole('link', { name: /Skriv fra hvornår/ }).waitFor();
    expect(await page.getByLabel('Operation').inputValue()).to.equal('GetJobannonce');
    await expectGoodPage(page, 'audit-wrong');
    await page.getByLabel('Operation').fill('');
    await page.getByLabel('Jobannonce').fill(ad);
    await page.getByRole('button', { name: 'Slå op' }).click();
    await page.getByText('rækken er ændret').waitFor();
    await expectGoodPage(page, 'audit');
    await page.getByRole('link', { name: 'Næste side' }).click();
    await page.getByRole('link', { name: 'Til første side' }).waitFor();
    await page.getByLabel('Jobannonce').fill('00000000-5a70-4c8e-9a55-0d6c1f2e7b41');
    await page.getByLabel('Fra og med').fill('2026-01-01T00:00');
    await page.getByLabel('Til', { exact: true }).fill('2026-01-02T00:00');
    await page.getByRole('button', { name: 'Slå op' }).click();
    await page.getByText('Der er ingen rækker.').waitFor();
    await expectGoodPage(page, 'audit-nothing');
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
