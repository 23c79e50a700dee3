/** What the people of a system are shown of it: all that the registry has, and of no other one. */
import { X509Certificate } from 'node:crypto';
import { expect } from 'chai';
import { certificateOf, type NewCertificate } from '../../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { newSigner } from '../../soap/wss/certificates.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Browser } from '../../support/browser.js';
import { momentText } from '../../../src/pages/layout/times.js';
import { sayIn } from '../../../src/pages/words.js';
import { textOf } from '../../support/page-form.js';
import { signedIn } from '../../support/sign-in.js';

/** When these tests begin: the provider of people has the machine's clock, and both must agree. */
let now: Date;
const OWNER = '97007659';
const change = (at = now) => ({ at, by: 'Karen Hemmelig', reason: 'en sag om Karen' });
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const at = (count: number) => momentText(days(count), sayIn('da'));

const certificate = async (
  name: string,
  notAfter = days(900),
  notBefore = days(-300),
): Promise<NewCertificate> => {
  const signer = await newSigner('P-256', name, { notAfter, notBefore, serialNumber: `0a${name.length}0b` });
  return certificateOf(new X509Certificate(signer.certificate.raw));
};

describe('the page of a system', () => {
  let app: TestApp;
  let people: Browser;
  before(async () => {
    now = new Date();
    app = await startApp({
      clock: () => now,
      env: { AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0', RATE_PER_MINUTE: '600', RATE_CONCURRENT: '5' },
    });
    people = (await signedIn(app.origin, 'Springbræt Systemer, integrator')).browser;
  });
  after(() => app.stop());

  const registry = () => systemAdministrationOn(app.database.knex);
  const add = async (name: string, mandates: readonly string[] = [], ownerCvr: string | null = OWNER) =>
    registry().add(
      {
        ...{ name, mandates, contact: 'ring til Karen Hemmelig' },
        organisations: [{ organisationTypeId: 8, organisationCode: '461' }],
        limits: { perMinute: 60 },
        ...(ownerCvr !== null && { ownerCvr }),
      },
      undefined,
      change(days(-30)),
    );
  const page = async (path: string, browser = people) => {
    const answer = await browser.get(`${app.origin}/udvikler/system${path}`);
    return { status: answer.status, html: await answer.text() };
  };

  it('has its certificates in every state, and never who ended them or what the operator noted', async () => {
    const id = await add('Fagsystem med certifikater');
    const old = await certificate('gammelt');
    await registry().rotate(id, old, now, change(days(-20)));
    await registry().rotate(id, await certificate('dets afloeser'), days(-10), change(days(-15)));
    await registry().revoke(id, undefined, change(days(-5)));
    await registry().rotate(id, await certificate('snart forbi', days(12)), now, change(days(-4)));
    await registry().rotate(id, await certificate('det nye'), days(12), change(days(-3)));
    await registry().rotate(id, await certificate('kommer senere', days(900), days(2)), days(11), change());
    const { status, html } = await page(`/${id}`);
    expect(status).to.equal(200);
    const text = textOf(html);
    for (const state of [
      `Afløst ${at(-10)}`,
      `Spærret ${at(-5)}`,
      `Afløses ${at(11)}`,
      `Gælder fra ${at(2)}`,
    ])
      expect(text).to.include(state);
    expect(text).to.include(old.sha256).and.to.include(old.serialNumber).and.to.include(old.subject);
    expect(html).not.to.match(/Karen|ring til|en sag/);
    const listed = textOf((await page('')).html);
    expect(listed).to.include(`Fagsystem med certifikater${at(11)}2`);
  });

  it('marks a certificate that ends within 60 days, and not one that ends later', async () => {
    const soon = await add('Ender snart');
    await registry().rotate(soon, await certificate('a', days(59)), now, change(days(-1)));
    expect(textOf((await page(`/${soon}`)).html)).to.include(`Udløber ${at(59)}`);
    const later = await add('Ender senere');
    await registry().rotate(later, await certificate('bb', days(61)), now, change(days(-1)));
    expect(textOf((await page(`/${later}`)).html)).to.include('I kraft');
    const none = await add('Uden certifikat');
    expect(textOf((await page(`/${none}`)).html)).to.include('systemet kan ikke kalde');
  });

  it('has organisations with their names, and mandates with their dates', async () => {
    const id = await add('Fagsystem med mandater', ['12345674']);
    await registry().addMandate(id, '97001073', { from: days(-9), to: days(-2) }, change());
    await registry().addMandate(id, '97001332', { from: days(9) }, change());
    const text = textOf((await page(`/${id}`)).html);
    expect(text).to.include('8 – Jobcenter461Jobcenter Odense');
    expect(text).to.include(`12345674Gælder${at(-30)}Indtil videre`);
    expect(text).to.include(`97001073Ophørt${at(-9)}${at(-2)}`);
    expect(text).to.include(`97001332Begynder senere${at(9)}Indtil videre`);
  });

  it('has its limits, its own or those of all, and how much of them counts at this moment', async () => {
    const id = await add('Fagsystem i brug');
    expect(textOf((await page(`/${id}`)).html))
      .to.include('0 af 60')
      .and.to.include('0 af 5');
    const second = new Date(now.getTime() - 10_000);
    await app.database.knex('system_usage').insert({
      ...{ system_id: id, second },
      counts: [7, ...Array.from({ length: 49 }, () => 0), 5, 100],
      permits: [new Date(now.getTime() + 1000), new Date(now.getTime() - 1000), days(0.0001)],
    });
    // Five were let in 60 seconds ago and still count; a hundred 61 seconds ago, and no more.
    expect(textOf((await page(`/${id}`)).html))
      .to.include('12 af 60')
      .and.to.include('2 af 5');
  });

  it('is read page by page where it has a thousand mandates, and the list where there are many systems', async () => {
    const cvrs = Array.from({ length: 1000 }, (_, i) => String(20_000_000 + i));
    const id = await add('Fagsystem med tusind', cvrs);
    const first = await page(`/${id}`);
    expect(textOf(first.html)).to.include('(1000)').and.to.include('20000049').and.not.to.include('20000050');
    expect(first.html).to.include('mandater=2');
    const last = await page(`/${id}?mandater=20&certifikater=3`);
    expect(textOf(last.html)).to.include('20000999');
    expect(last.html).not.to.include('mandater=21');
    for (const odd of ['0', '-1', '99999', 'x', '1e3', '1001'])
      expect((await page(`/${id}?mandater=${odd}`)).html, odd).to.include('20000049');
    for (let i = 0; i < 55; i += 1) await add(`Serie ${String(i).padStart(2, '0')}`);
    const list = await page('');
    expect(list.html.match(/<tr>/g)).to.have.length(51);
    expect(list.html).to.include('side=2');
    expect((await page('?side=2')).html).to.include('Serie 54');
  });

  it('is not there for the people of another company, nor is a system that nobody is named for', async () => {
    const other = await add('En andens', [], '97007918');
    const nobodys = await add('Ingens', [], null);
    for (const id of [other, nobodys, '00000000-0000-4000-8000-00000000ffff', 'x', '%27', '__proto__'])
      expect((await page(`/${id}`)).status, id).to.equal(404);
    expect((await page('')).html).not.to.match(/En andens|Ingens/);
    expect((await page(`/${other}`, new Browser())).status).to.equal(303);
  });

  it('shows a name as text', async () => {
    const id = await add('<script>alert(1)</script>"\'&amp;');
    const { html } = await page(`/${id}`);
    expect(html).not.to.include('<script>');
    expect(textOf(html)).to.include('<script>alert(1)</script>"\'&amp;');
  });
});

describe('the systems of a company that has one', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ env: { AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0' } });
  });
  after(() => app.stop());

  it('are that one', async () => {
    const { knex } = app.database;
    await knex('system')
      .where({ owner_cvr: OWNER })
      .andWhereNot({ name: 'Fagsystem Odense' })
      .update({ owner_cvr: null });
    const { browser } = await signedIn(app.origin, 'Springbræt Systemer, integrator');
    const answer = await browser.get(`${app.origin}/udvikler/system`);
    expect(answer.status).to.equal(303);
    const own = await browser.get(app.origin + (answer.headers.get('location') ?? ''));
    expect(await own.text()).to.include('<h1>Fagsystem Odense</h1>');
  });
});

describe('the systems of a sandbox', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.stop());

  it('are all, for everybody', async () => {
    const html = await (await fetch(`${app.origin}/udvikler/system`)).text();
    expect(html).to.include('STAR – Workindenmark').and.to.include('Vagtplan og Job');
    const [, id = ''] = /\/udvikler\/system\/([\da-f-]{36})">Vagtplan og Job/.exec(html) ?? [];
    const text = textOf(await (await fetch(`${app.origin}/udvikler/system/${id}`)).text());
    expect(text).to.include('Ingen grænse').and.to.include('97007918');
  });
});
