import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.js';
import { Browser, targetOf } from '../support/browser.js';
import { callbackUrl, isSignedIn, me, personNamed, signedIn } from '../support/sign-in.js';

const COMPANY = 'Eksempelbutikken ApS';
const MINUTE_MS = 60_000;

/** At the provider that a sandbox has, which is a real one. */
describe('the sign-in of people', function () {
  let app: TestApp;
  let offsetMs = 0;
  const clock = () => new Date(Date.now() + offsetMs);

  before(async () => {
    app = await startApp({ clock, env: { SANDBOX_LOGIN_PORT: '0' } });
  });
  afterEach(() => {
    offsetMs = 0;
  });
  after(() => app.stop());

  const reasons = (from: number): readonly string[] =>
    app.lines
      .slice(from)
      .map((line) => JSON.parse(line) as { msg: string; reason: string })
      .filter(({ msg }) => msg === 'a sign-in was refused')
      .map(({ reason }) => reason);

  it('leads from the choice of a kind over the provider back to where one was', async () => {
    const browser = new Browser();
    const choice = await browser.get(`${app.origin}/login?til=%2Fannoncer`);
    expect(choice.status).to.equal(200);
    expect(await choice.text()).to.include('href="/login/virksomhed?til=%2Fannoncer"');
    const { response } = await signedIn(app.origin, COMPANY, '/annoncer?side=2', browser);
    expect(response.status, await response.text()).to.equal(303);
    expect(response.headers.get('location')).to.equal('/annoncer?side=2');
    const { csrf, slutter, ...known } = await me(browser, app.origin);
    expect(known).to.deep.equal({
      art: 'virksomhed',
      navn: 'Mette Opfundet Holm',
      organisationTypeId: 10,
      organisationCode: '12345674',
      cvr: '12345674',
      roller: [],
    });
    expect(csrf).to.match(/^[\w-]{43}$/);
    expect(new Date(slutter).getTime() - Date.now()).to.be.within(7.9 * 60 * MINUTE_MS, 8 * 60 * MINUTE_MS);
  });

  for (const [about, organisation, roller] of [
    ['Eksempelbutikken ApS, LBA', '10/12345674', ['lba']],
    ['STAR, sagsbehandler', '1/1', ['sagsbehandler']],
    ['STAR, drift', '1/1', ['drift']],
    ['STAR, Landssupporten', '1/1', ['landssupport']],
    ['Jobcenter Odense', '8/461', []],
    ['A-kassen Handel', '2/28', []],
  ] as const)
    it(`knows ${about}`, async () => {
      const { browser } = await signedIn(app.origin, about);
      const known = await me(browser, app.origin);
      expect(`${known.organisationTypeId}/${known.organisationCode}`).to.equal(organisation);
      expect(known.roller).to.deep.equal(roller);
    });

  it('lets nobody of STAR in without a role, and says so in the audit trail', async () => {
    const from = app.lines.length;
    const { browser, response } = await signedIn(app.origin, 'STAR, uden rolle');
    expect(response.status).to.equal(403);
    expect(browser.cookie('__Host-session')).to.equal(undefined);
    expect(reasons(from)).to.deep.equal(['no role']);
    const row = await app.database.knex('audit_trail').orderBy('nr', 'desc').first<object>();
    expect(row).to.include({ operation: 'LogInd', outcome: 1013, user_id: null });
  });

  it('is measured by the kind of people and by what became of it', async () => {
    const counted = async () => {
      const text = await (await fetch(`${app.origin}/metrics`)).text();
      const lines = text.matchAll(/^gateway_sign_ins_total\{kind="(\w+)",outcome="(\w+)"\} (\d+)$/gm);
      return new Map([...lines].map(([, kind, outcome, count]) => [`${kind} ${outcome}`, Number(count)]));
    };
    const earlier = await counted();
    await signedIn(app.origin, COMPANY);
    await signedIn(app.origin, 'STAR, uden rolle');
    expect((await fetch(`${app.origin}/login/callback/myndighed?code=a&state=b`)).status).to.equal(403);
    const later = await counted();
    const more = [...later].map(([name, count]) => [name, count - (earlier.get(name) ?? 0)] as const);
    expect(more.filter(([, count]) => count > 0)).to.have.deep.members([
      ['virksomhed signed_in', 1],
      ['star not_let_in', 1],
      ['myndighed refused', 1],
    ]);
  });

  it('gives cookies that only this host gets, and no script', async () => {
    const browser = new Browser();
    const begun = await browser.get(`${app.origin}/login/virksomhed`);
    const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';
    expect(begun.headers.getSetCookie()).to.have.length(1);
    expect(begun.headers.getSetCookie()[0]).to.match(
      new RegExp(`^__Host-login=[\\w-]+; ${attributes}; Max-Age=600$`),
    );
    const { response } = await signedIn(app.origin, COMPANY, undefined, browser);
    const [session = '', attempt = ''] = response.headers.getSetCookie();
    expect(session).to.match(new RegExp(`^__Host-session=[\\w-]{43}; ${attributes}$`));
    expect(attempt).to.equal(`__Host-login=; ${attributes}; Max-Age=0`);
    expect(response.headers.get('cache-control')).to.equal('no-store');
  });

  it('answers 401 where nobody is signed in, and 405 to other methods', async () => {
    const nobody = await fetch(`${app.origin}/mig`);
    expect(nobody.status).to.equal(401);
    expect(nobody.headers.get('cache-control')).to.equal('no-store');
    for (const [method, path, allow] of [
      ['POST', '/login', 'GET, HEAD'],
      ['POST', '/login/virksomhed', 'GET'],
      ['GET', '/logout', 'POST'],
      ['GET', '/backchannel-logout', 'POST'],
      ['PUT', '/mig', 'GET, HEAD'],
    ] as const) {
      const response = await fetch(app.origin + path, { method, redirect: 'manual' });
      expect(response.status, path).to.equal(405);
      expect(response.headers.get('allow')).to.equal(allow);
    }
    expect((await fetch(`${app.origin}/login/borger`)).status).to.equal(404);
  });

  it('tells people on a page, and not in SOAP, what HTTP says no to', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`x-field-${i}`, 'x']));
    const packed = { method: 'POST', body: 'x', headers: { 'content-encoding': 'br' } };
    for (const [path, init, status, words] of [
      ['/login', { headers: many }, 431, 'header'],
      ['/logout', packed, 415, 'br'],
    ] as const) {
      const response = await fetch(app.origin + path, init);
      expect(response.status).to.equal(status);
      expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      expect((await response.text()).toLowerCase()).to.include(words);
    }
  });

  describe('is attacked:', () => {
    it('a code that is brought again signs nobody in', async () => {
      const browser = new Browser();
      const url = await callbackUrl(browser, app.origin, COMPANY);
      const attempt = browser.cookies;
      expect((await browser.get(url)).status).to.equal(303);
      const from = app.lines.length;
      // The cookie of the attempt is gone.
      expect((await browser.get(url)).status).to.equal(403);
      // Whoever has stolen it comes too late as well.
      const thief = new Browser();
      thief.cookies = attempt;
      expect((await thief.get(url)).status).to.equal(403);
      expect(reasons(from)).to.deep.equal(['no sign-in of this browser', 'a sign-in that has ended']);
      expect(await isSignedIn(thief, app.origin)).to.equal(false);
      // The provider would not take it either.
      const again = await callbackUrl(thief, app.origin, COMPANY);
      const mixed = new URL(again);
      mixed.searchParams.set('code', new URL(url).searchParams.get('code') ?? '');
      expect((await thief.get(mixed.href)).status).to.equal(403);
      expect(reasons(from).at(-1)).to.equal('OAUTH_RESPONSE_BODY_ERROR');
    });

    it('of two browsers that bring the same code at once, one is signed in', async () => {
      const browser = new Browser();
      const url = await callbackUrl(browser, app.origin, COMPANY);
      const twin = new Browser();
      twin.cookies = browser.cookies;
      const answers = await Promise.all([browser.get(url), twin.get(url)]);
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 403]);
    });

    it("an attacker's sign-in is not ended by somebody else's browser", async () => {
      const url = await callbackUrl(new Browser(), app.origin, COMPANY);
      const from = app.lines.length;
      const victim = new Browser();
      expect((await victim.get(url)).status).to.equal(403);
      await victim.get(`${app.origin}/login/virksomhed`);
      expect((await victim.get(url)).status).to.equal(403);
      expect(await isSignedIn(victim, app.origin)).to.equal(false);
      expect(reasons(from)).to.deep.equal([
        'no sign-in of this browser',
        'another sign-in than this browser has begun',
      ]);
    });

    it('a code of one kind of people is none of another kind', async () => {
      const browser = new Browser();
      const url = await callbackUrl(browser, app.origin, COMPANY);
      const from = app.lines.length;
      expect((await browser.get(url.replace('/callback/virksomhed', '/callback/star'))).status).to.equal(403);
      expect(reasons(from)).to.deep.equal(['another sign-in than this browser has begun']);
    });

    it('a sign-in ends with its time', async () => {
      const browser = new Browser();
      const url = await callbackUrl(browser, app.origin, COMPANY);
      offsetMs = 10 * MINUTE_MS;
      expect((await browser.get(url)).status).to.equal(403);
    });

    it('a cookie of an attempt that was changed is none', async () => {
      const browser = new Browser();
      const url = await callbackUrl(browser, app.origin, COMPANY);
      browser.cookies = browser.cookies.map((cookie) =>
        cookie.name === '__Host-login' ? { ...cookie, value: flipped(cookie.value) } : cookie,
      );
      expect((await browser.get(url)).status).to.equal(403);
    });

    it('whoever set a cookie before is not signed in with it, and an older session ends', async () => {
      const browser = new Browser();
      const fixed = randomBytes(32).toString('base64url');
      browser.cookies = [{ name: '__Host-session', value: fixed, path: '/' }];
      await signedIn(app.origin, COMPANY, undefined, browser);
      const first = browser.cookie('__Host-session') ?? '';
      expect(first).not.to.equal(fixed);
      const withCookie = (value: string) =>
        fetch(`${app.origin}/mig`, { headers: { cookie: `__Host-session=${value}` } });
      expect((await withCookie(fixed)).status).to.equal(401);
      await signedIn(app.origin, COMPANY, undefined, browser);
      expect(browser.cookie('__Host-session')).not.to.equal(first);
      expect((await withCookie(first)).status).to.equal(401);
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
      // Two of them are none: a browser sends one.
      const twice = `${browser.cookie('__Host-session')}; __Host-session=${fixed}`;
      expect((await withCookie(twice)).status).to.equal(401);
    });

    it('nobody is led to another site', async () => {
      for (const til of [
        'https://other.example/',
        '//other.example',
        '/\\other.example',
        'javascript:alert(1)',
      ]) {
        const { response } = await signedIn(app.origin, COMPANY, til);
        expect(response.headers.get('location'), til).to.equal('/');
      }
    });

    it('a cookie that was stolen before the sign-out is nobody after it', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      const thief = new Browser();
      thief.cookies = browser.cookies;
      expect(await isSignedIn(thief, app.origin)).to.equal(true);
      const { csrf } = await me(browser, app.origin);
      const out = await browser.post(`${app.origin}/logout`, { csrf });
      expect(out.status).to.equal(200);
      expect(browser.cookie('__Host-session')).to.equal(undefined);
      expect(await isSignedIn(thief, app.origin)).to.equal(false);
    });

    it('another site signs nobody out', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      const { browser: other } = await signedIn(app.origin, COMPANY);
      const { csrf } = await me(browser, app.origin);
      const foreign = (await me(other, app.origin)).csrf;
      const own = { origin: app.origin };
      const forms: readonly (readonly [
        Readonly<Record<string, string>>,
        Readonly<Record<string, string>>,
      ])[] = [
        [{}, own],
        [{ csrf: '' }, own],
        [{ csrf: foreign }, own],
        [{ csrf }, {}],
        [{ csrf }, { origin: 'https://other.example' }],
        [{ csrf }, { origin: 'null' }],
        [{ csrf }, { origin: app.origin.replace('127.0.0.1', 'localhost') }],
        [{ csrf }, { ...own, 'sec-fetch-site': 'cross-site' }],
        [{ csrf }, { ...own, 'sec-fetch-site': 'same-site' }],
      ];
      for (const [fields, headers] of forms) {
        const response = await browser.post(`${app.origin}/logout`, fields, headers);
        expect(response.status, JSON.stringify([fields, headers])).to.equal(403);
      }
      const json = { ...own, 'content-type': 'text/plain' };
      expect((await browser.post(`${app.origin}/logout`, { csrf }, json)).status).to.equal(403);
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
    });
  });

  const flipped = (value: string) =>
    `${value.slice(0, -6)}${value.at(-6) === 'A' ? 'B' : 'A'}${value.slice(-5)}`;

  describe('has sessions that', () => {
    it('end when nobody uses them', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      offsetMs = 29 * MINUTE_MS;
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
      offsetMs = 58 * MINUTE_MS;
      expect(await isSignedIn(browser, app.origin)).to.equal(true);
      offsetMs = 89 * MINUTE_MS;
      expect(await isSignedIn(browser, app.origin)).to.equal(false);
    });

    it('end after a working day, however much they are used', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      for (offsetMs = 0; offsetMs < 480 * MINUTE_MS; offsetMs += 20 * MINUTE_MS)
        expect(await isSignedIn(browser, app.origin), `${offsetMs / MINUTE_MS} minutes`).to.equal(true);
      expect(await isSignedIn(browser, app.origin)).to.equal(false);
    });

    it('are in the database without what opens them, and without the identifier of the person', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      const { rows } = await app.database.knex.raw<{ rows: { text: string }[] }>(
        `select t::text as text from login_session t
         union all select a::text from audit_trail a where operation = 'LogInd'`,
      );
      const all = rows.map(({ text }) => text).join('\n');
      expect(all).to.include('Mette Opfundet Holm');
      const id = browser.cookie('__Host-session') ?? '';
      for (const secret of [id, Buffer.from(id).toString('hex'), personNamed(COMPANY).id])
        expect(all).not.to.include(secret);
      // The ID token would begin so.
      expect(all).not.to.include(Buffer.from('eyJ').toString('hex'));
    });
  });

  it('leaves a row of the audit trail when somebody comes and goes, and names the person by the hash', async () => {
    const { browser } = await signedIn(app.origin, COMPANY);
    const { csrf } = await me(browser, app.origin);
    await browser.post(`${app.origin}/logout`, { csrf });
    const rows = await app.database
      .knex('audit_trail')
      .orderBy('nr', 'desc')
      .limit(2)
      .select<Readonly<Record<string, unknown>>[]>(
        'operation',
        'user_id',
        'user_type',
        'cvr',
        'organisation_code',
        'outcome',
      );
    const [out, into] = rows;
    expect(out).to.include({
      operation: 'LogUd',
      user_type: 2,
      cvr: '12345674',
      organisation_code: '12345674',
      outcome: 0,
    });
    expect(into).to.deep.equal({ ...out, operation: 'LogInd' });
    expect(out?.user_id).to.match(/^[\da-f]{64}$/);
  });

  it('writes nothing personal, and nothing that opens a door, into the log', async () => {
    const browser = new Browser();
    const from = app.lines.length;
    const url = await callbackUrl(browser, app.origin, COMPANY);
    const attempt = browser.cookie('__Host-login') ?? '';
    await browser.get(url);
    await browser.get(url);
    const { csrf } = await me(browser, app.origin);
    const session = browser.cookie('__Host-session') ?? '';
    await browser.post(`${app.origin}/logout`, { csrf });
    const lines = app.lines.slice(from).join('');
    expect(lines).to.include('"path":"/login/callback/virksomhed"').and.to.include('"path":"/mig"');
    const { searchParams } = new URL(url);
    const secrets = ['code', 'state'].map((name) => searchParams.get(name) ?? '');
    for (const secret of [...secrets, attempt, session, csrf, personNamed(COMPANY).id, 'Mette Opfundet Holm'])
      expect(lines).not.to.include(secret);
  });

  describe('signs out at the provider too', () => {
    const endedAt = async (browser: Browser, address: string): Promise<Response> => {
      const question = await browser.get(address);
      const page = await question.text();
      const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
      return browser.post(action, { xsrf, logout: 'yes' });
    };

    it('when somebody signs out here, and comes back to the start page', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      const { csrf } = await me(browser, app.origin);
      const out = await browser.post(`${app.origin}/logout`, { csrf });
      expect(out.headers.get('content-security-policy')).to.include("frame-ancestors 'none'");
      const [, there = ''] = /^0;url=(.*)$/.exec(out.headers.get('refresh') ?? '') ?? [];
      const { searchParams } = new URL(there);
      expect(searchParams.get('post_logout_redirect_uri')).to.equal(`${app.origin}/`);
      expect(searchParams.get('id_token_hint')).to.match(/^eyJ/);
      expect(targetOf(await endedAt(browser, there))).to.equal(`${app.origin}/`);
    });

    it('and here when somebody signs out there', async () => {
      const { browser } = await signedIn(app.origin, COMPANY);
      const { browser: elsewhere } = await signedIn(app.origin, COMPANY);
      const issuer = new URL(targetOf(await browser.get(`${app.origin}/login/virksomhed`))).origin;
      await endedAt(browser, `${issuer}/session/end`);
      expect(await isSignedIn(browser, app.origin)).to.equal(false);
      // That was another session of the provider.
      expect(await isSignedIn(elsewhere, app.origin)).to.equal(true);
      const row = await app.database.knex('audit_trail').orderBy('nr', 'desc').first<object>();
      expect(row).to.include({ operation: 'LogUdHosUdbyder', cvr: '12345674', outcome: 0 });
    });
  });
});
