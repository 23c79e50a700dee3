import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Knex } from 'knex';
import pg from 'pg';
import { codeListsService, jobannonceBehandlingService } from '../../src/contract/index.js';
import { errorCode } from '../support/ads.js';
import { startApp, type TestApp } from '../support/app.js';
import { certificate } from '../support/certificates.js';
import { databaseUrl, freshDatabase, makeTemplate, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { register } from '../support/system-registry.js';
import { startMain } from '../support/main-process.js';
import {
  asOrganisation,
  post,
  sampleOf,
  SOAP_11,
  SOAP_12,
  type SoapAnswer,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../support/soap-client.js';
import type { ServiceContract } from '../../src/xml/schema/schema.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { quick } from '../support/quick-initdb.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const CREATE = sampleOf('CreateJobannonce', NOW);
const LISTS = sampleOf('GetCodeListNames', NOW, codeListsService);

interface Wrong {
  readonly about: string;
  readonly xml: string;
  readonly kode: number;
  readonly service?: ServiceContract;
  readonly action?: string;
}

/** What a system is refused for once it is known, and before its body is looked at. */
const REFUSED_AFTER_IDENTIFICATION: readonly Wrong[] = [
  { about: 'another organisation', xml: asOrganisation(CREATE, 8, '101'), kode: 4575 },
  {
    about: 'an operation of others',
    xml: asOrganisation(sampleOf('GodkendJobannonce', NOW, jobannonceBehandlingService), 8, '461'),
    service: jobannonceBehandlingService,
    kode: 1013,
  },
  { about: 'no header', xml: CREATE.replace(/<soap:Header>[\s\S]*<\/soap:Header>/, ''), kode: 8232 },
  { about: 'a type that is none', xml: asOrganisation(CREATE, 77, '461'), kode: 4413 },
  { about: 'an action of another operation', xml: CREATE, action: '"urn:andet"', kode: 139115 },
  { about: 'no operation', xml: CREATE.replaceAll('CreateJobannonceRequest', 'Gaet'), kode: 139114 },
  {
    about: 'an answer asked for elsewhere',
    xml: CREATE.replace(
      '<soap:Header>',
      '<soap:Header><a:ReplyTo xmlns:a="http://www.w3.org/2005/08/addressing"/>',
    ),
    kode: 139118,
  },
];

describe('limits per caller', () => {
  let database: TestDatabase;
  let now = NOW;
  const apps: TestApp[] = [];
  let holder: Knex.Transaction | undefined;
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(async () => {
    now = NOW;
    await database.knex.raw('truncate jobannonce, request_repeat, system_usage cascade');
  });
  afterEach(async () => {
    await holder?.rollback();
    await Promise.all(apps.splice(0).map((app) => app.stop()));
  });
  after(() => database.drop());

  /** A gateway of its own on the one database. */
  async function gateway(
    limits: { perMinute?: number; concurrent?: number },
    clock = () => now,
    more: Readonly<Record<string, string>> = {},
  ) {
    const { perMinute = 0, concurrent = 0 } = limits;
    const env = { RATE_PER_MINUTE: String(perMinute), RATE_CONCURRENT: String(concurrent), ...more };
    const app = await startApp({ clock, env, database, newId: randomUUID });
    apps.push(app);
    return app;
  }
  const lists = ({ origin }: TestApp, xml = LISTS) => post(origin, xml, { service: codeListsService });
  const times = <T>(count: number, work: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => work(i));
  const counted = (answers: readonly SoapAnswer[]) => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  };
  const ads = async () => Number((await database.knex('jobannonce').count())[0]?.count);
  /** Whoever reads or writes ads waits, until the test commits. */
  const holdAds = async () => {
    holder = await database.knex.transaction();
    await holder.raw('lock table jobannonce');
  };
  const places = async () => (await database.knex('system_usage').pluck<unknown[][]>('permits')).flat();
  /** A gateway gives back what it has not needed for a second. */
  const allGivenBack = async () => {
    await until(async () => (await places()).length === 0);
  };

  it('let exactly the limit of a minute in, by two gateways together, and the next minute the same again', async () => {
    const both = [await gateway({ perMinute: 20 }), await gateway({ perMinute: 20 })] as const;
    const burst = () => Promise.all(times(50, (i) => lists(both[i % 2 === 0 ? 0 : 1])));
    expect(counted(await burst())).to.deep.equal({ 200: 20, 429: 30 });
    now = later(60_999);
    expect(counted(await burst())).to.deep.equal({ 429: 50 });
    now = later(61_000);
    expect(counted(await burst())).to.deep.equal({ 200: 20, 429: 30 });
  });

  for (const version of [SOAP_11, SOAP_12]) {
    it(`answer a SOAP ${version.key} fault that says limit, unit and when to come back, right to the second`, async () => {
      const { origin } = await gateway({ perMinute: 1 });
      const xml = sampleOf('GetCodeListNames', NOW, codeListsService, version);
      const send = () => post(origin, xml, { service: codeListsService, version });
      now = later(400);
      expect((await send()).status).to.equal(200);
      now = later(7_500);
      const answer = await send();
      expect(answer.status).to.equal(429);
      expect(answer.headers.get('content-type')).to.include(version.mediaType);
      expect(answer.headers.get('retry-after')).to.equal('54');
      expect(errorCode(answer)).to.equal(139190);
      expect(valueOf(answer.xml, 'Tekst')).to.equal(
        'Systemet har nået sin grænse for forespørgsler pr. minut: 1. Prøv igen om 54 s. En signeret besked skal signeres igen.',
      );
      expect(/<Text>([^<]*)</.exec(answer.xml)?.[1]).to.equal(
        'The system has reached its limit of requests a minute: 1. Try again in 54 s. A signed message must be signed again.',
      );
      expect(valueOf(answer.xml, 'Forventet')).to.equal('0..1/min');
      expect(valueOf(answer.xml, 'KanGentages')).to.equal('true');
      expect(answer.xml).to.match(
        version === SOAP_11 ? /<faultcode>soap:Client</ : /<soap:Value>soap:Sender</,
      );
      now = later(60_999);
      expect((await send()).headers.get('retry-after')).to.equal('1');
      now = later(61_500);
      expect((await send()).status).to.equal(200);
    });
  }

  it('are spent by the organisation alone, by every operation, and also by what is found wrong later', async () => {
    const app = await gateway({ perMinute: 3 });
    await post(app.origin, withValue(CREATE, 'AntalStillinger', 'x'));
    await post(app.origin, withValue(CREATE, 'CVRnumberIdentifier', '12345678'));
    await lists(app);
    expect(errorCode(await post(app.origin, CREATE))).to.equal(139190);
    expect((await lists(app, asOrganisation(LISTS, 8, '630'))).status).to.equal(200);
  });

  it('are not spent in the sandbox by who proves nothing and cannot be told from others', async () => {
    const app = await gateway({ perMinute: 1 });
    for (const [xml, kode] of [
      [asOrganisation(LISTS, 77, '461'), 4413],
      [LISTS.replace(/<aoh:ActiveOrganisationHeader[\s\S]*<\/aoh:ActiveOrganisationHeader>/, ''), 8232],
      ['<soap', 139100],
    ] as const)
      expect(errorCode(await lists(app, xml))).to.equal(kode);
    expect((await lists(app)).status).to.equal(200);
  });

  it('are spent by everything that a registered system is refused for, which then leaves no rows either', async () => {
    const { x509 } = await certificate('Fagsystem Vejle');
    await register(database.knex, { certificate: x509 });
    const wrong = REFUSED_AFTER_IDENTIFICATION;
    const proxy = { AUTH_METHODS: 'proxy', CERT_PROXY: '127.0.0.1' };
    const { origin } = await gateway({ perMinute: wrong.length, concurrent: 1 }, undefined, proxy);
    const proof = { 'client-cert': `:${x509.raw.toString('base64')}:` };
    const send = ({ xml, service, action }: Wrong) =>
      post(origin, xml, {
        ...(service && { service }),
        headers: { ...proof, ...(action !== undefined && { soapaction: action }) },
      });
    const rows = async () => Number((await database.knex('audit_trail').count())[0]?.count);
    for (const one of wrong) expect(errorCode(await send(one)), one.about).to.equal(one.kode);
    const rowsOfRefused = await rows();
    expect(rowsOfRefused).to.be.above(0);
    for (const one of wrong) {
      const answer = await send(one);
      expect([answer.status, errorCode(answer)], one.about).to.deep.equal([429, 139190]);
    }
    expect(await rows()).to.equal(rowsOfRefused);
    now = later(61_000);
    expect((await post(origin, CREATE, { headers: proof })).status).to.equal(200);
    await allGivenBack();
  });

  it('change nothing with what they refuse, and remember no answer: the same request id is answered later', async () => {
    const app = await gateway({ perMinute: 1 });
    const message = withRequestIdentifier(CREATE, 'r1');
    await lists(app);
    const refused = await post(app.origin, message);
    expect(errorCode(refused)).to.equal(139190);
    expect([await ads(), await database.knex('request_repeat').select()]).to.deep.equal([0, []]);
    now = later(61_000);
    const answered = await post(app.origin, message);
    expect(answered.status).to.equal(200);
    now = later(122_000);
    expect((await post(app.origin, message)).xml).to.equal(answered.xml);
    expect(await ads()).to.equal(1);
  });

  it('never have more than five at work of fifty that come at once to two gateways, and refuse the others', async () => {
    const both = [await gateway({ concurrent: 5 }), await gateway({ concurrent: 5 })] as const;
    await holdAds();
    const finished: SoapAnswer[] = [];
    let refused = (): void => undefined;
    const allRefused = new Promise<void>((resolve) => (refused = resolve));
    const all = times(50, async (i) => {
      const answer = await post(both[i % 2 === 0 ? 0 : 1].origin, CREATE);
      if (finished.push(answer) === 45) refused();
      return answer;
    });
    await allRefused;
    expect(counted(finished)).to.deep.equal({ 429: 45 });
    for (const answer of finished) {
      expect(errorCode(answer)).to.equal(139191);
      expect(answer.headers.get('retry-after')).to.equal('1');
      expect(valueOf(answer.xml, 'Forventet')).to.equal('0..5');
    }
    expect(await places()).to.have.length(5);
    await holder?.commit();
    expect(counted(await Promise.all(all))).to.deep.equal({ 200: 5, 429: 45 });
    expect(await ads()).to.equal(5);
    await allGivenBack();
  });

  it('give the permit back after an answer, a fault, an exception, and when the caller has gone', async () => {
    const app = await gateway({ concurrent: 1 });
    const { origin } = app;
    const other = await gateway({ concurrent: 1 });
    const othersStatus = async () => (await lists(other)).status;
    expect((await post(origin, CREATE)).status).to.equal(200);
    expect(await othersStatus()).to.equal(200);
    expect(errorCode(await post(origin, withValue(CREATE, 'AntalStillinger', 'x')))).to.equal(1014);
    expect(await othersStatus()).to.equal(200);
    await database.knex.raw('alter table haendelse rename to borte');
    expect(errorCode(await post(origin, CREATE))).to.equal(1011);
    await database.knex.raw('alter table borte rename to haendelse');
    expect(await othersStatus()).to.equal(200);
    await allGivenBack();

    await holdAds();
    const gone = new AbortController();
    const headers = { 'content-type': 'text/xml' };
    const path = '/virksomhedsindsats/2/JobannonceService';
    const left = fetch(`${origin}${path}`, { method: 'POST', headers, body: CREATE, signal: gone.signal });
    const ended = left.catch((error: unknown) => (error as Error).name);
    await until(async () => (await places()).length > 0);
    gone.abort();
    expect(await ended).to.equal('AbortError');
    expect(errorCode(await lists(app))).to.equal(139191);
    await holder?.commit();
    await allGivenBack();
    expect((await lists(app)).status).to.equal(200);
  });

  it('give the places back when the gateway is stopped, after what is in flight is answered', async () => {
    const app = await gateway({ concurrent: 1 });
    await holdAds();
    const answer = post(app.origin, CREATE);
    await until(async () => (await places()).length > 0);
    const stopped = app.stop();
    await holder?.commit();
    expect((await answer).status).to.equal(200);
    await stopped;
    expect(await places()).to.deep.equal([]);
  });

  it('free the places of a process that was killed, after a minute', async () => {
    await holdAds();
    const main = await startMain({
      DATABASE_URL: databaseUrl(database.address),
      RATE_CONCURRENT: '1',
      LOG_LEVEL: 'silent',
    });
    const cut = post(main.origin, sampleOf('CreateJobannonce', new Date())).catch(() => 'cut');
    await until(async () => (await places()).length > 0);
    await main.end('SIGKILL');
    expect(await cut).to.equal('cut');
    await holder?.rollback();
    let ahead = 0;
    const app = await gateway({ concurrent: 1 }, () => new Date(Date.now() + ahead));
    expect(errorCode(await lists(app))).to.equal(139191);
    ahead = 60_000;
    expect((await lists(app)).status).to.equal(200);
    await allGivenBack();
  });

  it('are counted for the operator, and no organisation of the sandbox becomes a label', async () => {
    const app = await gateway({ perMinute: 1 });
    await lists(app);
    for (const code of ['461', '461']) await lists(app, asOrganisation(LISTS, 8, code));
    const text = await (await fetch(`${app.origin}/metrics`)).text();
    expect(text).to.include('gateway_limited_total{caller="unproven",limit="per_minute"} 2');
    expect(text).to.include('gateway_faults_total{code="139190"} 2');
    expect(text.split('\n').filter((line) => line.startsWith('gateway_limited_total'))).to.have.length(1);
  });

  describe('in statements', () => {
    const texts: string[] = [];
    const prototype = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
    const { query } = prototype;
    before(() => {
      prototype.query = function (this: unknown, ...given: unknown[]) {
        const [first] = given;
        texts.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
        return query.apply(this, given);
      };
    });
    after(() => {
      prototype.query = query;
    });
    const ours = async (work: () => Promise<unknown>) => {
      texts.length = 0;
      await work();
      return texts.filter((text) => text.includes('update system_usage')).length;
    };

    for (const [about, limits, statements] of [
      ['none where there is no limit', {}, 0],
      ['one for the rate', { perMinute: 9 }, 1],
      ['one for rate and place together, which is kept for the next', { perMinute: 9, concurrent: 9 }, 1],
    ] as const) {
      it(about, async () => {
        const app = await gateway(limits);
        await lists(app);
        expect(await ours(() => post(app.origin, CREATE))).to.equal(statements);
        expect(texts.some((text) => text.includes('jobannonce'))).to.equal(true);
      });
    }

    it('none for a system that asks on before it was told to', async () => {
      const app = await gateway({ perMinute: 1, concurrent: 9 });
      await lists(app);
      expect((await lists(app)).status).to.equal(429);
      expect(await ours(() => Promise.all(times(20, () => lists(app))))).to.equal(0);
    });
  });
});

describe('limits per caller, when the database is away', () => {
  const folder = folders();

  it('refuse as the request itself would be refused: 139135, and let it in when the database is back', async () => {
    const start = () => startEmbeddedPostgres({ dataDir, log: () => undefined, ...quick() });
    const dataDir = folder();
    let server = await start();
    const database = await freshDatabase(await makeTemplate(server.connection));
    await database.knex.destroy();
    const app = await startApp({
      clock: () => NOW,
      database,
      env: { RATE_PER_MINUTE: '9', RATE_CONCURRENT: '9' },
    });
    const send = () => post(app.origin, LISTS, { service: codeListsService });
    expect((await send()).status).to.equal(200);
    await server.stop();
    const answer = await send();
    expect([answer.status, errorCode(answer)]).to.deep.equal([503, 139135]);
    expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
    server = await start();
    expect((await send()).status).to.equal(200);
    await app.stop();
    await server.stop();
  });
});
