/** The first day of an employee of a company, in a real browser. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { driftsbeskedService } from '../../../src/contract/index.js';
import { Operator } from '../../cli/operator.js';
import { startApp, type TestApp } from '../../support/app.js';
import { COMPANY, contactPerson, coupled } from '../../support/pages-company.js';
import { startBrowser } from '../../support/chromium.js';
import { expectGoodPage, newContext, WIDTHS, windowOf } from '../../support/pages.js';
import { post, sampleOf, withValue } from '../../support/soap-client.js';

const NEW = 'Nina Opfundet Ny';
const METTE = 'Mette Opfundet Holm';
const LBA = 'Jens Opfundet Lund';
const STAR_LBA = 'Lisbet Opfundet Kjær';

describe('employees of companies in a browser', function () {
  this.timeout(480_000);
  let app: TestApp;
  let browser: Browser | undefined;

  before(async function () {
    browser = await startBrowser(this);
  });
  beforeEach(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, newId: () => randomUUID() });
  });
  afterEach(() => app.stop());
  after(() => browser?.close());

  const windowAt = (name: string, path: string) => windowOf(browser!, app.origin, name, { til: path });
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
  };
  const follow = async (page: Page, name: string) => {
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  };
  const pathOf = (page: Page) => new URL(page.url()).pathname;
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
  /** What the main menu leads to. */
  const menu = (page: Page) => page.locator('nav.menu a').allInnerTexts();
  const operator = new Operator(
    () => app.database.address,
    () => new Date(),
  );
  const lock = (verb: 'set' | 'lift', kind: string) =>
    operator.run('locks', verb, COMPANY.cvr, kind, '--by', 'test', '--reason', 'test');

  it('ask for access, are granted it by the LBA, couple themselves and can work', async () => {
    await contactPerson(app, { Fornavne: 'Nina', Efternavn: 'Opfundet Ny' });
    const page = await windowAt(NEW, '/virksomhed');
    expect(await menu(page)).to.deep.equal(['Forside']);
    await expectGoodPage(page, 'adgang-mangler');
    await page.goto(`${app.origin}/virksomhed/kontaktpersoner`);
    expect(pathOf(page), 'nobody without access sees who works there').to.equal('/virksomhed');

    await page.getByLabel('Din e-mail').fill('nina');
    await press(page, 'Anmod om adgang');
    expect(await page.getByRole('alert').innerText()).to.include('Din e-mail: ');
    expect(await page.getByLabel('Dit navn').inputValue()).to.equal(NEW);
    await expectGoodPage(page, 'adgang-fejl');
    await page.getByLabel('Din e-mail').fill('nina@eksempel.example');
    await press(page, 'Anmod om adgang');
    expect(await page.getByRole('status').innerText()).to.include('Din anmodning om adgang er sendt');
    expect(await page.getByRole('main').innerText()).to.match(
      /Du anmodede om adgang den \d\d\.\d\d\.\d{4} kl\. /,
    );
    await expectGoodPage(page, 'adgang-anmodet');

    const lba = await windowAt(LBA, '/virksomhed/adgange');
    await expectGoodPage(lba, 'adgange');
    await follow(lba, NEW);
    await expectGoodPage(lba, 'anmodning');
    await press(lba, 'Afvis anmodning');
    expect(await lba.getByRole('alert').innerText()).to.include('Begrundelse: ');
    await expectGoodPage(lba, 'anmodning-fejl');
    await lba.getByLabel('Begrundelse').fill('Vi kender ikke <b>Nina</b>.\nSpørg igen.');
    await press(lba, 'Afvis anmodning');
    expect(await lba.getByRole('status').innerText()).to.include('Anmodningen er afvist');
    await expectGoodPage(lba, 'adgange-ingen');

    await page.goto(`${app.origin}/virksomhed`);
    expect(await page.getByRole('main').innerText()).to.include('Vi kender ikke <b>Nina</b>.');
    await expectGoodPage(page, 'adgang-afvist');
    await page.getByLabel('Din e-mail').fill('nina@eksempel.example');
    await press(page, 'Anmod om adgang');
    await lba.reload();
    await follow(lba, NEW);
    await press(lba, 'Tildel adgang');
    expect(await lba.getByRole('status').innerText()).to.include('Adgangen er tildelt');
    await follow(lba, 'Tildelte');
    expect(await lba.getByRole('table').innerText())
      .to.include(NEW)
      .and.include('Tildelt');
    await follow(lba, 'Afviste');
    await follow(lba, NEW);
    await expectGoodPage(lba, 'anmodning-afvist');

    await page.goto(`${app.origin}/virksomhed`);
    expect(pathOf(page), 'led to the list by itself').to.equal('/virksomhed/kontaktpersoner');
    expect(await menu(page)).to.deep.equal(['Forside', 'Kontaktpersoner']);
    await expectGoodPage(page, 'tilknyt');
    await press(page, 'Tilknyt kontaktperson');
    expect(await page.getByRole('alert').innerText()).to.include('Kontaktperson: ');
    await expectGoodPage(page, 'tilknyt-uden-valg');
    await page.getByLabel(NEW).check();
    await press(page, 'Tilknyt kontaktperson');
    expect(await page.getByRole('alert').innerText()).to.include('(150040)');
    expect(await page.getByLabel(NEW).isChecked(), 'the choice stays').to.equal(true);
    await expectGoodPage(page, 'tilknyt-uden-vilkaar');
    await page.getByLabel('Jeg accepterer vilkårene for brug af Jobnet for Arbejdsgivere').check();
    await press(page, 'Tilknyt kontaktperson');
    expect(await page.getByRole('status').innerText()).to.include(
      'Kontaktpersonen er tilknyttet dit MitID Erhverv',
    );
    await expectGoodPage(page, 'tilknyttet');
    expect(await menu(page)).to.deep.equal(['Forside', 'Jobannoncer', 'Jobordrer', 'Kontaktpersoner']);
    expect(await page.locator('.hvem').innerText()).to.equal(`${NEW} · Eksempelbutikken ApS`);
    await page.goto(`${app.origin}/virksomhed`);
    await expectGoodPage(page, 'forside');
  });

  it('create themselves, and keep what they typed while something is wrong', async () => {
    const page = await windowAt(METTE, '/virksomhed');
    await expectGoodPage(page, 'ingen-kontaktpersoner');
    await follow(page, 'Gå til opret kontaktperson');
    await page.getByLabel('Fornavne').fill('');
    await page.getByLabel('Stilling').fill('<script>alert(1)</script> Ærø & Åbenrå');
    await press(page, 'Opret');
    const errors = page.getByRole('alert');
    expect(await errors.innerText())
      .to.include('Fornavne: ')
      .and.include('Arbejdssted/P-nummer: ');
    await expectGoodPage(page, 'opret-mig-fejl');
    await errors.getByRole('link', { name: /^Fornavne/ }).click();
    expect(await page.getByLabel('Stilling').inputValue()).to.equal('<script>alert(1)</script> Ærø & Åbenrå');
    await page.getByLabel('Fornavne').fill('Mette');
    await page.getByLabel('Efternavn').fill('Opfundet-Holm');
    await page.getByLabel(/^1012345674/).check();
    await page.getByLabel(/^1099000143/).check();
    await page.getByLabel(/^Jeg accepterer/).check();
    await press(page, 'Opret');
    expect(await page.getByRole('status').innerText()).to.include('Du er oprettet som kontaktperson');
    expect(await page.locator('.hvem').innerText()).to.equal('Mette Opfundet-Holm · Eksempelbutikken ApS');
    const row = page.getByRole('row').nth(1);
    expect(await row.innerText())
      .to.include('Mette Opfundet-Holm')
      .and.include('Dig')
      .and.include('Valgt: 2');
    await expectGoodPage(page, 'oprettet');
  });

  it('keep their contact persons, first of them themselves', async () => {
    await coupled(app);
    for (let n = 1; n <= 12; n += 1)
      await contactPerson(app, {
        Fornavne: `Åse ${String.fromCharCode(64 + n)}`,
        Efternavn: n === 12 ? `Østergaard${'-Sønderbygaard'.repeat(2)}` : 'Østergaard',
        Stilling:
          n === 12 ? `Ærø${'overassistentsekretær'.repeat(4)}` : `Stilling ${String.fromCharCode(90 - n)}`,
        Email: n === 12 ? `${'lang'.repeat(14)}@eksempel.example` : `aase${n}@eksempel.example`,
      });
    const page = await windowAt(METTE, '/virksomhed/kontaktpersoner');
    const names = async () =>
      (await page.getByRole('main').locator('td:first-child a').allInnerTexts()).map((one) =>
        one.slice(0, 6),
      );
    expect(await names()).to.deep.equal(['Mette ', ...Array.from('ABCDEFGHI').map((one) => `Åse ${one} `)]);
    await expectGoodPage(page, 'kontaktpersoner');
    await follow(page, 'Næste side');
    expect(await names()).to.deep.equal(['Åse J ', 'Åse K ', 'Åse L ']);
    await expectGoodPage(page, 'kontaktpersoner-side-2');
    for (const column of [
      'Navn',
      'Stilling',
      'Telefon',
      'E-mail',
      'Kan arbejde her',
      'Arbejdssted/P-nummer',
    ]) {
      await page.getByRole('columnheader').getByRole('link', { name: column }).click();
      expect((await names())[0], column).to.equal('Mette ');
      const sorted = page.locator('th[aria-sort]');
      expect(await sorted.innerText()).to.include(column);
    }
    await page.getByRole('columnheader').getByRole('link', { name: 'Stilling' }).click();
    expect((await names())[1]).to.equal('Åse K ');
    await page.getByRole('columnheader').getByRole('link', { name: 'Stilling' }).click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).to.equal('descending');

    await page.goto(`${app.origin}/virksomhed/kontaktpersoner`);
    await follow(page, 'Opret kontaktperson');
    await expectGoodPage(page, 'opret-kollega');
    await page.getByLabel('Fornavne').fill('Bo');
    await page.getByLabel('Efternavn').fill('Kollega');
    await page.getByLabel(/^1012345674/).check();
    await press(page, 'Opret');
    expect(await page.getByRole('status').innerText()).to.include('Kontaktpersonen er oprettet');
    await follow(page, 'Bo Kollega');
    await expectGoodPage(page, 'kontaktperson');
    await follow(page, 'Ret oplysninger');
    await page.getByLabel('Telefon').fill('70258900');
    await page.getByLabel(/^1099000143/).check();
    await expectGoodPage(page, 'ret');
    const other = await windowAt(METTE, pathOf(page));
    await other.getByLabel('Stilling').fill('Lagerchef');
    await press(other, 'Gem');
    expect(await other.getByRole('status').innerText()).to.include('Oplysningerne er rettet');
    await press(page, 'Gem');
    expect(await page.getByRole('alert').innerText()).to.include('(150200)');
    expect(await page.getByLabel('Telefon').inputValue()).to.equal('70258900');
    await expectGoodPage(page, 'ret-foraeldet');
    await follow(page, 'Se den nyeste version');
    expect(await page.getByLabel('Stilling').inputValue()).to.equal('Lagerchef');
    await page.getByLabel('Telefon').fill('70258925');
    await press(page, 'Gem');
    expect(await page.getByRole('main').innerText()).to.include('70258925');
    await follow(page, 'Slet kontaktperson');
    await expectGoodPage(page, 'slet');
    await press(page, 'Slet kontaktperson');
    expect(await page.getByRole('status').innerText()).to.include('Kontaktpersonen er slettet');

    await page
      .getByRole('main')
      .getByRole('link', { name: /^Mette/ })
      .click();
    await expectGoodPage(page, 'mig');
    await follow(page, 'Slet kontaktperson');
    await press(page, 'Slet kontaktperson');
    expect(await page.getByRole('alert').innerText()).to.include('(150020)');
    await expectGoodPage(page, 'slet-fejl');
    await follow(page, 'Fortryd');
    await follow(page, 'Fjern tilknytning');
    await expectGoodPage(page, 'fjern');
    await press(page, 'Fjern tilknytning');
    expect(await page.getByRole('status').innerText()).to.include('Tilknytningen er fjernet');
    expect(await menu(page)).to.deep.equal(['Forside', 'Kontaktpersoner']);
    await expectGoodPage(page, 'fjernet');
  });

  it('are told of a conflict that is set while they are signed in, and lose what it takes', async () => {
    await coupled(app);
    const page = await windowAt(METTE, '/virksomhed');
    expect(await menu(page)).to.include('Jobordrer');
    expect(await page.getByRole('button', { name: 'Opret jobordre' }).isEnabled()).to.equal(true);
    await lock('set', 'konfliktramt');
    await page.reload();
    expect(await menu(page)).to.deep.equal(['Forside', 'Jobannoncer', 'Kontaktpersoner']);
    expect(await page.getByRole('main').locator('.alert').first().innerText()).to.include(
      'Virksomheden er konfliktramt. I kan fortsat oprette jobannoncer',
    );
    expect(await page.getByRole('button', { name: 'Opret jobordre' }).count()).to.equal(0);
    expect(await page.locator('.genvej-fra').allInnerTexts()).to.deep.equal(['Opret jobordre']);
    await expectGoodPage(page, 'konfliktramt');
    await page.goto(`${app.origin}/virksomhed/ordrer/opret`);
    expect(pathOf(page)).to.equal('/virksomhed');
    await lock('lift', 'konfliktramt');
    await lock('set', 'spaerret');
    await page.reload();
    expect(await menu(page)).to.deep.equal(['Forside', 'Kontaktpersoner']);
    await expectGoodPage(page, 'spaerret');
    await page.goto(`${app.origin}/virksomhed/annoncer`);
    expect(pathOf(page)).to.equal('/virksomhed');
  });

  it('see notices before and after sign-in, those of their own company only', async () => {
    await coupled(app);
    const note = async (words: string, placering: number, cvr?: string) => {
      const message = withValue(
        withValue(sampleOf('CreateDriftsbesked', new Date(), driftsbeskedService), 'Overskrift', words),
        'Tekst',
        `&lt;p&gt;${words} &lt;b&gt;fed&lt;/b&gt; &amp;amp; tekst&lt;/p&gt;`,
      ).replace(/(Placering>\s*<clb:CodeListItemIdentifier>)\d/, `$1${placering}`);
      const xml =
        cvr === undefined
          ? message
          : message.replace(
              /<\/dr:Driftsbesked>/,
              `<dr:CVRnumberIdentifier>${cvr}</dr:CVRnumberIdentifier>$&`,
            );
      const answer = await post(app.origin, xml, { service: driftsbeskedService });
      if (answer.status !== 200) throw new Error(answer.xml);
    };
    await note('Seddel før login', 1);
    await note('Seddel efter login', 2);
    await note('Seddel til Eksempelbutikken', 2, COMPANY.cvr);
    await note('Seddel til Bageriet', 2, '97000999');
    const stranger = await (await newContext(browser!, WIDTHS.wide)).newPage();
    const notices = (page: Page) => page.locator('.gule-sedler h2').allInnerTexts();
    const waited = async () => {
      await stranger.goto(`${app.origin}/`);
      return notices(stranger);
    };
    let before = await waited();
    for (let tries = 0; tries < 50 && !before.includes('Seddel før login'); tries += 1) {
      await stranger.waitForTimeout(100);
      before = await waited();
    }
    expect(before).to.include('Seddel før login').and.not.include('Seddel efter login');
    const page = await windowAt(METTE, '/virksomhed');
    const after = await notices(page);
    expect(after).to.include.members([
      'Seddel før login',
      'Seddel efter login',
      'Seddel til Eksempelbutikken',
    ]);
    expect(after).to.not.include('Seddel til Bageriet');
    await expectGoodPage(page, 'forside-sedler');
  });

  it('are looked after by an LBA of STAR, in all companies', async () => {
    const asking = await windowAt(NEW, '/virksomhed');
    await asking.getByLabel('Dit navn').fill(`Nina "'<i>${'Langtnavn'.repeat(9)}`);
    await asking.getByLabel('Din e-mail').fill('nina@eksempel.example');
    await press(asking, 'Anmod om adgang');
    const page = await windowAt(STAR_LBA, '/star/adgange');
    expect(await menu(page)).to.deep.equal(['Adgang']);
    await expectGoodPage(page, 'star-adgange');
    await page.getByRole('main').getByRole('link', { name: /^Nina/ }).click();
    expect(await heading(page)).to.equal('Anmodning om adgang');
    await expectGoodPage(page, 'star-anmodning');
    await press(page, 'Tildel adgang');
    expect(pathOf(page)).to.equal('/star/adgange');
    expect(await page.getByRole('status').innerText()).to.include('Adgangen er tildelt');
    await expectGoodPage(page, 'star-tildelt');
  });
});
