import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  answers,
  CVR_ENV,
  CVR_PASSWORD,
  isAsked,
  knows,
  knowsNobody,
  recorded,
  withCvr,
} from '../support/cvr.js';
import { type MainProcess, startMain } from '../support/main-process.js';
import { folders } from '../support/folders.js';
import { post, sampleOf, valueOf, withValue } from '../support/soap-client.js';
import { usedData } from '../support/used-data.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const HOUR = 3_600_000;
const COMPANY = '97001073';
const UNIT = '1099000364';

const about = (operation: string, cvr = COMPANY, pnr = UNIT, now = NOW) =>
  withValue(withValue(sampleOf(operation, now), 'CVRnumberIdentifier', cvr), 'ProductionUnitIdentifier', pnr);

describe('with the CVR register', () => {
  withCvr();
  let app: TestApp;
  let now: Date;
  beforeEach(async () => {
    now = NOW;
    const env = { ...CVR_ENV, CVR_RETRIES: '1', CVR_RETRY_MS: '1', CVR_BREAKER_FAILURES: '1000' };
    app = await startApp({ clock: () => now, env });
  });
  afterEach(() => app.stop());
  const isValid = (cvr = COMPANY, pnr = UNIT) => post(app.origin, about('IsValidJobannonce', cvr, pnr, now));
  const codes = (xml: string) => [...xml.matchAll(/Kode>(\d+)</g)].map(([, code]) => code);
  const password = () => app.lines.filter((line) => /hemmelig|aGVtbWVsaWc|Basic /.test(line));

  it('an ad for a company and a unit of it is valid', async () => {
    knows(COMPANY);
    const answer = await isValid();
    expect([answer.status, valueOf(answer.xml, 'ErGyldig')]).to.deep.equal([200, 'true']);
  });

  it('a company that does not exist, one that ended and a unit that ended are told apart', async () => {
    knowsNobody();
    expect(codes((await isValid('97001332', UNIT)).xml)).to.deep.equal(['130010']);
    knows('97004625');
    expect(codes((await isValid('97004625', '1099002340')).xml)).to.have.members(['130011', '4353']);
    knows(COMPANY);
    expect(codes((await isValid(COMPANY, '1099000585')).xml)).to.deep.equal(['4353']);
  });

  it('IsValidJobannonce with the register down: 139140 with Retry-After for a company nobody asked for lately', async () => {
    answers(503, '', 2);
    const answer = await isValid();
    expect(answer.status).to.equal(503);
    expect(valueOf(answer.xml, 'ErrorCode')).to.equal('139140');
    expect(valueOf(answer.xml, 'KanGentages')).to.equal('true');
    expect(valueOf(answer.xml, 'faultcode')).to.match(/Server$/);
    expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
    expect(answer.xml).to.not.match(/cvr\.example|HTTP 503|breaker|cockatiel|hemmelig/);
    expect(isAsked()).to.equal(true);
  });

  it('IsValidJobannonce with the register down: the cache answers for a known company, 24 hours long', async () => {
    knows(COMPANY);
    await isValid();
    answers(503, '', 100);
    now = new Date(NOW.getTime() + 24 * HOUR);
    expect(valueOf((await isValid()).xml, 'ErGyldig')).to.equal('true');
    expect(app.lines.join()).to.include('answered from the cache').and.to.include('"ageSeconds":86400');
    now = new Date(NOW.getTime() + 24 * HOUR + 1);
    expect(valueOf((await isValid()).xml, 'ErrorCode')).to.equal('139140');
  });

  it('a wrong password is no caller’s to retry: 139141, told in the log as an error, without the password', async () => {
    answers(401, '', 1);
    const answer = await isValid();
    expect([answer.status, valueOf(answer.xml, 'ErrorCode')]).to.deep.equal([500, '139141']);
    expect(valueOf(answer.xml, 'KanGentages')).to.equal('false');
    expect(answer.headers.get('retry-after')).to.equal(null);
    const errors = app.lines.filter((line) => line.includes('"level":"error"'));
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include('unauthorised: HTTP 401').and.to.include('before an operator acts');
    expect(password()).to.deep.equal([]);
  });

  it('an ad can be read while the register is down, with the company’s name as it was kept', async () => {
    knows(COMPANY);
    const created = await post(app.origin, about('CreateJobannonce'));
    const id = valueOf(created.xml, 'JobannonceIdentifier') ?? 'none';
    const get = withValue(sampleOf('GetJobannonce', NOW), 'JobannonceIdentifier', id);
    expect((await post(app.origin, get)).xml).to.include('Fynbo Hjemmepleje A/S');
    now = new Date(NOW.getTime() + 25 * HOUR);
    for (const status of [503, 401]) {
      answers(status, '', 2);
      const answer = await post(app.origin, get);
      expect([answer.status, valueOf(answer.xml, 'JobannonceIdentifier')]).to.deep.equal([200, id]);
      expect(answer.xml).to.include('Fynbo Hjemmepleje A/S');
    }
  });

  it('operators see outcomes, ages and the breaker, and no company or person in the log', async () => {
    knows('97000999');
    await isValid('97000999', '1099000208');
    answers(200, '<html>Opfundet Person</html>', 2);
    await isValid();
    const metrics = await (await fetch(`${app.origin}/metrics`)).text();
    expect(metrics).to.include('gateway_cvr_call_seconds_count{outcome="found"} 1');
    expect(metrics).to.include('gateway_cvr_call_seconds_count{outcome="garbage"} 2');
    expect(metrics).to.include('gateway_cvr_served_age_seconds_count{source="register"} 1');
    expect(metrics).to.include('gateway_cvr_breaker{state="closed"} 1');
    expect(metrics).to.include('gateway_cvr_breaker{state="open"} 0');
    expect(app.lines.filter((line) => line.includes('Opfundet Person'))).to.deep.equal([]);
    expect(password()).to.deep.equal([]);
  });

  it('the locks of the invented companies are not set beside the real register', async () => {
    expect(await app.database.knex('virksomhedslaas').select()).to.deep.equal([]);
  });
});

