/** The day of STAR's case handlers in a real browser. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../../support/app.js';
import { folders } from '../../support/folders.js';
import { startBrowser } from '../../support/chromium.js';
import { expectGoodPage, newContext, WIDTHS, windowOf } from '../../support/pages.js';
import { correctAd, EVA, having, sendAd, SOEREN, titleOnJobnet } from '../../support/pages-star.js';
import { until } from '../../support/until.js';

describe('the pages of case handlers in a browser', function () {
  this.timeout(900_000);
  const newFolder = folders();
  let app: TestApp | undefined;
  let browser: Browser | undefined;
  let mails: string;

  before(async function () {
    browser = await startBrowser(this);
    mails = newFolder();
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', MAIL_FOLDER: mails }, newId: randomUUID });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });
  afterEach(() => app?.database.knex.raw('truncate jobannonce cascade'));

  const origin = () => app!.origin;
  const signIn = (name = SOEREN, til = '/star') => windowOf(browser!, origin(), name, { til });
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name }).click();
    await page.waitForLoadState();
  };
  const textOf = (page: Page) => page.getByRole('main').innerText();
  const mailOf = async (id: string, version: number) => {
    const path = join(mails, `afvist.${id}.${version}.eml`);
    const read = () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    };
    await until(() => read() !== undefined);
    return read() ?? '';
  };

  it('find an ad in the queue, refuse it, and approve what is corrected', async () => {
    const id = await sendAd(origin(), having({ Titel: 'Ung kok søges' }));
    const page = await signIn();
    await expectGoodPage(page, 'star-queue');
    await page.getByRole('link', { name: 'Ung kok søges' }).click();
    expect(await textOf(page)).to.include('Der er ingen tidligere afgørelse');
    await expectGoodPage(page, 'star-ad-free');
    await press(page, 'Tag annoncen');
    expect(await textOf(page))
      .to.include('Du har taget annoncen')
      .and.to.include('af dig');
    await expectGoodPage(page, 'star-ad-taken');

    await page.getByRole('link', { name: /^Afvis med begrundelse/ }).click();
    await expectGoodPage(page, 'star-refusal');
    await page.getByLabel(/diskriminerer/).check();
    await page.getByLabel('Besked til opretteren').fill('Annoncen søger kun unge.\nSøg efter alle.');
    await page.getByLabel('Felt 1', { exact: true }).selectOption({ label: 'Overskrift' });
    await page.getByLabel('Hvad er galt med felt 1?').fill('»Ung« er en aldersgrænse');
    await press(page, 'Se mailen, før du afviser');
    await expectGoodPage(page, 'star-refusal-mail');
    const preview = await page.locator('.mail-tekst').innerText();
    const subject = await page.locator('.mail-emne').innerText();
    await press(page, 'Afvis version 1');
    expect(await textOf(page)).to.include('Annoncen er afvist');
    await expectGoodPage(page, 'star-ad-refused');
    const mail = decoded(await mailOf(id, 1));
    expect(mail).to.include(preview.trim()).and.to.include('To: opretter@firma.example');
    expect(subject).to.equal('Jobannonce ikke godkendt: Ung kok søges');

    await correctAd(origin(), id, 1, having({ Titel: 'Dygtig kok søges', AntalStillinger: '3' }));
    await page.goto(`${origin()}/star`);
    expect(await page.locator('tbody').innerText())
      .to.include('Dygtig kok søges')
      .and.to.include('Ændret');
    await page.getByRole('link', { name: 'Dygtig kok søges' }).click();
    const marked = page.locator('.sendt').first();
    expect(await marked.locator('del').allTextContents()).to.include.members(marks('fjernet', 'Ung', '2'));
    expect(await marked.locator('ins').allTextContents()).to.include.members(marks('nyt', 'Dygtig', '3'));
    await press(page, 'Tag annoncen');
    await expectGoodPage(page, 'star-ad-changed');
    expect(await titleOnJobnet(origin(), id)).to.equal(undefined);
    await press(page, 'Godkend version 2');
    expect(await textOf(page)).to.include('Annoncen er godkendt');
    await expectGoodPage(page, 'star-ad-approved');
    expect(await titleOnJobnet(origin(), id)).to.equal('Dygtig kok søges');

    await correctAd(
      origin(),
      id,
      2,
      having({ Titel: 'Dygtig kok søges', AntalStillinger: '4', Fornavne: 'Birthe' }),
    );
    await page.reload();
    expect(await textOf(page)).to.include('2 felter er ændret siden den godkendte version 2');
    expect(await page.locator('.borger').innerText()).to.include('Birthe');
    expect(await titleOnJobnet(origin(), id)).to.equal('Dygtig kok søges');
    await expectGoodPage(page, 'star-ad-newer-than-approved');
  });

  it('cannot undo each other, in two windows', async () => {
    const id = await sendAd(origin(), having({ Titel: 'Bager' }));
    const [mine, hers] = [await signIn(), await signIn(EVA)];
    for (const page of [mine, hers]) await page.goto(`${origin()}/star/annoncer/${id}`);
    await press(mine, 'Tag annoncen');
    await press(hers, 'Tag annoncen');
    expect(await textOf(hers)).to.match(
      /Jobannoncen er taget af Søren Opfundet Dam, som har haft den siden \d/,
    );
    await expectGoodPage(hers, 'star-ad-lost');
    await hers.getByText('Frigiv annoncen').click();
    await press(hers, 'Frigiv');
    expect(await textOf(hers)).to.include('Annoncen er frigivet');
    await press(hers, 'Tag annoncen');
    await press(mine, 'Godkend version 1');
    expect(await textOf(mine)).to.match(/taget af Eva Opfundet Juhl, som har haft den siden \d/);
    await correctAd(origin(), id, 1, having({ Titel: 'Bager med mere' }));
    await press(hers, 'Godkend version 1');
    expect(await textOf(hers))
      .to.include('Version 1 er ikke jobannoncens gældende version, som er 2')
      .and.to.include('Bager med mere');
    await expectGoodPage(hers, 'star-ad-stale');
    await press(hers, 'Godkend version 2');
    expect(await textOf(hers)).to.include('Annoncen er godkendt');
  });

  it('park an ad, and see what is wrong with a time at its field', async () => {
    const id = await sendAd(origin());
    const page = await signIn(SOEREN, `/star/annoncer/${id}`);
    await press(page, 'Tag annoncen');
    await page.getByText('Parkér annoncen').click();
    await page.getByLabel('Parkér til').fill('2020-01-01T08:00');
    await press(page, 'Parkér');
    expect(await page.getByLabel('Parkér til').inputValue()).to.equal('2020-01-01T08:00');
    expect(await page.getByLabel('Parkér til').getAttribute('aria-invalid')).to.equal('true');
    await expectGoodPage(page, 'star-ad-park-error');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 11);
    await page.getByLabel('Parkér til').fill(`${tomorrow}08:00`);
    await press(page, 'Parkér');
    expect(await textOf(page)).to.include('Annoncen er parkeret');
    await page.goto(`${origin()}/star`);
    expect(await textOf(page)).to.include('Køen er tom');
    await expectGoodPage(page, 'star-queue-empty');
    await page.getByLabel('Parkeret').check();
    await press(page, 'Vis');
    expect(await page.locator('tbody').innerText())
      .to.include('Parkeret')
      .and.to.include('af dig til');
    await page.goto(`${origin()}/star/annoncer/${id}`);
    await press(page, 'Genoptag behandlingen');
    expect(await textOf(page)).to.include('Under behandling');
  });

  it('go through many ads page by page, and narrow them down', async () => {
    const id = await sendAd(origin(), having({ Titel: `Ord${'langt'.repeat(15)}` }));
    await manyOf(id, 1_000);
    const page = await signIn();
    const times: number[] = [];
    const seen = new Set<string>();
    for (;;) {
      const began = performance.now();
      await page.reload();
      times.push(performance.now() - began);
      for (const href of await hrefsIn(page)) seen.add(href);
      if (times.length === 1) await expectGoodPage(page, 'star-queue-many');
      const next = page.getByRole('link', { name: 'Næste side' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(seen.size).to.equal(1_001);
    console.log(`      pages of the queue in the browser, slowest: ${Math.round(Math.max(...times))} ms`);
    await expectGoodPage(page, 'star-queue-last');
    await page.goto(`${origin()}/star?CVRnumberIdentifier=97000999`);
    expect(await textOf(page)).to.include('Ingen ventende annoncer passer');
    await page.goto(`${origin()}/star?CVRnumberIdentifier=12`);
    expect(await page.getByLabel('CVR-nummer').getAttribute('aria-invalid')).to.equal('true');
    await expectGoodPage(page, 'star-queue-error');
  });

  it('show what is hostile as text', async () => {
    const script = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
    const tekst = `<h2>Overskrift</h2><p>Vi <b>søger</b> <i>dig</i> &amp; <u>flere</u>, 1 &lt; 2<br></p><h3>Krav</h3><ul><li>ét</li><li><p>to</p><ol><li>tre</li></ol></li></ul><h4>Mere</h4><p><a href="https://www.eksempel.dk/?a=1&amp;b=2">læs <em>her</em></a> <strong>nu</strong> &lt;script&gt;alert(3)&lt;/script&gt;</p>`;
    const id = await sendAd(
      origin(),
      having({
        Titel: script,
        Annoncetekst: tekst,
        Vejnavn: script.slice(0, 40),
        By: '<b>By</b>',
        Fornavne: script.slice(0, 30),
        Efternavn: "';--",
        Stilling: '<u>chef</u>',
        UrlTekst: '<i>her</i>',
      }),
    );
    const page = await signIn();
    expect(await page.locator('.annonce-link').innerText()).to.equal(script);
    await expectGoodPage(page, 'star-queue-hostile');
    await page.locator('.annonce-link').click();
    await press(page, 'Tag annoncen');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal(script);
    await expectGoodPage(page, 'star-ad-hostile');
    expect(await page.locator('main script, main img, main [onerror]').count()).to.equal(0);
    expect(await page.locator('.annonce-tekst a').getAttribute('href')).to.equal(
      'https://www.eksempel.dk/?a=1&b=2',
    );
    expect(await page.locator('.sendt dd.lang-tekst').allInnerTexts()).to.deep.equal([script, tekst]);
    await page.goto(`${origin()}/star/annoncer/${id}/afvis`);
    await page.getByLabel(/diskriminerer/).check();
    await page.getByLabel('Besked til opretteren').fill(script);
    await press(page, 'Se mailen, før du afviser');
    expect(await page.locator('.mail-tekst').innerText()).to.include(script);
    expect(await page.locator('main script, main img').count()).to.equal(0);
    await press(page, 'Ret begrundelsen');
    expect(await page.getByLabel('Besked til opretteren').inputValue()).to.equal(script);
    await expectGoodPage(page, 'star-refusal-hostile');
  });

  it('write a notice, see it before it is saved, and everybody reads it before sign-in', async () => {
    const page = await signIn(SOEREN, '/star/driftsbeskeder');
    await expectGoodPage(page, 'star-notices');
    await page.getByRole('link', { name: 'Opret driftsbesked' }).click();
    await expectGoodPage(page, 'star-notice-new');
    await press(page, /^Se beskeden/);
    expect(await page.getByLabel('Overskrift').getAttribute('aria-invalid')).to.equal('true');
    await expectGoodPage(page, 'star-notice-empty');
    await page.getByLabel(/^Før login/).check();
    await page.getByLabel('Overskrift').fill('Problemer med <b>login</b>');
    await page.getByLabel('Vises fra').fill('2026-01-01T08:00');
    await page.getByLabel('Tekst').fill('<p>Login <script>x</script></p>');
    await press(page, /^Se beskeden/);
    expect(await page.getByLabel('Tekst').getAttribute('aria-invalid')).to.equal('true');
    expect(await page.getByLabel('Tekst').inputValue()).to.equal('<p>Login <script>x</script></p>');
    await expectGoodPage(page, 'star-notice-errors');
    await page.getByLabel('Tekst').fill('<p>Vi <b>arbejder</b> på det &amp; melder tilbage.</p>');
    await press(page, /^Se beskeden/);
    const shown = page.locator('.gule-sedler');
    expect(await shown.innerText())
      .to.include('Problemer med <b>login</b>')
      .and.to.include('Vi arbejder på det & melder tilbage.');
    await expectGoodPage(page, 'star-notice-preview');
    await press(page, 'Gem beskeden');
    expect(await textOf(page)).to.include('Driftsbeskeden er oprettet');
    await expectGoodPage(page, 'star-notices-created');

    const stranger = await (await newContext(browser!, WIDTHS.wide)).newPage();
    await until(async () => {
      await stranger.goto(`${origin()}/`);
      return (await stranger.locator('.gule-sedler').innerText()).includes('Problemer med <b>login</b>');
    });
    await page.getByRole('link', { name: 'Problemer med' }).click();
    await page.getByLabel('Overskrift').fill('Login virker igen');
    await page.getByLabel('Vises til').fill('2026-01-02T08:00');
    await press(page, /^Se beskeden/);
    await press(page, 'Gem beskeden');
    expect(await page.locator('tbody').innerText()).to.include('Udløbet');
    await page.getByRole('link', { name: 'Login virker igen' }).click();
    await expectGoodPage(page, 'star-notice-edit');
    await page.getByRole('link', { name: /^Slet/ }).click();
    await expectGoodPage(page, 'star-notice-delete');
    await press(page, 'Slet beskeden');
    expect(await textOf(page))
      .to.include('Driftsbeskeden er slettet')
      .and.not.to.include('Login virker igen');
  });

  it('look companies up, with their locks, logins and ads', async () => {
    const page = await signIn(SOEREN, '/star/virksomheder');
    await expectGoodPage(page, 'star-companies');
    const lookUp = async (cvr: string) => {
      await page.getByLabel('CVR-nummer').fill(cvr);
      await press(page, 'Slå op');
    };
    await lookUp('97004366');
    expect(await textOf(page))
      .to.include('Hotel Strandengen ApS')
      .and.to.include('Opfundet: lockout');
    expect(await page.locator('[aria-labelledby=laase] tbody tr').count()).to.equal(2);
    await expectGoodPage(page, 'star-company-locked');
    await sendAd(origin(), having({ Titel: 'Butiksassistent' }));
    await lookUp('12 34 56 74');
    expect(await page.locator('[aria-labelledby=venter]').innerText()).to.include('Butiksassistent');
    await expectGoodPage(page, 'star-company');
    await lookUp('99999999');
    expect(await page.getByLabel('CVR-nummer').getAttribute('aria-invalid')).to.equal('true');
    await expectGoodPage(page, 'star-company-unknown');
    await lookUp('<script>');
    expect(await page.getByLabel('CVR-nummer').inputValue()).to.equal('<script>');
    await page.getByRole('link', { name: 'English' }).click();
    await expectGoodPage(page, 'star-company-english');
  });

  const hrefsIn = (page: Page) =>
    page
      .locator('.annonce-link')
      .evaluateAll((links: readonly { getAttribute(name: string): string | null }[]) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );

  /** Copies of a waiting ad, each a second younger. */
  async function manyOf(id: string, count: number): Promise<void> {
    const { knex } = app!.database;
    const columns = (
      await knex('information_schema.columns')
        .where({ table_name: 'jobannonce', is_generated: 'NEVER' })
        .whereNotIn('column_name', ['id', 'oprettet_tidspunkt'])
        .pluck<string[]>('column_name')
    ).sort();
    const names = columns.map((name) => `"${name}"`).join(', ');
    await knex.raw(
      `insert into jobannonce (id, oprettet_tidspunkt, ${names})
       select gen_random_uuid(), oprettet_tidspunkt + nr * interval '1 second', ${names}
       from jobannonce, generate_series(1, ?::int) nr where id = ?`,
      [count, id],
    );
  }
});

/** What readers of screens are told stands within. */
const marks = (word: string, ...texts: readonly string[]) => texts.map((text) => ` [${word}: ${text}]`);

/** The text of a mail as it stands in its file. */
function decoded(eml: string): string {
  const [head = '', ...body] = eml.replaceAll('\r\n', '\n').split('\n\n');
  const text = body.join('\n\n');
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head);
  return `${head}\n\n${isBase64 ? Buffer.from(text, 'base64').toString('utf8') : quotedPrintable(text)}`;
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
