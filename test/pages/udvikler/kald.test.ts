/** The pages of kept calls: what was sent, what was answered, and who may see it. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { kontaktpersonService, services } from '../../../src/contract/index.js';
import { systemAdministrationOn } from '../../../src/systems/administration-store.js';
import { signedIn } from '../../support/sign-in.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Browser } from '../../support/browser.js';
import { holding, isWaiting } from '../../support/held-tables.js';
import { fieldsOf, textOf, unescaped } from '../../support/page-form.js';
import { asOrganisation, post, sampleOf, withValue } from '../../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const V1 = '/virksomhedsindsats/1/JobannonceService';

describe('the pages of kept calls', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW, env: { CALLS_KEPT_DAYS: '7', DOCS_SITE: 'false' } });
  });
  beforeEach(() => app.database.knex('kept_call').delete());
  after(() => app.stop());

  const get = async (path: string) => {
    const answer = await new Browser().get(app.origin + path);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  const logIdsIn = (html: string): string[] =>
    [...html.matchAll(/href="\/udvikler\/kald\/([\da-f-]{36})"/g)].map(([, id = '']) => id);
  const sent = async (message: string, options: Parameters<typeof post>[2] = {}) => {
    const { headers } = await post(app.origin, message, options);
    return String(headers.get('servicerequestlogreferenceidentifier'));
  };
  const wrong = () => sampleOf('CreateJobannonce', NOW).replace(/(<job:Titel>)[^<]*/, '$1');

  it('say that there is none yet, and then have a call at once, the newest first', async () => {
    expect((await get('/udvikler/kald')).html).to.include('Ingen kald endnu');
    const first = await sent(sampleOf('SearchJobannonce', NOW));
    const second = await sent(wrong());
    const { html, status } = await get('/udvikler/kald');
    expect(status).to.equal(200);
    expect(logIdsIn(html)).to.deep.equal([second, first]);
    expect(textOf(html))
      .to.include('24.11.2026 kl. 10.00.00')
      .and.to.include('Fejl 1014')
      .and.to.include('Besvaret');
    expect((await get('/udvikler/kald?sprog=en')).status).to.equal(303);
  });

  it('show a call with its lines marked, each error with a link to its own, and nobody’s name', async () => {
    const message = withValue(wrong(), 'UserFullName', 'Ole Jensen-Kvist');
    const { html, status } = await get(`/udvikler/kald/${await sent(message)}`);
    expect(status).to.equal(200);
    const line = message.split('\n').findIndex((one) => one.includes('<job:Titel>')) + 1;
    expect(html).to.match(new RegExp(`id="linje-${line}"><mark>[^<]*&lt;job:Titel&gt;`));
    expect(html).to.include(`href="#linje-${line}"`).and.to.include('Beskeden blev afvist: en fejl');
    expect(html).to.include('***').and.not.to.include('Kvist');
    expect(unescaped(html))
      .to.include('<soap:Fault>')
      .and.to.include('Adresse/virksomhedsindsats/2/JobannonceService');
  });

  it('are shown though the last one cannot be written', async () => {
    const first = await sent(sampleOf('SearchJobannonce', NOW));
    expect(logIdsIn((await get('/udvikler/kald')).html)).to.deep.equal([first]);
    const held = await holding(app.database.knex, 'lock table kept_call in share mode');
    try {
      await sent(sampleOf('SearchJobannonce', NOW));
      expect(logIdsIn((await get('/udvikler/kald')).html)).to.deep.equal([first]);
      expect(await isWaiting(app.database.knex)).to.equal(true);
    } finally {
      await held.release();
    }
  });

  it('tell a fault in general where it quotes a name that is not kept', async () => {
    const message = sampleOf('GetJobannonce', NOW).replace(
      '<soap:Header>',
      '$&<x:Kvistgaard xmlns:x="urn:x" soap:mustUnderstand="1"/>',
    );
    const { html } = await get(`/udvikler/kald/${await sent(message)}`);
    expect(html)
      .to.include('Headeren … er markeret mustUnderstand')
      .and.to.match(/<mark>[^<]*&lt;x:ukendt1 /)
      .and.not.to.match(/Kvistgaard/i);
  });

  it('give lines to a message that has none, and mark them all the same', async () => {
    const message = wrong()
      .replaceAll(/>\s+</g, '><')
      .replaceAll(/\s*\n\s*/g, ' ');
    const { html } = await get(`/udvikler/kald/${await sent(message)}`);
    const [, number = ''] = /href="#linje-(\d+)"/.exec(html) ?? [];
    expect(Number(number)).to.be.greaterThan(20);
    expect(html).to.match(new RegExp(`id="linje-${number}"><mark>\\s*&lt;job:Titel&gt;`));
  });

  it('have a message that was kept ready to be tried again', async () => {
    const logId = await sent(wrong());
    const { html } = await get(`/udvikler/kald/${logId}`);
    expect(html).to.include(`href="/udvikler/proev?kald=${logId}"`).and.to.include('Noget er skjult');
    const form = fieldsOf((await get(`/udvikler/proev?kald=${logId}`)).html, '/udvikler/proev');
    expect(form.get('besked')).to.include('<job:Titel></job:Titel>').and.to.include('>***<');
    const tried = await new Browser().post(`${app.origin}/udvikler/proev`, form);
    expect(await tried.text()).to.include('(1014)');
  });

  it('find by organisation, system, operation, fault, time and log id, and go on page by page', async () => {
    const odense = await sent(asOrganisation(sampleOf('SearchJobannonce', NOW), 8, '461'));
    const fault = await sent(asOrganisation(wrong(), 8, '101'));
    const found = async (query: Readonly<Record<string, string>>) =>
      logIdsIn((await get(`/udvikler/kald?${new URLSearchParams(query).toString()}`)).html);
    expect(await found({ organisation: '8/461' })).to.deep.equal([odense]);
    expect(await found({ system: 'sandbox 8/461' })).to.deep.equal([odense]);
    expect(await found({ operation: 'CreateJobannonce' })).to.deep.equal([fault]);
    expect(await found({ fejl: 'true' })).to.deep.equal([fault]);
    expect(await found({ fejl: 'false' })).to.deep.equal([fault, odense]);
    expect(await found({ fra: '2026-11-24T10:01' })).to.deep.equal([]);
    expect(await found({ til: '2026-11-24T09:59' })).to.deep.equal([]);
    expect(await found({ fra: '2026-11-24T10:00', til: '2026-11-24T10:00' })).to.deep.equal([fault, odense]);
    const direct = await get(`/udvikler/kald?logid=${odense.toUpperCase()}`);
    expect([direct.status, direct.headers.get('location')]).to.deep.equal([303, `/udvikler/kald/${odense}`]);
    await fill(70);
    const page = await get('/udvikler/kald?operation=GetJobannonceChanges');
    expect(logIdsIn(page.html)).to.have.length(50);
    const [, next = ''] = /href="(\/udvikler\/kald\?[^"]*cursor=[^"]*)"/.exec(page.html) ?? [];
    const second = await get(unescaped(next));
    expect(logIdsIn(second.html)).to.have.length(20);
    expect(second.html).to.include('Til første side').and.not.to.include('Næste side');
  });

  it('say at its field what cannot be looked for, and keep what was typed', async () => {
    for (const [query, id] of [
      ['organisation=otte', 'felt-organisation'],
      ['operation=Slet', 'felt-operation'],
      ['fra=i%20g%C3%A5r', 'felt-fra'],
      ['til=2026-03-29T02:30', 'felt-til'],
      ['logid=%3Cscript%3E', 'felt-logid'],
    ] as const) {
      const { status, html } = await get(`/udvikler/kald?${query}`);
      expect(status, query).to.equal(422);
      expect(html, query)
        .to.include(`href="#${id}"`)
        .and.to.include(`id="${id}-fejl"`)
        .and.not.to.include('<script');
    }
    expect((await get('/udvikler/kald?organisation=otte')).html).to.include('value="otte"');
    for (const query of ['cursor=x', 'cursor=1.2.3', 'cursor=', 'system=%00', "system='--", 'fejl=x'])
      expect((await get(`/udvikler/kald?${query}`)).status, query).to.equal(200);
  });

  it('have no page for what is no call', async () => {
    for (const id of ['00000000-0000-4000-8000-00000000ffff', 'x', '%3Cscript%3E', '__proto__'])
      expect((await get(`/udvikler/kald/${id}`)).status, id).to.equal(404);
  });

  it('show hostile content as text, and say why a text is not there', async () => {
    const hostile = withValue(
      sampleOf('CreateJobannonce', NOW),
      'Titel',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    const { html } = await get(`/udvikler/kald/${await sent(hostile)}`);
    expect(html).not.to.include('<script');
    expect(html).to.include('&amp;lt;script');
    const answer = await fetch(app.origin + kontaktpersonService.path, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<script>alert(1)</script>',
    });
    const logId = String(answer.headers.get('servicerequestlogreferenceidentifier'));
    const page = await get(`/udvikler/kald/${logId}`);
    expect(textOf(page.html)).to.include('Teksten er ikke gemt').and.not.to.include('Prøv den igen');
    expect(page.html).to.include('linje 1, kolonne').and.not.to.include('href="#linje-');
    expect(page.html).not.to.include('<script');
  });

  it('show every operation’s example and its answer without a failure', async () => {
    for (const service of services)
      for (const { name } of service.operations) {
        const logId = await sent(sampleOf(name, NOW, service), { service });
        const { status, html } = await get(`/udvikler/kald/${logId}`);
        expect(status, name).to.equal(200);
        expect(html, name).to.include(`<h1>${name}</h1>`).and.to.include('id="linje-3"');
      }
  });

  it('tell who still calls version 1, and where to go', async () => {
    expect((await get('/udvikler/v1')).html).to.include('Ingen har kaldt en lukket tjeneste');
    const old = (code: string) =>
      asOrganisation(sampleOf('GetJobannonce', NOW), 8, code).replace(
        /(<soap:Body>)[\s\S]*(<\/soap:Body>)/,
        '$1<o:CreateJobAd xmlns:o="http://jobnet.af.dk/JobAdService">Ole</o:CreateJobAd>$2',
      );
    for (const code of ['461', '461', '101'])
      await fetch(app.origin + V1, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: old(code),
      });
    // A stranger chooses where to send it, and what it names there.
    const astray = '/Ole.Jensen.010170-1234';
    await fetch(app.origin + astray, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: old('101'),
    });
    const { html, status } = await get('/udvikler/v1');
    expect(html).not.to.include(astray);
    expect(status).to.equal(200);
    expect(textOf(html)).to.match(/8\/461\s*24\.11\.2026 kl\. 10\.00\s*2\s*CreateJobAd/);
    expect(html).to.include('8/101').and.to.include(V1).and.not.to.include('/docs/');
    expect(html).not.to.include('Ole');
  });

  it('say so where calls are not kept', async () => {
    const other = await startApp();
    try {
      for (const path of ['/udvikler/kald', '/udvikler/kald/x', '/udvikler/v1'])
        expect(await (await fetch(other.origin + path)).text(), path).to.include('Kald bliver ikke gemt her');
    } finally {
      await other.stop();
    }
  });

  it('are in production those of the systems that one looks after, and of nobody else', async () => {
    const own = await startApp({
      env: { CALLS_KEPT_DAYS: '7', AUTH_METHODS: 'wss', SANDBOX_LOGIN_PORT: '0' },
    });
    try {
      const at = { at: new Date(), by: 'drift', reason: 'prøve' };
      const system = (name: string, ownerCvr: string) =>
        systemAdministrationOn(own.database.knex).add(
          {
            ...{ name, ownerCvr, mandates: [], limits: {} },
            organisations: [{ organisationTypeId: 8, organisationCode: '461' }],
          },
          undefined,
          at,
        );
      const [mine, theirs] = [await system('Eget system', '97007659'), await system('Andres', '97001111')];
      const row = (id: string | null, outcome = 0, code = '461') => ({
        ...{
          log_id: randomUUID(),
          received_at: new Date(),
          system_id: id,
          operation: 'GetJobannonce',
          path: '/',
        },
        ...{ outcome, status: 200, duration_ms: 1, request_state: 'unknown', answer_state: 'unknown' },
        ...{ organisation_type_id: 8, organisation_code: code },
      });
      const rows = [row(mine), row(theirs), row(null, 139001), row(null, 139001, '9876')];
      await own.database.knex('kept_call').insert(rows);
      const [seen, ...hidden] = rows.map(({ log_id: logId }) => logId);
      const { browser } = await signedIn(own.origin, 'Springbræt Systemer, integrator');
      const shown = async (path: string) => (await browser.get(own.origin + path)).text();
      expect(logIdsIn(await shown('/udvikler/kald'))).to.deep.equal([seen]);
      expect(logIdsIn(await shown(`/udvikler/kald?system=Andres`))).to.deep.equal([]);
      const page = await shown(`/udvikler/kald/${seen}`);
      expect(page).to.include('Eget system').and.not.to.include('Prøv den igen');
      for (const logId of hidden)
        expect((await browser.get(`${own.origin}/udvikler/kald/${logId}`)).status).to.equal(404);
      expect(await shown('/udvikler/v1'))
        .to.include('8/461')
        .and.not.to.include('8/101');
      const stranger = await new Browser().get(`${own.origin}/udvikler/kald`);
      expect(stranger.headers.get('location')).to.include('/login/virksomhed?til=');
    } finally {
      await own.stop();
    }
  });

  const fill = (count: number) =>
    app.database.knex.raw(
      `insert into kept_call (log_id, received_at, operation, path, outcome, status, duration_ms, request_state, answer_state)
       select gen_random_uuid(), ?::timestamptz - make_interval(mins => n), 'GetJobannonceChanges', '/', 0, 200, 1, 'unknown', 'unknown'
       from generate_series(1, ?) as n`,
      [NOW, count],
    );
});
