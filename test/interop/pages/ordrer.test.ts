/** The life of an order on the pages of a company, with the job centre's side over SOAP. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { kandidat } from '../../support/formidlinger.js';
import { Jobcenter } from '../../support/jobcenter.js';
import { contactPerson, coupled } from '../../support/pages-company.js';
import { startBrowser } from '../../support/chromium.js';
import { expectGoodPage, windowOf } from '../../support/pages.js';

/** Words that break what is not written with care. */
const HOSTILE = '<b>x</b>"\'&amp;<script>alert(1)</script>';
const LONG = 'Speciallægepraksissekretæruddannelseskoordinatorstillingsbetegnelse';

describe('the orders of a company in a browser', function () {
  this.timeout(600_000);
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let jobcenter: Jobcenter;

  before(async function () {
    browser = await startBrowser(this);
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    await coupled(app);
    await contactPerson(app, { Fornavne: 'Åse', Efternavn: 'Øst' });
    page = await windowOf(browser, app.origin, 'Mette Opfundet Holm', { til: '/virksomhed/ordrer' });
    jobcenter = new Jobcenter(app.origin, new Date(), '101');
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  const heading = () => page.getByRole('heading', { level: 1 }).innerText();
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
  const fill = (label: string, text: string) => page.getByLabel(label).fill(text);
  const idOfPage = () => /ordrer\/([\da-f-]{36})/.exec(page.url())?.[1] ?? '';
  const order = async () =>
    (await jobcenter.ask('GetJobordre', { JobordreIdentifier: idOfPage() })).Jobordrevisning;

  it('begin with none, and a text that is carried over', async () => {
    expect(await page.getByText('Virksomheden har ingen jobordrer endnu.').count()).to.equal(1);
    await expectGoodPage(page, 'ordrer-0');
    await fill('Beskriv opgaven, der skal udføres', 'Du passer kassen.');
    await press('Opret jobordre');
    expect(await heading()).to.equal('Opret jobordre');
    expect(await page.getByLabel('Beskriv opgaven, der skal udføres').inputValue()).to.equal(
      'Du passer kassen.',
    );
    await expectGoodPage(page, 'ordre-opret');
  });

  it('have the defaults of the guide', async () => {
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' });
    expect(await page.getByLabel('Ansvarligt jobcenter').inputValue()).to.equal('101');
    expect(await page.getByLabel('Job startdato').inputValue()).to.equal(today);
    expect(await page.getByLabel('Normal arbejdstid').isChecked()).to.equal(true);
    expect(await page.getByLabel('Modtag e-mail').isChecked()).to.equal(true);
    expect(await page.getByLabel('Vejnavn').inputValue()).to.equal('Nørrebrogade');
    expect(await page.getByLabel('Fornavn(e)').inputValue()).to.equal('Mette Opfundet');
  });

  it('say all that is wrong at once, each at its field, and keep what was typed', async () => {
    await fill('Postnummer', '');
    await press('Opret');
    const links = page.getByRole('alert').getByRole('link');
    expect(await links.count()).to.equal(3);
    await expectGoodPage(page, 'ordre-opret-fejl');
    await links.first().click();
    expect(page.url()).to.match(/#felt-Jobordre-Titel$/);
    await fill('Antal stillinger', '2');
    await fill('Postnummer', '2200');
  });

  it('find an occupation by three letters, and hide what a running order does not have', async () => {
    await fill('Stillingsbetegnelse eller jobtitel', 'køk');
    await press('Søg stillingsbetegnelse');
    expect(page.url()).to.match(/#fundet$/);
    await expectGoodPage(page, 'ordre-stilling');
    await page.getByRole('group', { name: 'Vælg en stillingsbetegnelse' }).getByRole('radio').first().check();
    await page.getByLabel('Løbende jobordre').check();
    expect(await page.getByLabel('Job startdato').isVisible()).to.equal(false);
    await page.getByLabel('Løbende jobordre').uncheck();
    expect(await page.getByLabel('Job startdato').isVisible()).to.equal(true);
    await press('Opret');
    expect(await heading()).to.match(/^Kvittering for jobordre \d+$/);
    await expectGoodPage(page, 'ordre-kvittering');
    expect((await order()).Jobordre.ConceptUriDa).to.be.a('string');
  });

  it('print a receipt without menu and buttons', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).to.equal(false);
    expect(await page.getByText('Ctrl+P').isVisible()).to.equal(false);
    expect(await heading()).to.match(/^Kvittering/);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Gå til jobordren' }).click();
    await expectGoodPage(page, 'ordre-ny');
  });

  it('have the candidates of the job centre in their three views', async () => {
    const id = await jobcenter.order({ Titel: LONG, AnsvarligtJobcenter: '101' });
    await page.goto(`${app!.origin}/virksomhed/ordrer/${id}`);
    await jobcenter.mediate(id, { Fornavne: 'Ærtha' });
    const { CvIdentifier: _, ...uden } = kandidat({
      Fornavne: HOSTILE,
      Efternavn: LONG.slice(0, 40),
      HarSoegbartCv: false,
    });
    await jobcenter.mediate(id, uden, {
      Beskrivelse: `${HOSTILE}\n${LONG}`,
      Hjemmeside: `https://example.dk/${LONG}`,
    });
    await jobcenter.mediate(id, { NavneOgAdressebeskyttelse: true });
    await page.reload();
    expect(await page.getByText('3 uden afgørelse').count()).to.equal(1);
    await expectGoodPage(page, 'ordre-kandidater');
    await page.getByRole('link', { name: 'Ærtha' }).click();
    await expectGoodPage(page, 'kandidat-cv');
    await page.goBack();
    await page.getByRole('link', { name: LONG.slice(0, 40) }).click();
    await expectGoodPage(page, 'kandidat-uden');
    await page.goto(`${app!.origin}/virksomhed/ordrer`);
    expect(await page.getByRole('row').nth(1).getByRole('cell').nth(5).innerText()).to.equal('3');
    await page.goto(`${app!.origin}/virksomhed/ordrer/${id}`);
  });

  it('are decided on, as the job centre sees', async () => {
    await page.getByRole('button', { name: /^Ansat\s+Ærtha/ }).click();
    expect(await page.getByRole('status').innerText()).to.include('Afgørelsen er gemt');
    expect((await order()).Kandidater).to.deep.include({ AntalUafgjorte: 2, AntalAnsatte: 1 });
  });

  it('change their status with a comment, and not without', async () => {
    await page.getByLabel('Status på jobordre').selectOption({ index: 3 });
    expect(await page.getByLabel('Årsag til lukning').isVisible()).to.equal(true);
    await press('Skift status');
    expect(await page.getByRole('alert').getByRole('link').count()).to.equal(1);
    await expectGoodPage(page, 'ordre-status-fejl');
    await page.getByLabel('Status på jobordre').selectOption({ index: 2 });
    await fill('Kommentar om statusskiftet', 'Vi har kandidater nok.');
    await press('Skift status');
    expect((await order()).SenesteNote?.Tekst).to.equal('Vi har kandidater nok.');
    await page.getByLabel('Status på jobordre').selectOption({ index: 3 });
    await page.getByLabel('Årsag til lukning').selectOption({ label: 'Stillingerne er besat' });
    await fill('Kommentar om statusskiftet', 'Tak for hjælpen.');
    await press('Skift status');
    expect(await order()).to.include({ Status: 3, Lukkeaarsag: 1 });
  });

  it('are edited with a note, also after going back, and not over the work of others', async () => {
    await page.getByRole('link', { name: 'Rediger jobordre' }).click();
    await expectGoodPage(page, 'ordre-rediger');
    await fill('Antal stillinger', '3');
    await fill('Note til jobcentret', 'Nu tre.');
    await press('Opdater jobordre');
    expect(await page.getByRole('status').innerText()).to.include('Jobordren er opdateret');
    expect((await order()).Jobordre.AntalStillinger).to.equal(3);
    await page.goBack();
    expect(await page.getByLabel('Antal stillinger').inputValue()).to.equal('3');
    const { JobordreIdentifier, Version } = await order();
    const Kommentar = 'Virksomheden ringede.';
    await jobcenter.ask('SetJobordreStatus', { JobordreIdentifier, Version, Status: 1, Kommentar });
    await fill('Antal stillinger', '4');
    await press('Opdater jobordre');
    expect(await page.getByText('(140200)').count()).to.be.greaterThan(0);
    await expectGoodPage(page, 'ordre-foraeldet');
    await page.getByRole('link', { name: 'Se den nyeste version' }).click();
    expect(await page.getByLabel('Antal stillinger').inputValue()).to.equal('3');
  });

  it('are a hundred as well as one, and speak English', async () => {
    for (let n = 0; n < 100; n++)
      await jobcenter.order({ Titel: n % 2 === 0 ? LONG : HOSTILE, AnsvarligtJobcenter: '101' });
    await page.goto(`${app!.origin}/virksomhed/ordrer?sprog=en`);
    await expectGoodPage(page, 'ordrer-100');
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'Candidates' }).click();
    expect(await page.getByRole('row').nth(1).innerText()).not.to.equal('');
  });
});
