import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { UnsecuredJWT } from 'jose';
import { startApp, type TestApp } from '../support/app.js';
import { Browser, targetOf } from '../support/browser.js';
import { folders } from '../support/folders.js';
import { type LyingProvider, lyingProvider, signingKey } from '../support/lying-provider.js';
import { isSignedIn } from '../support/sign-in.js';

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const seconds = () => Math.floor(Date.now() / 1000);

/** OpenID Connect Back-Channel Logout 1.0. */
describe('POST /backchannel-logout', function () {
  const folder = folders();
  let provider: LyingProvider;
  let app: TestApp;
  let offsetMs = 0;
  const clock = () => new Date(Date.now() + offsetMs);

  before(async () => {
    provider = await lyingProvider();
    const { issuer, clientId, clientSecret } = provider;
    const file = join(folder(), 'login.json');
    writeFileSync(file, JSON.stringify({ virksomhed: { issuer, clientId, clientSecret } }));
    app = await startApp({ clock, env: { LOGIN_PROVIDERS: file, PUBLIC_URL: 'https://gateway.example' } });
  });
  afterEach(() => {
    provider.reset();
    offsetMs = 0;
  });
  after(async () => {
    await app.stop();
    await provider.close();
  });

  async function signedInWith(claims: Readonly<Record<string, unknown>>): Promise<Browser> {
    provider.lies.claims = claims;
    const browser = new Browser();
    const go = new URL(targetOf(await browser.get(`${app.origin}/login/virksomhed`)));
    await browser.get(`${app.origin}/login/callback/virksomhed?${provider.codeFor(go).toString()}`);
    expect(await isSignedIn(browser, app.origin)).to.equal(true);
    return browser;
  }

  const send = (fields: Readonly<Record<string, string>>) =>
    fetch(`${app.origin}/backchannel-logout`, { method: 'POST', body: new URLSearchParams(fields) });

  let count = 0;
  const tokenOf = (claims: Readonly<Record<string, unknown>>) =>
    provider.token({ jti: `token-${(count += 1)}`, events: EVENT, sub: undefined, ...claims });

  it('signs out the session that it names, and no other of the same person', async () => {
    const [one, other] = [await signedInWith({ sid: 'one' }), await signedInWith({ sid: 'other' })];
    const response = await send({ logout_token: await tokenOf({ sid: 'one', sub: 'subject' }) });
    expect(response.status).to.equal(200);
    expect(response.headers.get('cache-control')).to.equal('no-store');
    expect(await isSignedIn(one, app.origin)).to.equal(false);
    expect(await isSignedIn(other, app.origin)).to.equal(true);
  });

  it('signs the subject out everywhere where it names no session', async () => {
    const browsers = [await signedInWith({ sub: 'a', sid: 'x' }), await signedInWith({ sub: 'a', sid: 'y' })];
    const other = await signedInWith({ sub: 'b', sid: 'z' });
    expect((await send({ logout_token: await tokenOf({ sub: 'a' }) })).status).to.equal(200);
    for (const browser of browsers) expect(await isSignedIn(browser, app.origin)).to.equal(false);
    expect(await isSignedIn(other, app.origin)).to.equal(true);
  });

  it('takes a token once', async () => {
    const logout_token = await tokenOf({ sub: 'nobody' });
    expect((await send({ logout_token })).status).to.equal(200);
    const again = await send({ logout_token });
    expect(again.status).to.equal(400);
    expect(await again.json()).to.deep.equal({
      error: 'invalid_request',
      error_description: 'logout token that was sent before',
    });
  });

  const wrong: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'with a nonce, as an ID token has': { nonce: 'nonce' },
    'without its event': { events: undefined },
    'with another event': { events: { 'http://schemas.openid.net/event/other': {} } },
    'with an event that is no object': {
      events: { 'http://schemas.openid.net/event/backchannel-logout': true },
    },
    'with events as a list': { events: ['http://schemas.openid.net/event/backchannel-logout'] },
    'of nobody': { sid: undefined, sub: undefined },
    'without jti': { jti: undefined },
    'of another issuer': { iss: 'https://other.example' },
    'for another client': { aud: 'somebody-else' },
    'that has ended': { exp: seconds() - 31 },
    'without an end': { exp: undefined },
    'without a beginning': { iat: undefined },
    'from the future': { iat: seconds() + 120, exp: seconds() + 240 },
  };
  for (const [what, claims] of Object.entries(wrong))
    it(`refuses one ${what}`, async () => {
      const browser = await signedInWith({ sid: 'mine' });
      const response = await send({ logout_token: await tokenOf({ sid: 'mine', ...claims }) });
      expect(response.status).to.equal(400);
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
    });

  it('refuses one that nobody has signed, or another', async () => {
    const browser = await signedInWith({ sid: 'mine' });
    provider.lies.sign = (claims) => new UnsecuredJWT(claims).encode();
    expect((await send({ logout_token: await tokenOf({ sid: 'mine' }) })).status).to.equal(400);
    provider.reset();
    const published = provider.lies.keys;
    provider.lies.keys = [await signingKey('first')];
    const forged = await tokenOf({ sid: 'mine' });
    provider.lies.keys = published;
    expect((await send({ logout_token: forged })).status).to.equal(400);
    expect(await isSignedIn(browser, app.origin)).to.equal(true);
  });

  it('refuses what is no form, or has no token', async () => {
    const logout_token = await tokenOf({ sid: 'mine' });
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify({ logout_token });
    expect((await fetch(`${app.origin}/backchannel-logout`, { ...json, body })).status).to.equal(400);
    for (const fields of [
      {},
      { logout_token: '' },
      { logout_token: 'a.b.c' },
      { logout_token: 'x'.repeat(20_000) },
    ])
      expect((await send(fields)).status).to.equal(400);
  });

  it('has strangers look for new keys no more often than every half minute', async () => {
    await signedInWith({});
    provider.lies.keys = [await signingKey('made up')];
    const token = await tokenOf({ sid: 'mine' });
    provider.reset();
    const before = provider.asked.get('/keys') ?? 0;
    for (let i = 0; i < 5; i += 1) expect((await send({ logout_token: token })).status).to.equal(400);
    expect(provider.asked.get('/keys')).to.equal(before);
    offsetMs = 31_000;
    for (let i = 0; i < 5; i += 1) expect((await send({ logout_token: token })).status).to.equal(400);
    expect(provider.asked.get('/keys')).to.equal(before + 1);
  });

  it('asks to try again where the keys cannot be had', async () => {
    offsetMs = 400_000;
    provider.lies.instead = {
      '/keys': (response) => {
        response.destroy();
      },
    };
    const response = await send({
      logout_token: await tokenOf({ iat: seconds() + 400, exp: seconds() + 500, sid: 'x' }),
    });
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('30');
  });
});
