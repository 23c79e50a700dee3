/** The job ads of a company in a real browser, and STAR's side over SOAP. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { createAd, decide, deskMessage, postToDesk } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import { LISTE, queue } from '../../support/own-ads.js';
import { COMPANY, contactPerson, coupled } from '../../support/pages-company.js';
import { startBrowser } from '../../support/chromium.js';
import { expectGoodPage, windowOf } from '../../support/pages.js';
import { asOrganisation, sampleOf, withValue } from '../../support/soap-client.js';

const METTE = 'Mette Opfundet Holm';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const stepOf = (page: Page) => page.getByRole('heading', { level: 2, name: /^Trin/ }).innerText();

const main = (page: Page) => page.getByRole('main').innerText();

const LONG = 'Speciallægepraksisplanlægningsstabiliseringsperiode'.repeat(6);

/** Fills in the first step, from an empty form. */
async function firstStep(page: Page, title: string, text: string): Promise<void> {
  await page.getByLabel('Søg efter stillingsbetegnelse').fill('butik');
  await press(page, 'Søg');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Overskrift').fill(title);
  await page.getByLabel('Annoncetekst').fill(text);
  await press(page, 'Næste');
}

describe('the job ads of a company in a browser', function () {
  this.timeout(900_000);
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

  it('are written in steps, refused, corrected, approved and seen on Jobnet', async () => {
    const page = await windowOf(browser!, origin, METTE);
    await page.goto(`${origin}${LISTE}`);
    await expectGoodPage(page, 'annoncer-00-tom');
    await page.getByRole('link', { name: 'Opret jobannonce' }).click();
    await press(page, 'Næste');
    expect(await page.getByRole('alert').innerText()).to.contain('Overskrift');
    await page.getByLabel('Søg efter stillingsbetegnelse').fill('bu');
    await press(page, 'Søg');
    await expectGoodPage(page, 'annoncer-01-trin-1-kort');
    await page.getByLabel('Overskrift').fill('Butiksassistent til Åboulevarden');
    await page.getByLabel('Søg efter stillingsbetegnelse').fill('butik');
    // Enter searches here, and loses nothing.
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Overskrift').inputValue()).to.equal('Butiksassistent til Åboulevarden');
    await page.getByRole('radio').first().check();
    await press(page, 'Næste');
    await expectGoodPage(page, 'annoncer-02-trin-1-fejl');
    await page
      .getByLabel('Annoncetekst')
      .fill('Vi søger en kollega.\n\n## Vi har\n- god kaffe\n- søde kunder');
    await press(page, 'Næste');

    await press(page, 'Hent enhedens adresse fra CVR');
    await expectGoodPage(page, 'annoncer-03-trin-2');
    await press(page, 'Næste');
    await page.getByLabel('Aftenarbejde').check();
    await expectGoodPage(page, 'annoncer-04-trin-3');
    await press(page, 'Næste');
    await press(page, 'Vælg fra listen');
    await page
      .getByLabel('Kontaktperson *')
      .or(page.getByLabel('Kontaktperson', { exact: true }))
      .first()
      .selectOption({ index: 1 });
    await press(page, 'Skriv en kontaktperson');
    await page.getByLabel('Fornavne').fill('Bo');
    await press(page, 'Næste');
    expect(await stepOf(page)).to.equal('Trin 4: Ansøgning og kontakt');
    await expectGoodPage(page, 'annoncer-05-trin-4-fejl');
    await page.getByLabel('Efternavn').fill('Vest');
    await page
      .getByRole('group', { name: 'Kontaktperson', exact: true })
      .getByLabel('E-mail')
      .fill('bo@eksempel.example');
    await page
      .getByRole('group', { name: 'Sådan kan man søge' })
      .getByLabel('E-mail')
      .fill('job@eksempel.example');
    await page.getByLabel(/^Hurtigst muligt/).check();
    await press(page, 'Næste');
    await expectGoodPage(page, 'annoncer-06-trin-5');
    await press(page, 'Næste');
    expect(await stepOf(page)).to.equal('Trin 6: Send til godkendelse');
    expect(await main(page)).to.contain('Sådan bliver annoncen vist på Jobnet');
    expect(await page.locator('.annonce-tekst').innerHTML()).to.contain('<li>god kaffe</li>');
    await expectGoodPage(page, 'annoncer-07-trin-6');
    await press(page, 'Tilbage');
    expect(await stepOf(page)).to.equal('Trin 5: Publicering');
    await press(page, 'Næste');
    await page.getByRole('button', { name: 'Send til godkendelse' }).last().click();
    await page.waitForURL(/kvittering=sendt/);
    await expectGoodPage(page, 'annoncer-08-kvittering');

    const [id = ''] = await queue(origin);
    await postToDesk(origin, deskMessage('PaabegyndBehandling', new Date(), id));
    const refusal = deskMessage('AfvisJobannonce', new Date(), id, { version: 1 });
    await postToDesk(origin, withValue(refusal, 'Tekst', 'Skriv, hvad lønnen er.'));
    await page.getByRole('link', { name: 'Butiksassistent til Åboulevarden' }).click();
    expect(await main(page))
      .to.contain('Ikke godkendt')
      .and.to.contain('Skriv, hvad lønnen er.');
    await page.getByText('Historik').click();
    await expectGoodPage(page, 'annoncer-09-ikke-godkendt');
    await page.getByRole('link', { name: 'Ret, og send igen' }).click();
    await page.getByLabel('Annoncetekst').fill('Vi søger en kollega til 180 kr. i timen.');
    await page
      .getByRole('navigation', { name: 'Trin' })
      .getByRole('button', { name: 'Send til godkendelse' })
      .click();
    await page.getByRole('button', { name: 'Send til godkendelse' }).last().click();
    await page.waitForURL(/kvittering=rettet/);
    await decide(origin, { id, version: 2 }, 'GodkendJobannonce', new Date());
    await page.reload();
    expect(await main(page))
      .to.contain('På Jobnet (godkendt)')
      .and.to.contain('180 kr. i timen');
    await expectGoodPage(page, 'annoncer-10-paa-jobnet');
    await page.getByRole('link', { name: 'Afslut annoncen' }).click();
    await expectGoodPage(page, 'annoncer-11-afslut');
    await press(page, 'Afslut jobannoncen');
    expect(await main(page))
      .to.contain('Annoncen er afsluttet')
      .and.to.contain('Afsluttet manuelt');
    await page.getByRole('link', { name: 'Slet annoncen' }).click();
    await press(page, 'Slet jobannoncen');
    expect(await main(page))
      .to.contain('Annoncen er slettet')
      .and.to.contain('Ingen jobannoncer endnu');
  });

  it('are whole with long words and foreign code, and tell the second of two windows', async () => {
    const page = await windowOf(browser!, origin, METTE);
    await page.goto(`${origin}${LISTE}/opret`);
    await firstStep(page, `<script>x</script>${LONG.slice(0, 80)}`, `${LONG}\n\n- ${LONG}`);
    await page.getByLabel('By', { exact: true }).fill(LONG.slice(0, 50));
    await press(page, 'Næste');
    await press(page, 'Næste');
    await page.getByLabel('Webadresse').fill(`https://eksempel.example/${LONG}`);
    await press(page, 'Næste');
    expect(await page.getByRole('alert').innerText()).to.contain('130093');
    await page.getByLabel(/^Hurtigst muligt/).check();
    await press(page, 'Næste');
    await press(page, 'Næste');
    await expectGoodPage(page, 'annoncer-13-lange-ord');
    await page.getByRole('button', { name: 'Send til godkendelse' }).last().click();
    await page.getByRole('main').getByRole('link', { name: '<script>x</script>' }).click();
    await page.getByRole('link', { name: 'Ret annoncen' }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    const steps = page.getByRole('navigation', { name: 'Trin' });
    await steps.getByRole('button', { name: 'Publicering' }).click();
    await page.getByLabel('Til', { exact: false }).first().fill('2026-01-01T10:00');
    await steps.getByRole('button', { name: 'Send til godkendelse' }).click();
    await expectGoodPage(page, 'annoncer-12-trin-6-fejl');
    await page.getByRole('button', { name: 'Ret i trin 5: Publicering' }).click();
    await page.getByRole('link', { name: 'Fortryd' }).click();
    await page.getByRole('link', { name: 'Ret annoncen' }).click();
    for (const window of [page, other]) {
      await window.getByLabel('Antal stillinger').fill('7');
      await window
        .getByRole('navigation', { name: 'Trin' })
        .getByRole('button', { name: 'Send til godkendelse' })
        .click();
      await window.getByRole('button', { name: 'Send til godkendelse' }).last().click();
    }
    expect(await main(page)).to.contain('Rettelsen er sendt');
    expect(await main(other))
      .to.contain('En anden har rettet annoncen imens')
      .and.to.contain('130200');
    await expectGoodPage(other, 'annoncer-14-forsinket');
    await press(other, 'Erstat den nyeste med min');
    expect(await main(other)).to.contain('Rettelsen er sendt');
  });

  it('are many', async () => {
    const message = asOrganisation(sampleOf('CreateJobannonce', new Date()), 10, COMPANY.cvr);
    for (let number = 1; number <= 100; number += 1)
      await createAd(origin, withValue(message, 'Titel', `Annonce nummer ${number}`));
    const page = await windowOf(browser!, origin, METTE);
    await page.goto(`${origin}${LISTE}`);
    await page.getByText('Hvad betyder statusserne?').click();
    await expectGoodPage(page, 'annoncer-15-mange');
    await page.getByRole('link', { name: 'Næste side' }).click();
    expect(await main(page)).to.contain('Annonce nummer 75');
    await page.goto(`${origin}${LISTE}/paa-jobnet`);
    await expectGoodPage(page, 'annoncer-16-andres');
  });
});
