import { expect } from 'chai';
import { kode } from '../../../src/codelists/code-lists.js';
import type { Jobannoncestatus } from '../../../src/services/jobannonce/ad/status.js';
import { createAd, decide, errorCode, messageAbout, stateOf } from '../../support/ads.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Operator } from '../../cli/operator.js';
import { asOrganisation, post, sampleOf, valueOf, withRequestIdentifier } from '../../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const LATER = '2027-01-26T10:00:00+01:00';
const status = (name: Jobannoncestatus) => kode('JobannonceStatus', name);

describe("the tester's clock", () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ clock: () => NOW });
  });
  after(() => app.stop());
  const operator = new Operator(
    () => app.database.address,
    () => NOW,
  );
  const at = (moment: string, message: string) =>
    post(app.origin, message, { headers: { 'Sandbox-Clock': moment } });
  const get = (id: string) => messageAbout('GetJobannonce', NOW, id);
  const created = () => createAd(app.origin, sampleOf('CreateJobannonce', NOW));

  it('shows an ad of today as it will be in nine weeks, in this request only', async () => {
    const id = await created();
    await decide(app.origin, { id, version: 1 }, 'GodkendJobannonce', NOW);
    const then = await at(LATER, get(id));
    expect(stateOf(then)[1]).to.equal(status('IkkeLaengerePaaJobnet'));
    expect(then.headers.get('sandbox-clock')).to.equal('2027-01-26T09:00:00.000Z');
    expect(stateOf(await at('+63d', get(id)))[1]).to.equal(status('IkkeLaengerePaaJobnet'));
    const now = await post(app.origin, get(id));
    expect(stateOf(now)[1]).to.not.equal(status('IkkeLaengerePaaJobnet'));
    expect(now.headers.get('sandbox-clock')).to.equal(null);
  });

  it('writes at the time that it shows, and the feed keeps its order', async () => {
    const id = await created();
    const answer = await at('+2d', messageAbout('CloseJobannonce', NOW, id, 1));
    expect(answer.status, answer.xml).to.equal(200);
    const other = await created();
    const events = await app.database
      .knex('haendelse')
      .whereIn('jobannonce_id', [id, other])
      .orderBy('nr')
      .select<{ jobannonce_id: string; tidspunkt: Date }[]>('jobannonce_id', 'tidspunkt');
    expect(events.map(({ tidspunkt }) => tidspunkt.toISOString())).to.deep.equal([
      '2026-11-24T09:00:00.000Z',
      '2026-11-26T09:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
    const feed = await post(
      app.origin,
      sampleOf('GetJobannonceChanges', NOW).replace(/<job:Cursor>[^<]*<\/job:Cursor>/, ''),
    );
    const told = [...feed.xml.matchAll(/<JobannonceIdentifier>([^<]+)/g)].map(([, one]) => one);
    expect(told.slice(-3)).to.deep.equal([id, id, other]);
  });

  it('leaves the real time to the audit trail, to repeats and to limits', async () => {
    const message = withRequestIdentifier(
      sampleOf('CreateJobannonce', NOW),
      '6c1f36a4-93b5-4e0b-9d4e-8f2b6a1c7d01',
    );
    const first = await post(app.origin, message);
    const again = await at('+60d', message);
    expect(again.xml).to.equal(first.xml);
    const row = await app.database
      .knex('audit_trail')
      .orderBy('nr', 'desc')
      .first<{ answered_at: Date; repeated: boolean }>();
    expect([row.answered_at.toISOString(), row.repeated]).to.deep.equal([NOW.toISOString(), true]);
  });

  it('refuses what it cannot read, with the field, what is expected and an example', async () => {
    for (const wrong of ['i morgen', '2027-01-26T10:00:00', '+105w', '2040-01-01T00:00:00Z']) {
      const answer = await at(wrong, sampleOf('CreateJobannonce', NOW));
      expect([answer.status, errorCode(answer)], wrong).to.deep.equal([400, 139200]);
      expect(valueOf(answer.xml, 'Vaerdi')).to.equal(wrong);
      expect(answer.xml).to.include('Sandbox-Clock').and.to.include('2027-01-25T10:00:00+01:00');
    }
  });

  it('is set for an organisation by a command, for clients that cannot send a field', async () => {
    const id = await created();
    const clock = (...args: string[]) => operator.run('sandbox', 'clock', ...args);
    expect(await clock()).to.equal('For everybody it is now.');
    expect(await clock('--organisation', '8/461', '+63d')).to.equal(
      'For 8/461 it is 2027-01-26T10:00:00+01:00 (+63d), and goes on from there.',
    );
    const own = (code: string) => asOrganisation(get(id), 8, code);
    expect((await post(app.origin, own('461'))).headers.get('sandbox-clock')).to.equal(
      '2027-01-26T09:00:00.000Z',
    );
    expect((await post(app.origin, own('101'))).headers.get('sandbox-clock')).to.equal(null);
    // The field of a request goes before it.
    expect((await at('+0d', own('461'))).headers.get('sandbox-clock')).to.equal(NOW.toISOString());
    expect(await clock()).to.equal('8/461  +63d  2027-01-26T10:00:00+01:00');
    expect(await operator.json('sandbox', 'clock', '--organisation', '8/101')).to.deep.equal([]);
    expect(await clock('--organisation', '8/461', '--', '-3d')).to.include('(-3d)');
    expect(await clock('--organisation', '8/461', 'off')).to.equal('For 8/461 it is now.');
    expect(await clock()).to.equal('For everybody it is now.');
  });

  it("is no command of production, nor of a database that is not a sandbox's", async () => {
    const production = new Operator(
      () => app.database.address,
      () => NOW,
      { PROFILE: 'production' },
    );
    expect(await production.refusal('sandbox', 'clock')).to.include('PROFILE is "production"');
    expect(await operator.usage('sandbox', 'clock', '--organisation', '8/461', '+105w')).to.include('+8w');
    expect(await operator.usage('sandbox', 'clock', '+8w')).to.include('--organisation');
    expect(await operator.usage('sandbox', 'clock', '--organisation', '461')).to.include('8/461');
    await app.database.knex.transaction(async (knex) => {
      await knex('system_certificate').update({
        end_reason: 'revoked',
        ended_at: NOW,
        ended_by: 'x',
        end_remark: 'x',
      });
    });
    expect(await operator.refusal('sandbox', 'clock')).to.include('not the database of a sandbox');
  });
});
