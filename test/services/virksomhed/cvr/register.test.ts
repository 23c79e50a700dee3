import { expect } from 'chai';
import nock from 'nock';
import { Readable } from 'node:stream';
import { mock } from 'node:test';
import { CvrFailure } from '../../../../src/services/virksomhed/cvr/failure.js';
import type { CvrPatience } from '../../../../src/services/virksomhed/cvr/policy.js';
import { UNITS_PER_PAGE } from '../../../../src/services/virksomhed/cvr/questions.js';
import { cvrRegister } from '../../../../src/services/virksomhed/cvr/register.js';
import {
  answers,
  CVR_PASSWORD,
  CVR_URL,
  CVR_USER,
  isAsked,
  knows,
  knowsNobody,
  question,
  recorded,
  told,
  type Told,
  withCvr,
} from '../../../support/cvr.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const NONE: CvrPatience = {
  timeoutMs: 5000,
  retries: 0,
  delayMs: 1,
  maxDelayMs: 1,
  breakerFailures: 100,
  breakerMs: 30_000,
};

describe('the CVR register', () => {
  withCvr();
  let observer: Told;
  beforeEach(() => {
    observer = told();
  });

  const register = (patience: Partial<CvrPatience> = {}, maxBytes = 1_000_000) =>
    cvrRegister({
      address: { url: CVR_URL, user: CVR_USER, password: CVR_PASSWORD, maxBytes },
      patience: { ...NONE, ...patience },
      clock: () => NOW,
      observer,
    });
  const failureOf = async (found: Promise<unknown>): Promise<CvrFailure> => {
    const error = await found.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(CvrFailure);
    return error as CvrFailure;
  };

  it('finds a capital company (NORMAL) by today’s name and address, and all its units with their periods', async () => {
    knows('97001073');
    const odense = { postnummer: '5000', by: 'Odense C', kommunekode: '461', landekode: 'DK' };
    expect(await register().find('97001073')).to.deep.equal({
      cvr: '97001073',
      navn: 'Fynbo Hjemmepleje A/S',
      andreNavne: ['Pleje & Omsorg Fyn ApS', 'Nattevagten Fyn ApS'],
      status: 'NORMAL',
      adresse: { vejnavn: 'Vestergade', husnummer: '61B-65A', ...odense },
      produktionsenheder: [
        {
          pnr: '1099000364',
          navn: 'Fynbo Hjemmepleje, hovedkontor',
          adresse: { vejnavn: 'Vestergade', husnummer: '61', ...odense },
          gyldigFra: '2009-01-01',
        },
        {
          // Came from another company.
          pnr: '1099000429',
          navn: 'Fynbo Hjemmepleje, Svendborg',
          andreNavne: ['Hjemmehjælpen Svendborg'],
          adresse: {
            vejnavn: 'Gerritsgade',
            husnummer: '20',
            postnummer: '5700',
            by: 'Svendborg',
            kommunekode: '479',
            landekode: 'DK',
          },
          gyldigFra: '2014-02-01',
        },
        {
          pnr: '1099000585',
          navn: 'Fynbo Hjemmepleje, Nyborg',
          adresse: {
            vejnavn: 'Nørregade',
            husnummer: '7',
            postnummer: '5800',
            by: 'Nyborg',
            kommunekode: '450',
            landekode: 'DK',
          },
          gyldigFra: '2014-02-01',
          gyldigTil: '2023-12-31',
        },
      ],
    });
    expect(observer.outcomes).to.deep.equal(['found']);
    expect(isAsked()).to.equal(true);
  });

  it('finds a personally owned company (Aktiv)', async () => {
    knows('97000999');
    const found = await register().find('97000999');
    expect(found).to.include({ status: 'Aktiv', navn: 'Fjordens Bageri v/ Opfundet Person' });
  });

  it('finds an ended company by its last name and address, its unit ended with its life', async () => {
    knows('97004625');
    const found = await register().find('97004625');
    expect(found).to.include({ status: 'Ophørt', navn: 'Café Kongelunden ApS' });
    expect(found!.adresse).to.include({ vejnavn: 'Kongelundsvej', husnummer: '77' });
    expect(found!.produktionsenheder).to.have.length(1);
    expect(found!.produktionsenheder[0]).to.include({ gyldigFra: '2015-05-01', gyldigTil: '2024-06-30' });
  });

  it('does not find a company that does not exist, and asks no more about it', async () => {
    knowsNobody();
    expect(await register().find('97001332')).to.equal(undefined);
    expect(observer.outcomes).to.deep.equal(['not_found']);
  });

  it('asks by number, for the fields it uses and nothing else', async () => {
    const bodies: nock.Body[] = [];
    const keep = (uri: string, body: nock.Body) => {
      bodies.push(body);
      return recorded(uri.includes('/virksomhed/') ? 'virksomhed-97000999' : 'produktionsenheder-97000999');
    };
    question('virksomhed').reply(200, keep);
    question('produktionsenhed').reply(200, keep);
    await register().find('97000999');
    const [first, second] = bodies as { _source: string[]; query: unknown }[];
    expect(first!.query).to.deep.equal({ term: { 'Vrvirksomhed.cvrNummer': 97_000_999 } });
    expect(JSON.stringify(second!.query)).to.include(
      '"VrproduktionsEnhed.virksomhedsrelation.cvrNummer":97000999',
    );
    for (const { _source } of [first!, second!]) {
      expect(_source).to.not.be.empty;
      expect(_source.join()).to.not.match(/deltager|telefon|elektroniskPost|\*/i);
    }
  });

  it('reads a company with more units than an answer holds, page by page', async () => {
    const { hits } = JSON.parse(recorded('produktionsenheder-97000999')) as {
      hits: { hits: { _source: { VrproduktionsEnhed: { pNummer: number } } }[] };
    };
    const unit = hits.hits[0]!._source.VrproduktionsEnhed;
    const page = (from: number, count: number) => ({
      hits: {
        hits: Array.from({ length: count }, (_, i) => ({
          _source: { VrproduktionsEnhed: { ...unit, pNummer: from + i } },
        })),
      },
    });
    const after: string[] = [];
    const keep = (count: number) => (_uri: string, body: nock.Body) => {
      const last = /"gt":(\d+)/.exec(JSON.stringify(body))?.[1] ?? '';
      after.push(last);
      return page(Number(last) + 1, count);
    };
    question('virksomhed').reply(200, recorded('virksomhed-97000999'));
    question('produktionsenhed').reply(200, keep(UNITS_PER_PAGE));
    question('produktionsenhed').reply(200, keep(7));
    const found = await register().find('97000999');
    expect(found!.produktionsenheder).to.have.length(UNITS_PER_PAGE + 7);
    expect(after).to.deep.equal(['0', String(UNITS_PER_PAGE)]);
  });

  const changed = (name: string, change: (text: string) => string) => change(recorded(name));
  for (const [kind, what, status, body] of [
    ['busy', 'a 503', 503, ''],
    ['busy', 'a 500', 500, '{"error":"hemmelig"}'],
    ['busy', 'a 429', 429, ''],
    ['unauthorised', 'a wrong password', 401, ''],
    ['unauthorised', 'a user without access', 403, ''],
    ['refused', 'a wrong path', 404, '{"error":"no such index"}'],
    ['refused', 'a redirect', 302, ''],
    ['garbage', 'a page of HTML', 200, '<html>Velkommen til proxyen</html>'],
    ['garbage', 'half an answer', 200, recorded('virksomhed-97000999').slice(0, 300)],
    ['garbage', 'JSON of something else', 200, '{"hits":[]}'],
    ['garbage', 'bytes that are no UTF-8', 200, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['partial', 'a search that ran out of time', 200, '{"timed_out":true,"hits":{"hits":[]}}'],
    ['partial', 'a search without all shards', 200, '{"_shards":{"failed":2},"hits":{"hits":[]}}'],
    [
      'invalid',
      'a number that is a text',
      200,
      changed('virksomhed-97000999', (text) => text.replace('97000999', '"97000999"')),
    ],
    [
      'invalid',
      'a day that is none',
      200,
      changed('virksomhed-97000999', (text) => text.replace('2011-05-01', '1. maj')),
    ],
    ['invalid', 'another company', 200, recorded('virksomhed-97001073')],
    [
      'invalid',
      'a company without status',
      200,
      changed('virksomhed-97000999', (text) => text.replace('"Aktiv"', 'null')),
    ],
  ] as const) {
    it(`does not believe ${what}: ${kind}`, async () => {
      question('virksomhed').reply(status, body, status === 302 ? { location: `${CVR_URL}/andet` } : {});
      question('produktionsenhed').reply(200, recorded('produktionsenheder-none'));
      const failure = await failureOf(register().find('97000999'));
      expect(failure.kind).to.equal(kind);
      expect(observer.outcomes).to.deep.equal([kind]);
      expect(observer.failures).to.deep.equal([failure]);
      const whole = `${failure.message} ${JSON.stringify(failure)} ${String(failure.cause)}`;
      expect(whole).to.not.match(/hemmelig|Fjordens|Velkommen|1\. maj/);
    });
  }

  it('falls back on the open virksomhedsstatus where there is no sammensatStatus', async () => {
    const text = recorded('virksomhed-97001073').replace(
      '"sammensatStatus": "NORMAL"',
      '"sammensatStatus": null',
    );
    question('virksomhed').reply(200, text);
    question('produktionsenhed').reply(200, recorded('produktionsenheder-none'));
    expect(await register().find('97001073')).to.include({ status: 'NORMAL' });
  });

  it('gives up on an answer that does not come, whether head or body is late', async () => {
    question('virksomhed').delay(60_000).reply(200, recorded('virksomhed-97000999'));
    expect((await failureOf(register({ timeoutMs: 20 }).find('97000999'))).kind).to.equal('timeout');
    question('virksomhed').reply(200, () => new Readable({ read: () => undefined }));
    expect((await failureOf(register({ timeoutMs: 20 }).find('97000999'))).kind).to.equal('timeout');
  });

  it('stops reading an answer that is too large', async () => {
    question('virksomhed').reply(200, recorded('virksomhed-97000999').padEnd(2000));
    expect((await failureOf(register({}, 1999).find('97000999'))).kind).to.equal('too_large');
    question('virksomhed').reply(200, recorded('virksomhed-97000999').padEnd(2000));
    question('produktionsenhed').reply(200, recorded('produktionsenheder-none'));
    expect(await register({}, 2000).find('97000999')).to.include({ status: 'Aktiv' });
  });

  it('says that nobody is there', async () => {
    question('virksomhed').replyWithError(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
    expect((await failureOf(register().find('97000999'))).kind).to.equal('unreachable');
  });

  it('asks again what may pass, and only as often as it may', async () => {
    answers(503, '', 2);
    knows('97000999');
    expect(await register({ retries: 2 }).find('97000999')).to.include({ status: 'Aktiv' });
    answers(503, '', 3);
    expect((await failureOf(register({ retries: 2 }).find('97000999'))).kind).to.equal('busy');
    expect(isAsked()).to.equal(true);
    expect(observer.outcomes).to.deep.equal(['busy', 'busy', 'found', 'busy', 'busy', 'busy']);
  });

  it('does not ask again when user, password or our question are wrong', async () => {
    for (const status of [401, 403, 404]) {
      answers(status, '', 2);
      await failureOf(register({ retries: 2 }).find('97000999'));
      expect(isAsked(), String(status)).to.equal(false);
      nock.cleanAll();
    }
  });

  describe('the breaker', () => {
    beforeEach(() => {
      mock.timers.enable({ apis: ['Date'], now: NOW });
    });
    afterEach(() => {
      mock.timers.reset();
    });
    const patience = { breakerFailures: 3, breakerMs: 30_000 };

    it('opens after failures in a row, half-opens after its time, and closes with a success', async () => {
      const asked = register(patience);
      answers(503, '', 3);
      for (let i = 0; i < 3; i++) await failureOf(asked.find('97000999'));
      expect(observer.states).to.deep.equal(['closed', 'open']);
      knows('97000999');
      mock.timers.tick(29_999);
      const refused = await failureOf(asked.find('97000999'));
      expect(refused).to.include({ kind: 'busy', passes: true });
      expect(observer.outcomes.at(-1)).to.equal('breaker_open');
      expect(isAsked()).to.equal(false);
      mock.timers.tick(1);
      expect(await asked.find('97000999')).to.include({ status: 'Aktiv' });
      expect(observer.states).to.deep.equal(['closed', 'open', 'half_open', 'closed']);
    });

    it('opens again when the one try fails', async () => {
      const asked = register(patience);
      answers(503, '', 4);
      for (let i = 0; i < 3; i++) await failureOf(asked.find('97000999'));
      mock.timers.tick(30_000);
      await failureOf(asked.find('97000999'));
      expect(observer.states).to.deep.equal(['closed', 'open', 'half_open', 'open']);
      mock.timers.tick(29_999);
      await failureOf(asked.find('97000999'));
      expect(observer.outcomes.at(-1)).to.equal('breaker_open');
    });

    it('ends the retrying, and a success in between counts the failures anew', async () => {
      const asked = register({ ...patience, retries: 10 });
      answers(503, '', 2);
      knows('97000999');
      await asked.find('97000999');
      answers(503, '', 11);
      await failureOf(asked.find('97000999'));
      expect(observer.outcomes).to.deep.equal([
        'busy',
        'busy',
        'found',
        'busy',
        'busy',
        'busy',
        'breaker_open',
      ]);
    });

    it('opens on a wrong password too, so that the register is not hammered, and stays what it is: no retry helps', async () => {
      const asked = register(patience);
      answers(401, '', 3);
      for (let i = 0; i < 3; i++) await failureOf(asked.find('97000999'));
      expect(await failureOf(asked.find('97000999'))).to.include({ kind: 'unauthorised', passes: false });
      expect(observer.outcomes.at(-1)).to.equal('breaker_open');
    });

    it('is not opened by one company’s odd document', async () => {
      const asked = register(patience);
      question('virksomhed').times(5).reply(200, recorded('virksomhed-97001073'));
      for (let i = 0; i < 5; i++) await failureOf(asked.find('97000999'));
      expect(observer.states).to.deep.equal(['closed']);
    });
  });
});
