/** What case handlers see of a company. */
import { expect } from 'chai';
import { startApp, type TestApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';

describe('a company on pages', function () {
  let app: TestApp;
  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
  });
  after(() => app.stop());

  it('is a whole page, with all that is asked for', async () => {
    const { browser } = await signedIn(app.origin, 'STAR, sagsbehandler');
    const answer = await browser.get(`${app.origin}/star/virksomheder?cvr=97004366`);
    expect(answer.status).to.equal(200);
    expect(await answer.text())
      .to.match(/^<!doctype html><html lang="da">/)
      .and.to.include('<h2>Hotel Strandengen ApS</h2>')
      .and.to.include('id="laase"')
      .and.to.include('id="venter"')
      .and.to.include('id="logins"');
  });

  it('is signed in for by pages that look like the others', async () => {
    const page = await (await fetch(`${app.origin}/login`)).text();
    const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = '']) => href);
    expect(styles).to.have.length(2);
    for (const style of styles) expect((await fetch(app.origin + style)).status).to.equal(200);
  });
});
