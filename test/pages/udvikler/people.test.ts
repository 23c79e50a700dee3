/** Who sees what developers are shown where it is not open to everybody. */
import { expect } from 'chai';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Browser } from '../../support/browser.js';
import { holding, isWaiting } from '../../support/held-tables.js';
import { signedIn } from '../../support/sign-in.js';
import { until } from '../../support/until.js';

const OWN = 'Springbræt Systemer, integrator';

describe('the pages for developers where messages prove who sent them', () => {
  let app: TestApp;
  before(async () => {
    // As in production in all that is held here: headers are not taken at their word.
    app = await startApp({ env: { AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0' } });
  });
  after(() => app.stop());

  const statusFor = async (browser: Browser, path = '/udvikler') =>
    (await browser.get(app.origin + path)).status;

  it('are for the people of a system, who begin there', async () => {
    const { browser } = await signedIn(app.origin, OWN);
    expect(await statusFor(browser)).to.equal(200);
    expect((await browser.get(`${app.origin}/mine`)).headers.get('location')).to.equal('/udvikler');
    const text = await (await browser.get(`${app.origin}/udvikler`)).text();
    expect(text).to.include('href="/udvikler" aria-current="page"');
    expect(text, 'a company that the register does not know has nothing else here').not.to.include(
      '"/virksomhed',
    );
  });

  it('send whoever has not signed in to do so, and lead back', async () => {
    const answer = await new Browser().get(`${app.origin}/udvikler`);
    expect([answer.status, answer.headers.get('location')]).to.deep.equal([
      303,
      '/login/virksomhed?til=%2Fudvikler',
    ]);
    const front = await (await fetch(`${app.origin}/`)).text();
    expect(front).to.include('/login/virksomhed?til=/udvikler');
  });

  it('are for nobody else: employees without the role, STAR, authorities', async () => {
    for (const who of [
      'Eksempelbutikken ApS',
      'Eksempelbutikken ApS, LBA',
      'STAR, drift',
      'Jobcenter Odense',
    ])
      expect(await statusFor((await signedIn(app.origin, who)).browser), who).to.equal(403);
  });

  it('open nothing else to the role', async () => {
    const { browser } = await signedIn(app.origin, OWN);
    for (const path of ['/star', '/drift', '/star/adgange', '/virksomhed/adgange', '/virksomhed'])
      expect(await statusFor(browser, path), path).to.equal(403);
  });

  it('try no message in the name of a system that is closed while they ask', async () => {
    const { browser } = await signedIn(app.origin, OWN);
    const { knex } = app.database;
    const registry = systemAdministrationOn(knex);
    const own = (await registry.all()).filter(({ ownerCvr }) => ownerCvr === '97007659');
    const [first] = own;
    const id = first?.id ?? '';
    // They are let in first; then the systems are listed, for which mandates are counted.
    const held = await holding(knex, 'lock table system_mandate in access exclusive mode');
    const asked = browser.get(`${app.origin}/udvikler/proev?system=${id}`);
    await until(() => isWaiting(knex));
    await knex('system').where({ id }).update({ closed_at: new Date() });
    await held.release();
    const answer = await asked;
    try {
      expect(answer.status).to.equal(403);
      expect(await answer.text()).to.include('Intet system er registreret for jer');
    } finally {
      await knex('system').where({ id }).update({ closed_at: null });
    }
    expect(await statusFor(browser, `/udvikler/proev?system=${id}`)).to.equal(200);
  });

  it('follow the registry with the next request: taken off, closed, named again', async () => {
    const { browser } = await signedIn(app.origin, OWN);
    const registry = systemAdministrationOn(app.database.knex);
    const change = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    const own = (await registry.all()).filter(({ ownerCvr }) => ownerCvr === '97007659');
    expect(own.length).to.be.greaterThan(1);
    for (const { id } of own) await registry.setOwner(id, undefined, change);
    const none = await browser.get(`${app.origin}/udvikler`);
    expect(none.status).to.equal(403);
    expect(await none.text())
      .to.include('Intet system er registreret for jer')
      .and.to.include('Landssupporten@star.dk');
    const [first] = own;
    await registry.setOwner(first?.id ?? '', '97007659', change);
    expect(await statusFor(browser)).to.equal(200);
    await registry.close(first?.id ?? '', change);
    expect(await statusFor(browser)).to.equal(403);
  });
});
