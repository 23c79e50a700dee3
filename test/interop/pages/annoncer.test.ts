/** The job ads of a company in a real browser, and STAR's side over SOAP. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { jobannonceBehandlingService } from '../../../src/contract/index.js';
import { decide, deskMessage, postToDesk } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import { contactPerson, coupled } from '../../support/pages-company.js';
import { expectGoodPage, startBrowser, windowOf } from '../../support/pages.js';
import { asOrganisation, post, sampleOf } from '../../support/soap-client.js';

const METTE = 'Mette Opfundet Holm';
const LISTE = '/virksomhed/annoncer';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const titleOf = (page: Page) => page.getByRole('heading', { level: 2 }).first().innerText();

/** Writes an ad as far as the last step. */
async function written(page: Page, origin: string, title: string): Promise<void> {
  await page.goto(`${origin}${LISTE}/opret`);
  await page.getByLabel('Søg efter stillingsbetegnelse').fill('butik');
  await press(page, 'Søg');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Overskrift').fill(title);
  await page.getByLabel('Annoncetekst').fill('Vi søger en kollega.\n\n- god kaffe\n- søde kunder');
  await press(page, 'Næste');
  await press(page, 'Hent enhedens adresse fra CVR');
  await press(page, 'Næste');
  await press(page, 'Næste');
  await page.getByLabel('E-mail').fill('job@eksempel.example');
  await page.getByLabel('Hurtigst muligt').check();
  await press(page, 'Næste');
  await press(page, 'Næste');
}

/** The ads that wait, by their titles. */
async function queue(origin: string): Promise<ReadonlyMap<string, string>> {
  const message = sampleOf('GetAfventendeJobannoncer', new Date(), jobannonceBehandlingService);
  const every = message.replace(
    /<beh:(Behandlingstilstand|KunEgne|Konfliktramt|CVR|Cursor)[\s\S]*<\/beh:\1\w*>/g,
    '',
  );
  const { xml } = await postToDesk(origin, asOrganisation(every, 1, '1'));
  const found = xml.matchAll(/JobannonceIdentifier>([^<]+)<[\s\S]*?Titel>([^<]*)</g);
  return new Map([...found].map(([, id = '', title = '']) => [title, id]));
}

describe('the job ads of a company in a browser', function () {
  this.timeout(300_000);
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  let origin = '';

  before(async function () {
    browser = await startBrowser(this);
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', AUTO_APPROVE: 'false' } });
    ({ origin } = app);
    await coupled(app);
    await contactPerson(app, { Fornavne: 'Åse', Efternavn: 'Øst' });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  it('is written in steps, refused, corrected, approved and seen on Jobnet', async () => {
    const page = await windowOf(browser!, origin, METTE);
    await page.goto(`${origin}${LISTE}`);
    await expectGoodPage(page, 'annoncer-tom');
    await page.getByRole('link', { name: 'Opret jobannonce' }).click();
    await expectGoodPage(page, 'annoncer-trin-1');

    await press(page, 'Næste');
    expect(await page.getByRole('alert').innerText()).to.contain('Overskrift');
    await expectGoodPage(page, 'annoncer-trin-1-fejl');
    await page.getByLabel('Søg efter stillingsbetegnelse').fill('bu');
    await press(page, 'Søg');
    await expectGoodPage(page, 'annoncer-trin-1-kort');
    await page.getByLabel('Søg efter stillingsbetegnelse').fill('butik');
    await press(page, 'Søg');
    await expectGoodPage(page, 'annoncer-trin-1-fundet');
    await written(page, origin, 'Butiksassistent til Åboulevarden');
    expect(await titleOf(page)).to.equal('Trin 6: Send til godkendelse');
    expect(await page.locator('.annonce-tekst').innerHTML()).to.contain('<li>god kaffe</li>');
    await expectGoodPage(page, 'annoncer-trin-6');
    for (const step of [
      'Publicering',
      'Ansøgning og kontakt',
      'Vilkår og arbejdstid',
      'Arbejdssted',
      'Stilling',
    ]) {
      await page.getByRole('navigation', { name: 'Trin' }).getByRole('button', { name: step }).click();
      await expectGoodPage(page, `annoncer-trin-${step}`);
    }
  });
});
