import { expect } from 'chai';
import { jobordreService } from '../../../src/contract/index.js';
import { createAd } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Operator } from '../../cli/operator.js';
import { asOrganisation, post, sampleOf, valueOf, withRequestIdentifier } from '../../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const ODENSE = '461';
const KOEBENHAVN = '101';
const NOTHING = {
  ads: 0,
  orders: 0,
  candidates: 0,
  treatments: 0,
  contacts: 0,
  roles: 0,
  accesses: 0,
  logins: 0,
  notices: 0,
  repeats: 0,
  mails: 0,
  calls: 0,
};

describe('the reset of a sandbox', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());
  const operator = new Operator(
    () => app.database.address,
    () => NOW,
  );
  const as = (code: string, message: string) => asOrganisation(message, 8, code);
  const ad = (code: string) => createAd(app.origin, as(code, sampleOf('CreateJobannonce', NOW)));
  const order = async (code: string) => {
    const message = as(code, sampleOf('CreateJobordre', NOW, jobordreService)).replace(
      /<jor:JobordreIdentifier>[^<]*<\/jor:JobordreIdentifier>/,
      '',
    );
    const answer = await post(app.origin, message, { service: jobordreService });
    expect(answer.status, answer.xml).to.equal(200);
  };
  const feed = async (code: string, cursor?: string) => {
    const place = cursor === undefined ? '' : `<job:Cursor>${cursor}</job:Cursor>`;
    const message = as(code, sampleOf('GetJobannonceChanges', NOW)).replace(
      /(<job:GetJobannonceChangesRequest>)[\s\S]*(<\/job:GetJobannonceChangesRequest>)/,
      `$1${place}$2`,
    );
    const { status, xml } = await post(app.origin, message);
    expect(status, xml).to.equal(200);
    return {
      events: [...xml.matchAll(/<JobannonceIdentifier>([^<]+)/g)].map(([, id]) => id),
      cursor: valueOf(xml, 'NextCursor') ?? '',
    };
  };
  const orderFeed = async () => {
    const message = sampleOf('GetJobordrehaendelser', NOW, jobordreService).replace(
      /<jor:Cursor>[^<]*<\/jor:Cursor>/,
      '',
    );
    const { status, xml } = await post(app.origin, message, { service: jobordreService });
    expect(status, xml).to.equal(200);
    return [...xml.matchAll(/<JobordreIdentifier>/g)].length;
  };
  const reset = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.origin}/sandbox/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('takes what an organisation has made and nothing of others, whose cursors stay good', async () => {
    const kept = await ad(ODENSE);
    await order(ODENSE);
    const gone = await ad(KOEBENHAVN);
    await order(KOEBENHAVN);
    await post(
      app.origin,
      withRequestIdentifier(
        as(KOEBENHAVN, sampleOf('CreateJobannonce', NOW)),
        '6c1f36a4-93b5-4e0b-9d4e-8f2b6a1c7d01',
      ),
    );
    const odense = await feed(ODENSE);
    expect((await feed(KOEBENHAVN)).events)
      .to.have.length(2)
      .and.to.include(gone);
    const ordersBefore = await orderFeed();

    const answer = await reset({ organisations: [`8/${KOEBENHAVN}`] });
    expect(answer).to.deep.equal({
      status: 200,
      body: { deleted: { ...NOTHING, ads: 2, orders: 1, repeats: 1 } },
    });
    expect((await feed(KOEBENHAVN)).events).to.deep.equal([]);
    expect((await feed(ODENSE)).events).to.deep.equal([kept]);
    expect(await orderFeed()).to.equal(ordersBefore - 1);
    // The place of what was taken is not given again: who stands there sees what comes next.
    const next = await ad(ODENSE);
    expect((await feed(ODENSE, odense.cursor)).events).to.deep.equal([next]);
    expect((await reset({ organisations: [`8/${KOEBENHAVN}`] })).body).to.deep.equal({ deleted: NOTHING });
    expect((await feed(ODENSE, odense.cursor)).events).to.deep.equal([next]);
  });

  it('is a command too, of one or of all, after which numbers begin anew', async () => {
    expect(await operator.run('sandbox', 'reset', '--organisation', `8/${ODENSE}`)).to.match(
      /^Deleted: 2 ads, 1 orders,/,
    );
    await ad(ODENSE);
    const all = await operator.json('sandbox', 'reset', '--all');
    expect(all).to.have.nested.property('deleted.ads').that.is.greaterThan(0);
    await ad(ODENSE);
    await order(ODENSE);
    const [first] = await app.database.knex('haendelse').select<{ nr: string }[]>('nr');
    const [number] = await app.database.knex('jobordre').select<{ nummer: number }[]>('nummer');
    expect([first?.nr, number?.nummer]).to.deep.equal(['1', 1]);
    expect((await reset({ all: true })).body).to.deep.equal({ deleted: { ...NOTHING, ads: 1, orders: 1 } });
    expect(await operator.usage('sandbox', 'reset')).to.include('--organisation 8/101');
    expect(await operator.usage('sandbox', 'reset', '--all', '--organisation', '8/461')).to.include('--all');
    const production = new Operator(
      () => app.database.address,
      () => NOW,
      { PROFILE: 'production' },
    );
    expect(await production.refusal('sandbox', 'reset', '--all')).to.include('PROFILE is "production"');
  });

  it('says what is wrong with what it was asked', async () => {
    for (const body of [
      'x',
      '[]',
      '{}',
      { organisations: [] },
      { organisations: ['461'] },
      { all: true, more: 1 },
      { all: false },
    ]) {
      const { status, body: told } = await reset(body);
      expect(status, JSON.stringify(told)).to.equal(400);
      expect(told.error).to.match(/8\/(101|461)|organisation/);
    }
    expect((await reset({ all: true }, { 'content-type': 'text/plain' })).status).to.equal(415);
    const got = await fetch(`${app.origin}/sandbox/reset`);
    expect([got.status, got.headers.get('allow')]).to.deep.equal([405, 'POST']);
    expect((await fetch(`${app.origin}/sandbox/other`)).status).to.equal(404);
  });

  it('of several at once goes one after the other, and leaves nothing', async () => {
    const both = [`8/${ODENSE}`, `8/${KOEBENHAVN}`];
    for (let round = 0; round < 3; round += 1) {
      for (const code of [ODENSE, KOEBENHAVN]) await Promise.all([ad(code), ad(code), order(code)]);
      const answers = await Promise.all(
        [both, both.toReversed(), both, both.toReversed(), both].map((organisations, i) =>
          reset(i === 4 ? { all: true } : { organisations }),
        ),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200]);
    }
    expect((await reset({ all: true })).body).to.deep.equal({ deleted: NOTHING });
  });

  it('is for callers on this machine, and for others by the setting only', async () => {
    const proxied = { 'x-forwarded-for': '192.0.2.1' };
    expect((await reset({ all: true }, proxied)).status).to.equal(403);
    for (const [by, ofOne, ofAll] of [
      ['anyone', 200, 403],
      ['nobody', 403, 403],
    ] as const) {
      const other = await startApp({ clock: () => NOW, env: { SANDBOX_CONTROL: by } });
      const ask = async (body: object) =>
        (
          await fetch(`${other.origin}/sandbox/reset`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...proxied },
            body: JSON.stringify(body),
          })
        ).status;
      expect([await ask({ organisations: ['8/461'] }), await ask({ all: true })], by).to.deep.equal([
        ofOne,
        ofAll,
      ]);
      await other.stop();
    }
  });
});
