/** Notices over HTTP: judged before they are shown, and saved once. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../../support/app.js';
import type { Browser } from '../../support/browser.js';
import { fieldsOf } from '../../support/page-form.js';
import { me, signedIn } from '../../support/sign-in.js';

const LIST = '/star/driftsbeskeder';

describe('notices on pages', function () {
  let app: TestApp;
  let browser: Browser;
  let csrf: string;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' }, newId: randomUUID });
    ({ browser } = await signedIn(app.origin, 'STAR, sagsbehandler'));
    ({ csrf } = await me(browser, app.origin));
  });
  after(() => app.stop());
  afterEach(() => app.database.knex('driftsbesked').whereNot('overskrift', 'like', 'Velkommen%').delete());

  const send = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await browser.post(`${app.origin}${path}`, { csrf, ...fields });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };
  const get = async (path: string) => (await browser.get(`${app.origin}${path}`)).text();
  const rows = () =>
    app.database
      .knex<{ id: string; version: number; overskrift: string }>('driftsbesked')
      .select('id', 'version', 'overskrift')
      .whereNot('overskrift', 'like', 'Velkommen%');
  const notice = (more: Readonly<Record<string, string>> = {}) => ({
    'Driftsbesked/Placering': '2',
    'Driftsbesked/Overskrift': 'Nyt <i>felt</i>',
    'Driftsbesked/Tekst': '<p>Se <a href="https://www.eksempel.dk">mere</a></p>',
    'Driftsbesked/GyldigFra': '2026-01-01T08:00',
    ...more,
  });

  it('are seen as they will be shown, and nothing is saved by that', async () => {
    const { status, text } = await send(`${LIST}/opret`, { udfoer: 'vis', ...notice() });
    expect(status).to.equal(200);
    expect(text)
      .to.include('Nyt &lt;i&gt;felt&lt;/i&gt;')
      .and.to.include('<p>Se <a href="https://www.eksempel.dk">mere</a></p>')
      .and.to.include('01.01.2026 kl. 08.00');
    expect(await rows()).to.deep.equal([]);
  });

  it('are shown as HTML only where the gateway has judged it', async () => {
    for (const tekst of [
      '<p onclick="x">a</p>',
      '<script>alert(1)</script>',
      '<a href="javascript:x">a</a>',
    ]) {
      const fields = notice({ 'Driftsbesked/Tekst': tekst });
      for (const udfoer of ['vis', 'gem', 'ret']) {
        const { status, text } = await send(`${LIST}/opret`, { udfoer, ...fields });
        expect([udfoer, status]).to.deep.equal([udfoer, udfoer === 'ret' ? 200 : 422]);
        expect(text).not.to.include(tekst);
      }
    }
    expect(await rows()).to.deep.equal([]);
  });

  it('are saved once, however often the form is sent', async () => {
    const fields = { udfoer: 'gem', formular: '11111111-2222-4333-8444-666666666666', ...notice() };
    const answers = [await send(`${LIST}/opret`, fields), await send(`${LIST}/opret`, fields)];
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(await rows()).to.have.length(1);
    expect(await get(LIST)).to.include('Nyt &lt;i&gt;felt&lt;/i&gt;');
  });

  it('keep what somebody else wrote meanwhile', async () => {
    await send(`${LIST}/opret`, { udfoer: 'gem', ...notice() });
    const [{ id } = { id: '' }] = await rows();
    const path = `${LIST}/${id}`;
    expect(await get(path)).to.include('value="2026-01-01T08:00"');
    const change = (overskrift: string, Version: string) =>
      send(path, { udfoer: 'gem', Version, ...notice({ 'Driftsbesked/Overskrift': overskrift }) });
    expect((await change('Først', '1')).location).to.equal(`${LIST}?kvittering=aendret`);
    const second = await change('Senere', '1');
    expect([
      second.status,
      second.text.includes('(150501)'),
      second.text.includes('value="Senere"'),
    ]).to.deep.equal([422, true, true]);
    expect(second.text).to.include('Se den nyeste version');
    const stale = await send(`${path}/slet`, { Version: '1' });
    expect([stale.status, stale.text.includes('(150501)')]).to.deep.equal([422, true]);
    expect(await rows()).to.deep.equal([{ id, version: 2, overskrift: 'Først' }]);
    expect((await send(`${path}/slet`, { Version: '2' })).status).to.equal(303);
    expect((await browser.get(`${app.origin}${path}`)).status).to.equal(404);
  });

  it('can be ended by a change, in the past too', async () => {
    await send(`${LIST}/opret`, { udfoer: 'gem', ...notice() });
    const [{ id } = { id: '' }] = await rows();
    const ended = notice({ 'Driftsbesked/GyldigTil': '2026-01-02T08:00' });
    expect((await send(`${LIST}/opret`, { udfoer: 'vis', ...ended })).text).to.include('(150512)');
    expect((await send(`${LIST}/${id}`, { udfoer: 'vis', Version: '1', ...ended })).status).to.equal(200);
    expect((await send(`${LIST}/${id}`, { udfoer: 'gem', Version: '1', ...ended })).status).to.equal(303);
    expect(await get(`${LIST}?tilstand=3`)).to.include('Nyt &lt;i&gt;felt');
    expect(await get(`${LIST}?tilstand=2`)).not.to.include('Nyt &lt;i&gt;felt');
  });

  it('keep a time to the second, and in which of two hours it is, where nobody changes it', async () => {
    await send(`${LIST}/opret`, { udfoer: 'gem', ...notice() });
    const [{ id } = { id: '' }] = await rows();
    const path = `${LIST}/${id}`;
    const twice = new Date('2026-10-25T01:30:45Z');
    await app.database.knex('driftsbesked').where({ id }).update({ gyldig_til: twice });
    const until = async () => {
      const [row] = await app.database.knex('driftsbesked').where({ id }).pluck<Date[]>('gyldig_til');
      return row?.toISOString();
    };
    const form = Object.fromEntries(fieldsOf(await get(path), path));
    expect(form['Driftsbesked/GyldigTil']).to.equal('2026-10-25T02:30');
    const seen = await send(path, { ...form, udfoer: 'vis', 'Driftsbesked/Overskrift': 'Anden' });
    expect(seen.text).to.include('25.10.2026 kl. 02.30 (vintertid)');
    const again = Object.fromEntries(fieldsOf(seen.text, path));
    expect((await send(path, { ...again, udfoer: 'gem' })).status).to.equal(303);
    expect([(await rows())[0]?.overskrift, await until()]).to.deep.equal(['Anden', twice.toISOString()]);
    const change = { ...Object.fromEntries(fieldsOf(await get(path), path)), udfoer: 'gem' };
    const changed = await send(path, { ...change, 'Driftsbesked/GyldigTil': '2026-10-25T03:30' });
    expect([changed.status, await until()]).to.deep.equal([303, '2026-10-25T02:30:00.000Z']);
  });

  it('for one company are not before sign-in', async () => {
    const fields = notice({ 'Driftsbesked/Placering': '1', 'Driftsbesked/CVRnumberIdentifier': '12345674' });
    const { status, text } = await send(`${LIST}/opret`, { udfoer: 'vis', ...fields });
    expect([status, text.includes('(150513)')]).to.deep.equal([422, true]);
    expect(text).to.match(/id="felt-Driftsbesked-CVRnumberIdentifier-fejl"/);
  });
});
