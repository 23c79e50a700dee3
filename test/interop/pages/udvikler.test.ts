/** A developer's day in a real browser: a message is pasted, and its wrong line marked. */
import { expect } from 'chai';
import { expectGoodPage, newContext, inBrowser, WIDTHS } from '../../support/pages.js';

describe('the pages for developers in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser(() => ({}));

  it('mark the line of a pasted message that is wrong, and take it when it is mended', async () => {
    const page = await (await newContext(at().browser, WIDTHS.wide)).newPage();
    await page.goto(`${at().origin}/udvikler`);
    await expectGoodPage(page, 'udvikler');
    await page.getByRole('link', { name: 'Prøv en besked' }).click();
    await page.getByRole('link', { name: 'CreateJobannonce' }).click();
    const message = await page.getByLabel('SOAP-besked').inputValue();
    const wrong = message.replace(/(<job:Titel>)[^<]*/, '$1');
    await page.getByLabel('SOAP-besked').fill(wrong);
    await page.getByRole('button', { name: 'Prøv beskeden' }).click();
    const line = wrong.split('\n').findIndex((one) => one.includes('<job:Titel>')) + 1;
    expect(await page.locator('mark').innerText()).to.include('<job:Titel></job:Titel>');
    await page.getByRole('link', { name: `linje ${line}` }).click();
    expect(new URL(page.url()).hash).to.equal(`#linje-${line}`);
    await expectGoodPage(page, 'udvikler-proevet');
    await page.getByLabel('SOAP-besked').fill(message);
    await page.getByRole('button', { name: 'Prøv beskeden' }).click();
    expect(await page.getByRole('status').innerText()).to.include('beskeden er i orden');
  });

  it('build a message that is right, and one that says at which field it is wrong', async () => {
    const page = await (await newContext(at().browser, WIDTHS.wide)).newPage();
    await page.goto(`${at().origin}/udvikler/byg`);
    await expectGoodPage(page, 'udvikler-byg');
    await page.getByRole('link', { name: 'CreateJobordre', exact: true }).click();
    await page.getByRole('button', { name: 'Byg beskeden' }).click();
    await expectGoodPage(page, 'udvikler-bygget');
    expect(await page.getByRole('status').innerText()).to.include('Beskeden er i orden');
    await page.getByLabel('AntalStillinger').fill('mange');
    await page.getByRole('button', { name: 'Byg beskeden' }).click();
    const id = await page.getByRole('alert').getByRole('link').getAttribute('href');
    expect(await page.locator(id ?? '').getAttribute('name')).to.equal('Jobordre/AntalStillinger');
    await expectGoodPage(page, 'udvikler-forkert');
  });
});
