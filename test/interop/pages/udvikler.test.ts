/** A developer's day in a real browser: a message is pasted, and its wrong line marked. */
import { expect } from 'chai';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { throwawaySigner } from '../../soap/wss/certificates.js';
import { signedAt } from '../../support/signed.js';
import { sampleOf } from '../../support/soap-client.js';
import { register } from '../../support/system-registry.js';
import { expectGoodPage, newContext, inBrowser, WIDTHS, windowOf } from '../../support/pages.js';

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

describe('the pages of systems in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser();

  it("are read by a system's own people, from the first page on", async () => {
    const page = await windowOf(at().browser, at().origin, 'Ib Opfundet Kode', { til: '/mine' });
    await expectGoodPage(page, 'udvikler-integrator');
    await page.getByRole('link', { name: 'Systemer', exact: true }).click();
    await expectGoodPage(page, 'systemer');
    await page.getByRole('link', { name: 'Rekrutteringssystemet Springbræt' }).click();
    await expectGoodPage(page, 'system');
    expect(await page.locator('main').innerText()).to.include('97007659');
  });

  it('are good with nothing, with a thousand of everything, and with names that never end', async () => {
    const { browser, origin, app } = at();
    const registry = systemAdministrationOn(app.database.knex);
    const change = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    const page = await (await newContext(browser, WIDTHS.wide)).newPage();
    const nothing = await registry.add(
      { name: `${'Langtnavn'.repeat(25)}<script>`, organisations: [], mandates: [], limits: {} },
      undefined,
      change,
    );
    await page.goto(`${origin}/udvikler/system/${nothing}`);
    await expectGoodPage(page, 'system-tomt');
    const many = await registry.add(
      {
        name: 'Fagsystem Alle',
        organisations: Array.from({ length: 1000 }, (_, i) => ({
          organisationTypeId: i % 2 === 0 ? 8 : 2,
          organisationCode: String(i),
        })),
        mandates: Array.from({ length: 1000 }, (_, i) => String(20_000_000 + i)),
        limits: { perMinute: 600, concurrent: 5 },
      },
      undefined,
      change,
    );
    const now = new Date();
    await app.database.knex('system_usage').insert({
      ...{ system_id: many, second: now },
      counts: [432],
      permits: [new Date(now.getTime() + 600_000)],
    });
    await page.goto(`${origin}/udvikler/system/${many}`);
    await expectGoodPage(page, 'system-stort');
    for (let i = 0; i < 60; i += 1)
      await registry.add(
        { name: `System ${i}`, organisations: [], mandates: [], limits: {} },
        undefined,
        change,
      );
    await page.goto(`${origin}/udvikler/system`);
    await expectGoodPage(page, 'systemer-mange');
    await page.getByRole('link', { name: 'Næste side' }).click();
    expect(await page.locator('main').innerText()).to.include('System 59');
  });
});

describe('the inspector of signatures in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser(() => ({}));

  it('shows a message that is right, one that was changed, and none', async () => {
    const { browser, origin, app } = at();
    const signer = await throwawaySigner('P-256', 'Fagsystem');
    await register(app.database.knex, signer);
    const page = await (await newContext(browser, WIDTHS.wide)).newPage();
    const look = async () => page.getByRole('button', { name: 'Se underskriften efter' }).click();
    await page.goto(`${origin}/udvikler/signatur`);
    await expectGoodPage(page, 'signatur');
    await look();
    await expectGoodPage(page, 'signatur-tom');
    const now = new Date();
    const good = signedAt(now, sampleOf('CreateJobannonce', now), signer);
    await page.setInputFiles('#fil', { name: 'besked.xml', mimeType: 'text/xml', buffer: Buffer.from(good) });
    await look();
    expect(await page.getByRole('status').innerText()).to.include('Underskriften er i orden');
    await expectGoodPage(page, 'signatur-god');
    const changed = good
      .replace(/(<job:Titel>)/, '$1Ændret ')
      .replace('wsu:Id="', `wsu:Id="${'lang'.repeat(40)}`);
    await page.getByLabel('Eller beskeden som tekst').fill(changed);
    await look();
    await expectGoodPage(page, 'signatur-forkert');
    await page.getByLabel('Eller beskeden som tekst').fill(good.replace(/(<job:Titel>)/, '$1Ændret '));
    await look();
    expect(await page.getByRole('alert').innerText()).to.include('139171');
    await expectGoodPage(page, 'signatur-aendret');
  });
});

describe('what the people of a system do in production, in a browser', function () {
  this.timeout(600_000);
  const at = inBrowser(() => ({ env: { AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0' } }));

  it('is to try a message in its name, and to build one', async () => {
    const { browser, origin } = at();
    const page = await windowOf(browser, origin, 'Ib Opfundet Kode', { til: '/udvikler/proev' });
    await expectGoodPage(page, 'proev-system');
    await page.getByLabel('Systemet, der sender').selectOption({ label: 'Fagsystem Odense' });
    const message = sampleOf('CreateJobannonce', new Date());
    await page.getByLabel('SOAP-besked').fill(message);
    await page.getByRole('button', { name: 'Prøv beskeden' }).click();
    expect(await page.getByRole('status').innerText()).to.include('beskeden er i orden');
    await expectGoodPage(page, 'proev-system-god');
    await page.getByLabel('Systemet, der sender').selectOption({ label: 'Fagsystem København' });
    await page.getByRole('button', { name: 'Prøv beskeden' }).click();
    expect(await page.getByRole('alert').innerText()).to.include('4575');
    await expectGoodPage(page, 'proev-system-afvist');
    await page.goto(`${origin}/udvikler/byg/SearchJobannonce`);
    await page.getByRole('button', { name: 'Byg beskeden' }).click();
    expect(await page.getByRole('status').innerText()).to.include('Beskeden er i orden');
    await expectGoodPage(page, 'byg-system');
  });

  it('is nothing until the operator has named their company', async () => {
    const { browser, origin, app } = at();
    await app.database.knex('system').update({ owner_cvr: null });
    const page = await windowOf(browser, origin, 'Ib Opfundet Kode', { til: '/udvikler' });
    expect(await page.locator('main').innerText()).to.include('Landssupporten@star.dk');
    await expectGoodPage(page, 'ingen-systemer');
    const nobody = await (await newContext(browser, WIDTHS.wide)).newPage();
    await nobody.goto(origin);
    await expectGoodPage(nobody, 'forside-produktion');
  });
});