/**
 * Two real processes, a real server over real HTTP; only the register's answers are recorded ones.
 */
describe('two processes with the CVR register', function () {
  const folder = folders();
  const running: MainProcess[] = [];
  afterEach(async () => {
    for (const main of running.splice(0)) await main.end('SIGTERM');
  });

  it('share what one of them was told, also when the register is gone', async () => {
    const asked: string[] = [];
    const register = createServer((request, response) => {
      asked.push(request.headers.authorization ?? 'nobody');
      const index = request.url === '/cvr/virksomhed/_search' ? 'virksomhed' : 'produktionsenheder';
      response.setHeader('content-type', 'application/json');
      response.end(recorded(`${index}-${COMPANY}`));
    });
    await new Promise<void>((listening) => register.listen(0, '127.0.0.1', listening));
    const { port } = register.address() as AddressInfo;
    const database = await startEmbeddedPostgres({
      dataDir: await usedData(folder()),
      log: () => undefined,
    });
    try {
      const { host, user, database: name } = database.connection;
      const env = {
        DATABASE_URL: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`,
        CVR_URL: `http://127.0.0.1:${port}/cvr`,
        CVR_USER: CVR_ENV.CVR_USER,
        CVR_PASSWORD,
        CVR_RETRY_MS: '1',
      };
      running.push(...(await Promise.all([startMain(env), startMain(env)])));
      const [first, second] = running;
      const valid = async (origin: string, cvr: string) =>
        (await post(origin, about('IsValidJobannonce', cvr, UNIT, new Date()))).xml;
      expect(valueOf(await valid(first!.origin, COMPANY), 'ErGyldig')).to.equal('true');
      const basic = `Basic ${Buffer.from(`${CVR_ENV.CVR_USER}:${CVR_PASSWORD}`).toString('base64')}`;
      expect(asked).to.deep.equal([basic, basic]);
      register.closeAllConnections();
      await new Promise((closed) => register.close(closed));
      expect(valueOf(await valid(second!.origin, COMPANY), 'ErGyldig')).to.equal('true');
      for (let i = 0; i < 3; i++) {
        expect(valueOf(await valid(second!.origin, '97000999'), 'ErrorCode')).to.equal('139140');
      }
      const metrics = async (origin: string) => (await fetch(`${origin}/metrics`)).text();
      // Three tries for the first request and two for the second, after which the breaker is open.
      expect(await metrics(second!.origin))
        .to.include('gateway_cvr_call_seconds_count{outcome="unreachable"} 5')
        .and.to.include('gateway_cvr_call_seconds_count{outcome="breaker_open"} 2')
        .and.to.include('gateway_cvr_breaker{state="open"} 1');
      expect(await metrics(first!.origin)).to.include('gateway_cvr_breaker{state="closed"} 1');
    } finally {
      register.closeAllConnections();
      register.close();
      for (const main of running.splice(0)) await main.end('SIGTERM');
      await database.stop();
    }
  });
});
