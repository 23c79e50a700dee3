/** An integrator's day in a real browser: a call fails, is looked up, mended and tried again. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { expectGoodPage, inBrowser, newContext, WIDTHS } from '../../support/pages.js';
import { asOrganisation, post, sampleOf, withValue } from '../../support/soap-client.js';

describe('the pages of kept calls in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser(() => ({ env: { CALLS_KEPT_DAYS: '7' } }));
  const opened = async (path: string): Promise<Page> => {
    const page = await (await newContext(at().browser, WIDTHS.wide)).newPage();
    await page.goto(at().origin + path);
    return page;
  };
  const send = (message: string) => post(at().origin, message);
  const wrong = () =>
    sampleOf('CreateJobannonce', new Date())
      .replace(/(<job:Titel>)[^<]*/, '$1')
      .replace(/(<job:AntalStillinger>)\d+/, '$1mange');

  it('are good while there is no call, and lead from the front page', async () => {
    const page = await opened('/udvikler');
    await page.getByRole('link', { name: 'Kald', exact: true }).click();
    await expectGoodPage(page, 'kald-tom');
    await page.goto(`${at().origin}/udvikler/v1`);
    await expectGoodPage(page, 'v1-tom');
  });

  it('lead from a fault to its line, and to a trial of the message when it is mended', async () => {
    await send(wrong());
    const page = await opened('/udvikler/kald');
    await page.getByLabel('Kun kald med fejl').check();
    await page.getByLabel('Operation').selectOption('CreateJobannonce');
    await page.getByRole('button', { name: 'Vis' }).click();
    await expectGoodPage(page, 'kald-fundet');
    await page.getByRole('table').getByRole('link').first().click();
    expect(await page.getByRole('alert').innerText()).to.include('2 fejl');
    expect(await page.locator('mark').allInnerTexts()).to.have.length(2);
    await expectGoodPage(page, 'kald-afvist');
    await page.getByRole('alert').getByRole('link').first().click();
    expect(new URL(page.url()).hash).to.match(/^#linje-\d+$/);
    await page.getByRole('link', { name: 'Prøv den igen' }).click();
    const kept = await page.getByLabel('SOAP-besked').inputValue();
    expect(kept).to.include('***');
    const mended = withValue(withValue(kept, 'Titel', 'Kok til køkkenet'), 'AntalStillinger', '2')
      .replaceAll(/(<\w+:Email>)\*\*\*/g, '$1navn@eksempel.dk')
      .replaceAll(/(<\w+:Telefonnummer>)\*\*\*/g, '$112345678')
      .replaceAll(/(<\w+:Hjemmeside>)\*\*\*/g, '$1https://eksempel.dk');
    await page.getByLabel('SOAP-besked').fill(mended);
    await page.getByRole('button', { name: 'Prøv beskeden' }).click();
    expect(await page.getByRole('status').innerText()).to.include('beskeden er i orden');
  });

  it('are good with many calls, long words and hostile texts', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(2);
    await send(withValue(sampleOf('CreateJobannonce', new Date()), 'Titel', `${long} &lt;script&gt;`));
    const minified = wrong()
      .replaceAll(/>\s+</g, '><')
      .replaceAll(/\s*\n\s*/g, ' ');
    await send(minified);
    for (let nr = 0; nr < 52; nr += 1)
      await send(asOrganisation(sampleOf('SearchJobannonce', new Date()), 8, '461'));
    await fetch(`${at().origin}/virksomhedsindsats/2/JobannonceService`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: 'ingen XML',
    });
    const page = await opened('/udvikler/kald');
    await expectGoodPage(page, 'kald-mange');
    await page.getByRole('table').getByRole('link').first().click();
    await expectGoodPage(page, 'kald-ukendt');
    await page.goto(`${at().origin}/udvikler/kald`);
    await page.getByRole('link', { name: 'Næste side' }).click();
    await page
      .getByRole('row', { name: /Fejl 1014/ })
      .first()
      .getByRole('link')
      .click();
    expect(await page.locator('mark').count()).to.be.greaterThan(0);
    await expectGoodPage(page, 'kald-linjer');
    await page.goto(`${at().origin}/udvikler/kald?operation=CreateJobannonce`);
    await page
      .getByRole('row', { name: /Besvaret/ })
      .first()
      .getByRole('link')
      .click();
    await expectGoodPage(page, 'kald-besvaret');
  });

  it('are good with errors in what is looked for, and where there is no call', async () => {
    const page = await opened('/udvikler/kald?organisation=otte&logid=x');
    await expectGoodPage(page, 'kald-forkert');
    await page.goto(`${at().origin}/udvikler/kald/00000000-0000-4000-8000-00000000ffff`);
    await expectGoodPage(page, 'kald-intet');
    await page.goto(`${at().origin}/udvikler/kald?system=ingen`);
    await expectGoodPage(page, 'kald-ingen');
  });

  it('tell who calls version 1', async () => {
    for (const code of ['461', '101', '461'])
      await fetch(`${at().origin}/virksomhedsindsats/1/JobannonceService`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: asOrganisation(sampleOf('GetJobannonce', new Date()), 8, code).replace(
          /(<soap:Body>)[\s\S]*(<\/soap:Body>)/,
          '$1<o:CreateJobAd xmlns:o="http://jobnet.af.dk/JobAdService"/>$2',
        ),
      });
    const page = await opened('/udvikler/v1');
    expect(await page.getByRole('row', { name: /8\/461/ }).innerText()).to.match(/\b2\b/);
    await expectGoodPage(page, 'v1');
  });
});
