/** What holds of every page: who is let in, headers, cookies, forms, languages. */
import { expect } from 'chai';
import { routes } from '../../src/pages/routes.js';
import type { Route } from '../../src/pages/route.js';
import { startApp, type TestApp } from '../support/app.js';
import { Browser } from '../support/browser.js';
import { me, signedIn } from '../support/sign-in.js';
import { sampleOf } from '../support/soap-client.js';
import { jobannonceService } from '../../src/contract/index.js';

const ID = '00000000-0000-4000-8000-00000000ffff';
/** The route's address with something in each place that it leaves open. */
const addressOf = ({ path }: Route): string => path.replace(/:\w+(?:\{[^}]*\})?/g, ID);

/** The sandbox of these tests is open. */
const isForDevelopers = ({ whom }: Route): boolean => whom === 'integrator';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

describe('pages', function () {
  let app: TestApp;
  /** Everybody of the sandbox whom a page may be for, and nobody. */
  const browsers = new Map<string, Browser>();

  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    browsers.set('nobody', new Browser());
    for (const about of [
      'Eksempelbutikken ApS',
      'STAR, sagsbehandler',
      'STAR, drift',
      'STAR, Landssupporten',
      'Jobcenter Odense',
      'Springbræt Systemer, integrator',
    ])
      browsers.set(about, (await signedIn(app.origin, about)).browser);
  });
  after(() => app.stop());

  const browserOf = (who: string): Browser => {
    const found = browsers.get(who);
    if (!found) throw new Error(`${who} has not signed in`);
    return found;
  };

  /** What each page answered to each of them; asked once. */
  const answered = new Map<string, Promise<{ status: number; headers: Headers; text: string }>>();
  const answerOf = (route: Route, who: string) => {
    const key = `${who} ${route.path}`;
    const ask = async () => {
      const answer = await browserOf(who).get(app.origin + addressOf(route));
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
    const known = answered.get(key) ?? ask();
    answered.set(key, known);
    return known;
  };

  it('are many, each at a path of its own', () => {
    const paths = routes.map(({ path }) => path);
    expect(paths.length).to.be.greaterThan(10);
    expect(new Set(paths).size).to.equal(paths.length);
  });

  it('are for whom the table says, and for nobody else', async () => {
    const kinds: Readonly<Record<string, string>> = {
      'Eksempelbutikken ApS': 'virksomhed',
      'STAR, sagsbehandler': 'star',
      'STAR, drift': 'star',
      'STAR, Landssupporten': 'star',
      'Jobcenter Odense': 'myndighed',
      // The register does not know the company.
      'Springbræt Systemer, integrator': 'no company',
    };
    const roles: Readonly<Record<string, string>> = {
      'STAR, sagsbehandler': 'sagsbehandler',
      'STAR, drift': 'drift',
      'STAR, Landssupporten': 'landssupport',
    };
    for (const route of routes)
      for (const who of browsers.keys()) {
        const answer = await answerOf(route, who);
        const at = `${route.path} for ${who}: ${answer.status}`;
        if (!route.answers.get) expect(answer.status, at).to.equal(405);
        else if (route.whom === 'everybody' || isForDevelopers(route))
          expect(answer.status, at).to.be.oneOf([200, 303, 404]);
        else if (who === 'nobody') {
          expect(answer.status, at).to.equal(303);
          expect(answer.headers.get('location'), at).to.match(new RegExp(`^/login/${route.whom}\\?til=`));
        } else if (kinds[who] !== route.whom || ('role' in route && roles[who] !== route.role))
          expect(answer.status, at).to.equal(403);
        else expect(answer.status, at).to.be.oneOf([200, 303, 400, 404]);
      }
  });

  it('begin where each may begin', async () => {
    const begins: Readonly<Record<string, string>> = {
      nobody: '/',
      'Eksempelbutikken ApS': '/virksomhed',
      'STAR, sagsbehandler': '/star',
      'STAR, drift': '/drift',
      'STAR, Landssupporten': '/',
      'Jobcenter Odense': '/udvikler',
      'Springbræt Systemer, integrator': '/udvikler',
    };
    for (const [who, browser] of browsers) {
      const answer = await browser.get(`${app.origin}/mine`);
      expect([answer.status, answer.headers.get('location')], who).to.deep.equal([303, begins[who]]);
    }
  });

  it('ask nobody to sign in who is signed in, and others as before', async () => {
    const wayOf = async (who: string, title: string) => {
      const page = await (await browserOf(who).get(`${app.origin}/`)).text();
      const card = page.split('<section class="kort">').find((one) => one.includes(`<h2>${title}</h2>`));
      return /<a href="([^"]+)">([^<]+)/.exec(card ?? '')?.slice(1);
    };
    const signIn = ['/login/virksomhed?til=/virksomhed', 'Log ind med MitID Erhverv'];
    const own = (href: string) => [href, 'Gå til dine sider'];
    expect(await wayOf('nobody', 'Virksomheder')).to.deep.equal(signIn);
    expect(await wayOf('Eksempelbutikken ApS', 'Virksomheder')).to.deep.equal(own('/virksomhed'));
    expect(await wayOf('STAR, drift', 'Virksomheder')).to.deep.equal(signIn);
    expect(await wayOf('STAR, drift', 'Medarbejdere i STAR')).to.deep.equal(own('/drift'));
  });

  it('take no form of another site, of a script, or of somebody who has signed out', async () => {
    for (const route of routes.filter(({ answers }) => 'post' in answers && answers.post)) {
      const address = app.origin + addressOf(route);
      const who = route.whom === 'virksomhed' ? 'Eksempelbutikken ApS' : 'STAR, sagsbehandler';
      const browser = browserOf(who);
      const { csrf } = await me(browser, app.origin);
      const foreign = await browser.post(
        address,
        { csrf },
        { origin: 'http://other.example', 'sec-fetch-site': 'cross-site' },
      );
      expect(foreign.status, `${route.path} from elsewhere`).to.equal(403);
      const silent = await browser.post(address, { csrf }, {});
      expect(silent.status, `${route.path} from nowhere`).to.equal(403);
      if (isForDevelopers(route)) continue;
      const untold = await browser.post(address, { csrf: 'x'.repeat(csrf.length) });
      expect(untold.status, `${route.path} without its token`).to.equal(403);
      const stranger = await new Browser().post(address, { csrf });
      expect(stranger.status, `${route.path} of a stranger`).to.equal(403);
      expect(await stranger.text()).to.include('Du er logget ud');
    }
  });

  it('have no code, no cache and no frame, whatever they say', async () => {
    for (const path of ['/', '/virksomhed/kontaktpersoner', '/star', '/udvikler']) {
      const browser = browserOf(
        path.startsWith('/virksomhed') ? 'Eksempelbutikken ApS' : 'STAR, sagsbehandler',
      );
      const { status, headers } = await browser.get(app.origin + path);
      expect(status, path).to.equal(200);
      expect(headers.get('content-security-policy'), path).to.equal(POLICY);
      expect(headers.get('content-type'), path).to.equal('text/html; charset=utf-8');
      expect(headers.get('cache-control'), path).to.equal('no-store');
      expect(headers.get('referrer-policy'), path).to.equal('same-origin');
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
    }
  });

  it('have no script and no style within, whoever looks', async () => {
    for (const route of routes.filter(({ answers }) => answers.get))
      for (const who of browsers.keys()) {
        const { text } = await answerOf(route, who);
        const at = `${route.path} for ${who}`;
        expect(text, at).not.to.match(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
      }
  });

  it('are in the language that was chosen, which the browser remembers', async () => {
    const browser = new Browser();
    const chosen = await browser.get(`${app.origin}/udvikler/proev?eksempel=GetCodeList&sprog=en`);
    expect(chosen.status).to.equal(303);
    expect(chosen.headers.get('location')).to.equal('/udvikler/proev?eksempel=GetCodeList');
    const [cookie] = chosen.headers.getSetCookie();
    expect(cookie).to.match(/^sprog=en; Path=\/; SameSite=Lax; Max-Age=\d+$/);
    expect(await (await browser.get(`${app.origin}/`)).text()).to.include('<html lang="en">');
    await browser.get(`${app.origin}/?sprog=da`);
    expect(await (await browser.get(`${app.origin}/`)).text()).to.include('<html lang="da">');
    expect((await browser.get(`${app.origin}/?sprog=xx`)).status).to.equal(200);
  });

  it('are read only by GET and HEAD, and say what they take', async () => {
    const put = await fetch(`${app.origin}/`, { method: 'PUT' });
    expect([put.status, put.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
    const head = await fetch(`${app.origin}/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    const tried = await fetch(`${app.origin}/udvikler/proev`, { method: 'DELETE' });
    expect(tried.headers.get('allow')).to.equal('GET, HEAD, POST');
  });

  it('are not there where the path is another, nor is any file but those of the style', async () => {
    for (const path of [
      '/virksomhed/',
      '/virksomhed/findes-ikke',
      '/sider/',
      '/sider/css/',
      '/sider/../package.json',
      '/sider/%2e%2e/package.json',
      '/sider/css/../../package.json',
      '/sider/css/dkfds.css',
      '/sider/img/svg-icons/..%2f..%2fpackage.json',
    ])
      expect((await fetch(app.origin + path, { redirect: 'manual' })).status, path).to.equal(404);
  });

  it('tell whoever goes astray among them by a page, and others by a fault as before', async () => {
    for (const path of ['/virksomhed/findes-ikke', '/star/x/y/z', '/udvikler/nej']) {
      const answer = await fetch(app.origin + path);
      expect([answer.status, answer.headers.get('content-type')], path).to.deep.equal([
        404,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).to.include('Siden findes ikke');
    }
    expect((await fetch(`${app.origin}/virksomhedsindsats/9/Nothing`)).headers.get('content-type')).to.match(
      /^text\/xml/,
    );
    const lines = app.lines.filter((one) => one.includes('findes-ikke'));
    expect(lines).to.deep.equal([]);
  });

  it('tell an employee of a company that the register does not know, and let her sign out', async () => {
    const { browser } = await signedIn(app.origin, 'Eksempelbutikken ApS');
    await app.database.knex('login_session').where({ cvr: '12345674' }).update({ cvr: '10000009' });
    const front = await browser.get(`${app.origin}/`);
    expect(front.status).to.equal(200);
    expect(await front.text()).to.include('Log ud');
    const own = await browser.get(`${app.origin}/virksomhed`);
    expect(own.status).to.equal(403);
    expect(await own.text())
      .to.include('CVR-registret kender ikke din virksomhed')
      .and.to.include('Log ud');
    await app.database.knex('login_session').where({ cvr: '10000009' }).update({ cvr: '12345674' });
  });

  it('have their style, icons and fonts, which browsers keep', async () => {
    const style = await fetch(`${app.origin}/sider/css/jobag.css`);
    expect([style.status, style.headers.get('content-type')]).to.deep.equal([200, 'text/css; charset=utf-8']);
    const named = [...(await style.text()).matchAll(/url\(\.\.\/([^)]+)\)/g)].map(([, file]) => file ?? '');
    expect(named).not.to.deep.equal([]);
    for (const file of [...named, 'css/dkfds-virkdk.min.css', 'img/jobag.svg'])
      expect((await fetch(`${app.origin}/sider/${file}`)).status, file).to.equal(200);
    const again = await fetch(`${app.origin}/sider/css/jobag.css`, {
      headers: { 'if-none-match': style.headers.get('etag') ?? '' },
    });
    expect(again.status).to.equal(304);
  });

  it('have the name of their route in log and metrics, and no id', async () => {
    await browserOf('nobody').get(`${app.origin}/udvikler/byg/${ID}`);
    const line = app.lines.find((one) => one.includes('/udvikler/byg/:operation'));
    expect(line).to.include('"msg":"request"');
    const requests = app.lines.filter((one) => one.includes('"msg":"request"'));
    expect(requests.filter((one) => one.includes(ID))).to.deep.equal([]);
  });

  it('are not there where PAGES is false', async () => {
    const without = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', PAGES: 'false' } });
    try {
      for (const path of ['/virksomhed', '/star', '/udvikler', '/sider/css/jobag.css'])
        expect((await fetch(without.origin + path)).status, path).to.equal(404);
      expect((await fetch(`${without.origin}/login`)).status).to.equal(200);
    } finally {
      await without.stop();
    }
  });

  it('are alone where SERVICES is false', async () => {
    const alone = await startApp({ env: { SANDBOX_LOGIN_PORT: '0', SERVICES: 'false' } });
    try {
      expect((await fetch(`${alone.origin}/`)).status).to.equal(200);
      const address = alone.origin + jobannonceService.path;
      expect((await fetch(`${address}?wsdl`)).status).to.equal(404);
      const headers = { 'content-type': 'text/xml; charset=utf-8' };
      const body = sampleOf('SearchJobannonce', new Date());
      const answer = await fetch(address, { method: 'POST', headers, body });
      expect([answer.status, await answer.text()]).to.satisfy(
        ([status, text]: [number, string]) => status === 404 && text.includes('>139136<'),
      );
      // A page asks the services all the same.
      const { browser } = await signedIn(alone.origin, 'STAR, sagsbehandler');
      expect((await browser.get(`${alone.origin}/star`)).status).to.equal(200);
    } finally {
      await alone.stop();
    }
  });
});
