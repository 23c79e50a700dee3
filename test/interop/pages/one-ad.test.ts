/**
 * One ad through everybody's hands, each in a window of their own: a company writes it, a case
 * handler refuses it, the company is mailed and corrects it, and everybody finds it over SOAP.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { folders } from '../../support/folders.js';
import { COMPANY, coupled } from '../../support/pages-company.js';
import { inBrowser, windowOf } from '../../support/pages.js';
import { titleOnJobnet } from '../../support/pages-star.js';
import { until } from '../../support/until.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();

const main = (page: Page) => page.getByRole('main').innerText();

describe('an ad through the hands of company and case handler', function () {
  this.timeout(600_000);
  const newFolder = folders();
  let mails: string;
  const at = inBrowser(() => {
    mails = newFolder();
    const env = { SANDBOX_LOGIN_PORT: '0', AUTO_APPROVE: 'false', MAIL_FOLDER: mails };
    return { env, newId: randomUUID };
  });
  before(() => coupled(at(), COMPANY));

  it('is written, found in the queue, refused, mailed, corrected, approved and seen', async () => {
    const { browser, origin } = at();
    const hers = await windowOf(browser, origin, 'Mette Opfundet Holm', {
      til: '/virksomhed/annoncer/opret',
    });
    await hers.getByLabel('Søg efter stillingsbetegnelse').fill('butik');
    await press(hers, 'Søg');
    await hers.getByRole('radio').first().check();
    await hers.getByLabel('Overskrift').fill('Ung butiksassistent søges');
    await hers.getByLabel('Annoncetekst').fill('Vi søger en kollega.');
    await press(hers, 'Næste');
    await press(hers, 'Hent enhedens adresse fra CVR');
    await press(hers, 'Næste');
    await press(hers, 'Næste');
    await hers
      .getByRole('group', { name: 'Sådan kan man søge' })
      .getByLabel('E-mail')
      .fill('job@eksempel.example');
    await hers.getByLabel(/^Hurtigst muligt/).check();
    await press(hers, 'Næste');
    await press(hers, 'Næste');
    await press(hers, 'Send til godkendelse');
    await hers.waitForURL(/kvittering=sendt/);

    const his = await windowOf(browser, origin, 'Søren Opfundet Dam', { til: '/star' });
    await his.getByRole('link', { name: 'Ung butiksassistent søges' }).click();
    const id = new URL(his.url()).pathname.split('/').at(-1) ?? '';
    await press(his, 'Tag annoncen');
    await his.getByRole('link', { name: /^Afvis med begrundelse/ }).click();
    await his.getByLabel(/diskriminerer/).check();
    await his.getByLabel('Besked til opretteren').fill('Annoncen søger kun unge.');
    await press(his, 'Se mailen, før du afviser');
    await press(his, 'Afvis version 1');
    expect(await main(his)).to.include('Annoncen er afvist');

    // Whoever sent it is known by the e-mail of the own contact person.
    const written = () => readdirSync(mails).filter((name) => name.includes(id) && name.endsWith('.eml'));
    await until(() => written().length > 0);
    expect(readFileSync(join(mails, written()[0] ?? ''), 'utf8')).to.match(/^To: mette@eksempel\.example/m);

    await hers.reload();
    await hers.getByRole('link', { name: 'Ung butiksassistent søges' }).click();
    expect(await main(hers)).to.include('Annoncen søger kun unge.');
    await hers.getByRole('link', { name: 'Ret, og send igen' }).click();
    await hers.getByLabel('Overskrift').fill('Butiksassistent søges');
    await hers
      .getByRole('navigation', { name: 'Trin' })
      .getByRole('button', { name: 'Send til godkendelse' })
      .click();
    await press(hers, 'Send til godkendelse');
    await hers.waitForURL(/kvittering=rettet/);
    expect(await titleOnJobnet(origin, id)).to.equal(undefined);

    await his.goto(`${origin}/star`);
    await his.getByRole('link', { name: 'Butiksassistent søges' }).click();
    await press(his, 'Tag annoncen');
    await press(his, 'Godkend version 2');
    expect(await main(his)).to.include('Annoncen er godkendt');
    expect(await titleOnJobnet(origin, id)).to.equal('Butiksassistent søges');
    await hers.goto(`${origin}/virksomhed/annoncer`);
    expect(await main(hers)).to.include('På Jobnet');
  });
});
