import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../../src/config/data-file.js';
import { createAjv } from '../../../src/json-schema.js';
import { type StoredDriftsbesked, tilstandOf } from '../../../src/services/driftsbesked/driftsbesked.js';
import { noticesDocument } from '../../../src/services/driftsbesked/public/answer.js';
import { keptCopy } from '../../../src/services/driftsbesked/public/copy.js';

const at = (time: string) => new Date(`2026-11-24T${time}+01:00`);
const isDocument = createAjv().compile(
  JSON.parse(readFileSync(join(projectRoot, 'wsdl/driftsbeskeder.schema.json'), 'utf8')) as object,
);

const notice = (id: number, from: string, to?: string): StoredDriftsbesked => ({
  ...{ id: `00000000-0000-4000-8000-00000000000${id}`, version: 1, placering: 'FoerLogin' },
  ...{ overskrift: `Nr. ${id}`, tekst: '<p>æøå & &lt;</p>', gyldigFra: at(from) },
  ...(to !== undefined && { gyldigTil: at(to) }),
});

describe('a notice', () => {
  it('is in force from its first moment to its last, which is excluded', () => {
    const times = notice(1, '10:00:00', '12:00:00');
    const states = ['09:59:59.999', '10:00:00', '11:59:59.999', '12:00:00'].map((time) =>
      tilstandOf(times, at(time)),
    );
    expect(states).to.deep.equal(['Kommende', 'Gaeldende', 'Gaeldende', 'Udloebet']);
    expect(tilstandOf(notice(1, '10:00:00'), at('23:59:59'))).to.equal('Gaeldende');
  });
});

describe('GET /driftsbeskeder', () => {
  let now: Date;
  let uptime: number;
  let found: readonly StoredDriftsbesked[] | Error;
  let copy: ReturnType<typeof keptCopy>;
  let ask: (query?: string, method?: string) => NonNullable<ReturnType<ReturnType<typeof noticesDocument>>>;
  beforeEach(() => {
    now = at('10:00:00');
    uptime = 0;
    found = [notice(1, '09:00:00'), notice(2, '10:00:30', '10:05:00')];
    const store = {
      findPublic: () => (found instanceof Error ? Promise.reject(found) : Promise.resolve(found)),
    };
    copy = keptCopy({ store, clock: () => now, uptime: () => uptime });
    const document = noticesDocument(copy.get, () => now);
    ask = (query = '', method = 'GET') =>
      document({ path: '/driftsbeskeder', method, query: new URLSearchParams(query) })!;
  });
  const told = () => {
    const { body, headers } = ask();
    const json = JSON.parse(String(body)) as {
      readonly driftsbeskeder: readonly { readonly overskrift: string }[];
      readonly kopiFra: string | null;
    };
    expect(isDocument(json), JSON.stringify(isDocument.errors)).to.equal(true);
    return { shown: json.driftsbeskeder.map(({ overskrift }) => overskrift), kopiFra: json.kopiFra, headers };
  };
  const pass = (ms: number) => {
    uptime += ms;
    now = new Date(now.getTime() + ms);
  };

  it('tells what is in force by the clock, of one copy', async () => {
    await copy.renew();
    expect(told().shown).to.deep.equal(['Nr. 1']);
    pass(30_000);
    expect(told().shown).to.deep.equal(['Nr. 1', 'Nr. 2']);
    pass(270_000);
    expect(told().shown).to.deep.equal(['Nr. 1']);
  });

  it('may be kept for a minute by caches, its age counted, and never beyond the next change', async () => {
    found = [notice(1, '09:00:00', '10:02:00')];
    await copy.renew();
    const caching = () => {
      const { 'cache-control': control, age } = told().headers;
      return [control, age];
    };
    expect(caching()).to.deep.equal(['public, max-age=60', '0']);
    pass(2_500);
    expect(caching()).to.deep.equal(['public, max-age=60', '2']);
    pass(87_500);
    await copy.renew();
    expect(caching()).to.deep.equal(['public, max-age=30', '0']);
    pass(1_000);
    expect(caching()).to.deep.equal(['public, max-age=30', '1']);
  });

  it('keeps its last copy while the database is down, and says from when that is', async () => {
    await copy.renew();
    const { etag } = told().headers;
    found = new Error('the database is away');
    pass(10_000);
    await copy.renew().catch(() => undefined);
    expect(told().kopiFra).to.equal(null);
    expect(told().headers.etag).to.equal(etag);
    pass(1);
    expect(told().kopiFra).to.equal('2026-11-24T10:00:00+01:00');
    pass(3_600_000);
    const late = told();
    expect(late.kopiFra).to.equal('2026-11-24T10:00:00+01:00');
    expect(late.headers.age).to.equal('3610');
    expect(late.headers['cache-control']).to.equal('public, max-age=60');
    expect(late.headers.etag).to.equal(told().headers.etag).and.not.equal(etag);
    found = [];
    await copy.renew();
    expect(told()).to.deep.include({ shown: [], kopiFra: null });
  });

  it('of a process that never had a copy says so', () => {
    const { status, headers, body } = ask();
    expect(status).to.equal(503);
    expect(headers['retry-after']).to.equal('5');
    expect(JSON.parse(String(body))).to.have.keys('fejl', 'error');
    expect(String(body)).to.include('the process is new and has no copy');
  });

  it('has another tag when a notice has changed', async () => {
    await copy.renew();
    const { etag } = told().headers;
    found = [{ ...notice(1, '09:00:00'), version: 2, overskrift: 'Løst' }];
    await copy.renew();
    expect(told().headers.etag).to.not.equal(etag);
  });

  it('tells of no other place than before sign-in, and says what may be asked', async () => {
    await copy.renew();
    expect(ask('placering=1').body).to.equal(ask().body);
    expect([ask('placering=2').status, ask('placering=x').status, ask('placering=').status]).to.deep.equal([
      403, 400, 400,
    ]);
    expect(String(ask('placering=2').body)).to.include('GetDriftsbeskeder');
    expect(String(ask('placering=3').body)).to.include('/driftsbeskeder?placering=1');
    expect([ask('', 'HEAD').status, ask('', 'POST').status, ask('', 'POST').headers.allow]).to.deep.equal([
      200,
      405,
      'GET, HEAD',
    ]);
  });
});
