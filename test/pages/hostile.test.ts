/** Pages under what nobody sends by mistake: none of it stops them, or costs too much. */
import { expect } from 'chai';
import { isValidJobannonceRequest } from '../../src/contract/index.js';
import { html } from '../../src/pages/answers.js';
import { bodyXml, valuesOf } from '../../src/pages/forms/body-xml.js';
import { routes } from '../../src/pages/routes.js';
import { anyFormOf } from '../../src/signin/multipart.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Browser } from '../support/browser.js';
import { someOf } from '../support/each.js';
import { COMPANY, coupled } from '../support/pages-company.js';
import { me, signedIn } from '../support/sign-in.js';

const BOUNDARY = 'geckoformboundary1';
const ID = '00000000-0000-4000-8000-00000000ffff';
const LBA = 'Eksempelbutikken ApS, LBA';
const STAR = ['STAR, sagsbehandler', 'STAR, drift', 'STAR, LBA'];

describe('hostile requests to pages', function () {
  let app: TestApp;
  const browsers = new Map<string, Browser>();

  before(async () => {
    app = await startApp({ env: { SANDBOX_LOGIN_PORT: '0' } });
    for (const about of [COMPANY.about, LBA, ...STAR])
      browsers.set(about, (await signedIn(app.origin, about)).browser);
    await coupled(app);
  });
  after(() => app.stop());

  const browserOf = (who: string): Browser => {
    const found = browsers.get(who);
    if (!found) throw new Error(`${who} has not signed in`);
    return found;
  };

  const visitorsOf = (whom: string) =>
    [...browsers].filter(([who]) => STAR.includes(who) === (whom === 'star'));

  it('find no page that fails by a cursor or another value of the query', async () => {
    const names = ['cursor', 'Cursor', 'cvr', 'sortering', 'tilstand', 'kvittering', 'fra', 'eksempel'];
    const read = routes.filter(({ answers }) => answers.get);
    const pairs = ['\u0000', '__proto__'].flatMap((value) => read.map((route) => [value, route] as const));
    for (const [value, { path, whom }] of someOf(pairs, 2)) {
      const query = new URLSearchParams(names.map((name): [string, string] => [name, value]));
      const address = `${app.origin}${path.replace(/:\w+/g, ID)}?${query.toString()}`;
      for (const [who, browser] of visitorsOf(whom)) {
        const { status } = await browser.get(address);
        expect(status, `${path} for ${who} with ${JSON.stringify(value)}`).to.be.below(500);
      }
    }
  });

  it('find no form that fails by a version or another value', async () => {
    for (const { path, answers, whom } of routes) {
      if (!('post' in answers)) continue;
      for (const [who, browser] of visitorsOf(whom)) {
        const { csrf } = await me(browser, app.origin);
        const fields = { csrf, Version: '\u0000', til: '__proto__', udfoer: 'constructor' };
        const { status } = await browser.post(app.origin + path.replace(/:\w+/g, ID), fields);
        expect(status, `${path} for ${who}`).to.be.below(500);
      }
    }
  });

  it('are answered in words where a part of a page is refused, and the process goes on', async () => {
    const address = `${app.origin}/star/virksomheder?cvr=${COMPANY.cvr}`;
    const browser = browserOf('STAR, sagsbehandler');
    const whole = await (await browser.get(address)).text();
    expect(whole).to.include('Låse og deres historik').and.to.include('</html>');
    const refused = await browser.get(`${address}&cursor=x`);
    expect(refused.status).to.equal(400);
    expect(await refused.text()).to.include('(130210)');
    expect((await browser.get(address)).status).to.equal(200);
  });

  it('with more fields than any form has are no form', async () => {
    const browser = browserOf(COMPANY.about);
    const { csrf } = await me(browser, app.origin);
    const many = Array.from({ length: 6000 }, (_, at): [string, string] => [`a${at}`, '1']);
    const address = `${app.origin}/virksomhed/annoncer/opret`;
    const sent = await browser.post(address, new URLSearchParams([['csrf', csrf], ...many]));
    expect(sent.status).to.equal(403);
    const few = await browser.post(address, new URLSearchParams([['csrf', csrf], ...many.slice(0, 900)]));
    expect(few.status).to.equal(422);
  });
});

describe('a page of parts that ask by themselves', () => {
  it('throws what one of them throws, and is text when all are', async () => {
    const part = (ending: Promise<string>) => ({ toString: () => ending }) as never;
    expect((await html(200, part(Promise.resolve('<p></p>')))).body).to.equal('<!doctype html><p></p>');
    const failed = await html(200, part(Promise.reject(new Error('no')))).catch((error: unknown) => error);
    expect(failed).to.be.an('error');
  });
});

describe('a form of many fields', () => {
  const multipart = (parts: readonly string[]) => {
    const text = [
      ...parts.map((part) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${part}\r\n`),
      `--${BOUNDARY}--\r\n`,
    ];
    const mediaType = { essence: 'multipart/form-data', parameters: new Map([['boundary', BOUNDARY]]) };
    return anyFormOf({ mediaType, body: Buffer.from(text.join('')) }, 3 * 1024 * 1024);
  };
  const field = (_: unknown, at: number) => `name="a${at}"\r\n\r\n1`;

  it('is none, with files or without', async () => {
    expect(await multipart(Array.from({ length: 5001 }, field))).to.equal(undefined);
    expect([...((await multipart(Array.from({ length: 100 }, field))) ?? [])]).to.have.length(100);
  });

  it('has a file in the place of what was carried along for it', async () => {
    const fields = await multipart([
      'name="Logo/Indhold"\r\n\r\nb2xk',
      'name="Logo"; filename="ny.png"\r\nContent-Type: image/png\r\n\r\nnew',
    ]);
    expect([...(fields ?? [])]).to.deep.equal([
      ['Logo/Indhold', 'bmV3'],
      ['Logo/MimeType', 'image/png'],
    ]);
  });

  it('makes a body in a time that grows with them, not with their square', () => {
    const path = 'Jobannonce/Ansoegning/KontaktpersonSamling/Kontaktperson';
    let looked = 0;
    const values = valuesOf(
      new URLSearchParams(
        Array.from({ length: 5000 }, (_, at): [string, string] => [`${path}[${at % 1000}]/Felt${at}`, 'x']),
      ),
    );
    const counted = new Proxy(values as Map<string, readonly string[]>, {
      get: (map, key) => {
        if (key === Symbol.iterator || key === 'keys') looked += 1;
        const found: unknown = Reflect.get(map, key, map);
        return typeof found === 'function' ? (found.bind(map) as unknown) : found;
      },
    });
    bodyXml(isValidJobannonceRequest, counted);
    expect(looked).to.be.within(1, 100);
  });
});
