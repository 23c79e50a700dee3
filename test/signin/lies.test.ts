import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { startApp, type TestApp } from '../support/app.js';
import { Browser, targetOf } from '../support/browser.js';
import { folders } from '../support/folders.js';
import { type LyingProvider, lyingProvider, PERSON, signingKey } from '../support/lying-provider.js';
import { isSignedIn, me } from '../support/sign-in.js';
import { post, sampleOf } from '../support/soap-client.js';

const DISCOVERY = '/.well-known/openid-configuration';
const PUBLIC_URL = 'https://gateway.example';
const seconds = () => Math.floor(Date.now() / 1000);

/** What a provider says that lies, or is not well: the real one cannot be made to. */
describe('the sign-in at a provider that lies', function () {
  const folder = folders();
  let provider: LyingProvider;
  let app: TestApp;
  let offsetMs = 0;
  const clock = () => new Date(Date.now() + offsetMs);

  before(async () => {
    provider = await lyingProvider();
    app = await gatewayFor(provider);
  });
  afterEach(() => {
    provider.reset();
    offsetMs = 0;
  });
  after(async () => {
    await app.stop();
    await provider.close();
  });

  /** A gateway that has just started, and a provider of its own. */
  async function freshPair(env: Readonly<Record<string, string>> = {}) {
    const other = await lyingProvider();
    const gateway = await gatewayFor(other, env);
    return {
      provider: other,
      begin: () => fetch(`${gateway.origin}/login/virksomhed`, { redirect: 'manual' }),
      end: async () => {
        await gateway.stop();
        await other.close();
      },
    };
  }

  function gatewayFor(
    { issuer, clientId, clientSecret }: LyingProvider,
    env: Readonly<Record<string, string>> = {},
  ): Promise<TestApp> {
    const file = join(folder(), 'login.json');
    writeFileSync(file, JSON.stringify({ virksomhed: { issuer, clientId, clientSecret } }));
    return startApp({ clock, env: { LOGIN_PROVIDERS: file, PUBLIC_URL, ...env } });
  }

  const begun = async (browser: Browser) =>
    new URL(targetOf(await browser.get(`${app.origin}/login/virksomhed`)));
  const callback = (query: URLSearchParams) => `${app.origin}/login/callback/virksomhed?${query.toString()}`;

  async function signIn(browser = new Browser(), change: Readonly<Record<string, string>> = {}) {
    const query = provider.codeFor(await begun(browser));
    for (const [name, value] of Object.entries(change)) query.set(name, value);
    return browser.get(callback(query));
  }

  async function refusal(change?: Readonly<Record<string, string>>): Promise<string> {
    const from = app.lines.length;
    const browser = new Browser();
    const response = await signIn(browser, change);
    expect(response.status, await response.text()).to.equal(403);
    expect(browser.cookie('__Host-session')).to.equal(undefined);
    const told = app.lines.slice(from).find((line) => line.includes('a sign-in was refused')) ?? '{}';
    return (JSON.parse(told) as { reason: string }).reason;
  }

  it('succeeds where it tells the truth', async () => {
    const browser = new Browser();
    const response = await signIn(browser);
    expect(response.status, await response.text()).to.equal(303);
    expect(await me(browser, app.origin)).to.include({ navn: PERSON['nemlogin.name'], cvr: '12345674' });
  });

  it('is asked with PKCE, state, nonce and the address that is set, whatever Host says', async () => {
    const browser = new Browser();
    const asked = await begun(browser);
    const query = Object.fromEntries(asked.searchParams);
    expect(query).to.include({
      client_id: 'jobnet',
      response_type: 'code',
      scope: 'openid nemlogin',
      redirect_uri: `${PUBLIC_URL}/login/callback/virksomhed`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query[name]).to.match(/^[\w-]{43}$/);
    await browser.get(callback(provider.codeFor(asked)));
    const { fields, authorization } = provider.tokenRequests.at(-1) ?? {};
    expect(fields?.get('redirect_uri')).to.equal(`${PUBLIC_URL}/login/callback/virksomhed`);
    expect(fields?.get('code_verifier')).to.match(/^[\w-]{43}$/);
    expect(authorization).to.match(/^Basic /);
  });

  const claimsWrong: readonly (readonly [string, () => Readonly<Record<string, unknown>>])[] = [
    ['another issuer', () => ({ iss: 'https://other.example' })],
    ['another audience', () => ({ aud: 'somebody-else' })],
    ['several audiences and no authorized party', () => ({ aud: ['jobnet', 'somebody-else'] })],
    ['no audience', () => ({ aud: undefined })],
    ['an end that has passed', () => ({ exp: seconds() - 31 })],
    ['no end', () => ({ exp: undefined })],
    ['a beginning in the future', () => ({ iat: seconds() + 60, exp: seconds() + 300 })],
    ['an old beginning', () => ({ iat: seconds() - 400 })],
    ['another nonce', () => ({ nonce: 'another' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['no subject', () => ({ sub: undefined })],
  ];
  for (const [what, claims] of claimsWrong)
    it(`refuses an ID token with ${what}`, async () => {
      provider.lies.claims = claims();
      expect(await refusal()).to.match(/^(OAUTH|ERR)_/);
    });

  it('overlooks what clocks differ by, and no more', async () => {
    provider.lies.claims = { iat: seconds() - 100, exp: seconds() - 20 };
    expect((await signIn()).status).to.equal(303);
    provider.lies.claims = { iat: seconds() + 20 };
    expect((await signIn()).status).to.equal(303);
    // The gateway's own clock decides, which is injected here.
    provider.lies.claims = {};
    offsetMs = 20_000;
    expect((await signIn()).status).to.equal(303);
    offsetMs = -45_000;
    expect(await refusal()).to.match(/^ERR_JWT_CLAIM/);
    offsetMs = 345_000;
    expect(await refusal()).to.match(/^OAUTH_JWT_TIMESTAMP/);
  });

  const unsigned: readonly (readonly [string, (claims: JWTPayload) => Promise<string> | string])[] = [
    ['is not signed (alg none)', (claims) => new UnsecuredJWT(claims).encode()],
    ['says none in other letters', (claims) => `${base64({ alg: 'nOnE' })}.${base64(claims)}.`],
    [
      'is signed by HS256 with the public key',
      (claims) => hs256(claims, JSON.stringify(provider.lies.keys[0]?.publicJwk)),
    ],
    ['is signed by HS256 with the secret of the client', (claims) => hs256(claims, provider.clientSecret)],
    [
      'is signed by a key that the provider does not publish',
      async (claims) => signedBy(await signingKey('first'), claims),
    ],
    ['names a key that there is not', async (claims) => signedBy(await signingKey('unknown'), claims)],
    ['was changed after it was signed', changed],
    ['is no token', () => 'none'],
  ];
  for (const [what, sign] of unsigned)
    it(`refuses an ID token that ${what}, though the provider says that it may`, async () => {
      provider.lies.sign = sign;
      expect(await refusal()).to.match(/^(OAUTH|ERR)_/);
    });

  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const hs256 = (claims: JWTPayload, secret: string) => {
    const said = `${base64({ alg: 'HS256', kid: 'first' })}.${base64(claims)}`;
    return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
  };
  const signedBy = ({ kid, privateKey }: Awaited<ReturnType<typeof signingKey>>, claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  async function changed(claims: JWTPayload): Promise<string> {
    const key = provider.lies.keys[0];
    if (!key) throw new Error('the provider has a key');
    const [head = '', , signature = ''] = (await signedBy(key, claims)).split('.');
    return `${head}.${base64({ ...claims, 'nemlogin.cvr': '97000999' })}.${signature}`;
  }

  it('refuses an answer that names another issuer, or none', async () => {
    expect(await refusal({ iss: 'https://other.example' })).to.equal('OAUTH_INVALID_RESPONSE');
    const browser = new Browser();
    const query = provider.codeFor(await begun(browser));
    query.delete('iss');
    expect((await browser.get(callback(query))).status).to.equal(403);
  });

  it('refuses an answer without an ID token', async () => {
    provider.lies.instead = {
      '/token': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"access_token":"a","token_type":"Bearer"}');
      },
    };
    expect(await refusal()).to.match(/^OAUTH_/);
  });

  it('takes a key that is new since the last sign-in, and none that was withdrawn', async () => {
    expect((await signIn()).status).to.equal(303);
    const [old] = provider.lies.keys;
    const next = await signingKey('next');
    provider.lies.keys = [next];
    expect((await signIn()).status).to.equal(303);
    provider.lies.sign = (claims) => signedBy(old ?? next, claims);
    expect(await refusal()).to.equal('ERR_JWKS_NO_MATCHING_KEY');
  });

  it('believes keys no longer than five minutes, where one is replaced under its name', async () => {
    expect((await signIn()).status).to.equal(303);
    provider.lies.keys = [await signingKey('first')];
    expect(await refusal()).to.equal('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
    offsetMs = 301_000;
    provider.lies.claims = { iat: seconds() + 301, exp: seconds() + 600 };
    expect((await signIn()).status).to.equal(303);
    // The tests that follow have the first key again.
    provider.reset();
    offsetMs = 1_000_000;
    provider.lies.claims = { iat: seconds() + 1000, exp: seconds() + 1300 };
    expect((await signIn()).status).to.equal(303);
  });

  describe('that is down', () => {
    const down = (response: { destroy(): void }) => {
      response.destroy();
    };
    const ways: Readonly<Record<string, LyingProvider['lies']['instead'][string]>> = {
      'closes the connection': down,
      'answers 500': (response) => response.writeHead(500).end('no'),
      'answers without an end': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
    };
    for (const [way, instead] of Object.entries(ways))
      it(`gets a page that asks to try again when it ${way} for the token`, async () => {
        provider.lies.instead = { '/token': instead };
        const response = await signIn();
        expect(response.status).to.equal(503);
        expect(response.headers.get('retry-after')).to.equal('30');
        expect(await response.text()).to.include('Login er nede lige nu');
      });

    it('leaves those who are signed in as they are, and SOAP too', async () => {
      const browser = new Browser();
      expect((await signIn(browser)).status).to.equal(303);
      provider.lies.instead = {
        [DISCOVERY]: down,
        '/token': down,
        '/keys': down,
        '/end': down,
      };
      expect((await signIn()).status).to.equal(503);
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
      const { status } = await post(app.origin, sampleOf('IsValidJobannonce', clock()));
      expect(status).to.equal(200);
      const { csrf } = await me(browser, app.origin);
      const own = { origin: PUBLIC_URL, 'sec-fetch-site': 'same-origin' };
      expect((await browser.post(`${app.origin}/logout`, { csrf }, own)).status).to.equal(200);
      expect(await isSignedIn(browser, app.origin)).to.equal(false);
    });

    it('is found by itself when it is back, and is not needed for the start', async () => {
      const { provider: late, begin, end } = await freshPair();
      late.lies.instead = { [DISCOVERY]: down };
      const first = await begin();
      expect(first.status).to.equal(503);
      expect(first.headers.get('retry-after')).to.equal('30');
      late.reset();
      expect((await begin()).status).to.equal(303);
      await end();
    });

    it('is asked once for what it says of itself, however many come, and again after an hour', async () => {
      const { provider: late, begin, end } = await freshPair();
      await Promise.all([begin(), begin(), begin(), begin()]);
      expect(late.asked.get(DISCOVERY)).to.equal(1);
      offsetMs = 3_601_000;
      await begin();
      expect(late.asked.get(DISCOVERY)).to.equal(2);
      // What it said before stays where it cannot be asked.
      offsetMs = 2 * 3_601_000;
      late.lies.instead = { [DISCOVERY]: down };
      expect((await begin()).status).to.equal(303);
      await end();
    });

    it('is given up after the time that is set, where it never answers', async () => {
      const { provider: late, begin, end } = await freshPair({ LOGIN_TIMEOUT_MS: '50' });
      late.lies.instead = { [DISCOVERY]: () => undefined };
      const response = await begin();
      expect(response.status).to.equal(503);
      expect(response.headers.get('retry-after')).to.equal('30');
      await end();
    });

    it('holds no more than eight requests where it hangs: those above are told at once', async () => {
      const held: { destroy(): void }[] = [];
      let count = 0;
      const callbacks: (() => Promise<Response>)[] = [];
      for (let i = 0; i < 12; i += 1) {
        const browser = new Browser();
        const query = provider.codeFor(await begun(browser));
        callbacks.push(() => browser.get(callback(query)));
      }
      provider.lies.instead = { '/token': (response) => held.push(response) };
      const answers = callbacks.map(async (go) => {
        const { status } = await go();
        count += 1;
        // The last of those that are told at once lets the others go.
        if (count === 4) for (const response of held) response.destroy();
        return status;
      });
      expect(await Promise.all(answers)).to.deep.equal(answers.map(() => 503));
      expect(held).to.have.length(8);
    });
  });

  it('is not spoken to where it says that it is another', async () => {
    const { provider: other, begin, end } = await freshPair();
    other.lies.metadata = { issuer: 'https://other.example' };
    expect((await begin()).status).to.equal(403);
    await end();
  });
});
