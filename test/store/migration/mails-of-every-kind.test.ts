import { expect } from 'chai';
import { down, up } from '../../../migrations/20261130100400_mails_of_every_kind.js';
import { mailKind } from '../../../src/compose/mail-kinds.js';
import { outboxOn } from '../../../src/mail/outbox/outbox-store.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { AFVISNING, refuse, REFUSED_AT } from '../../support/refusals.js';

describe('the migration of the outbox to mails of every kind', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('carries the mails over that are there, and back', async () => {
    const { knex } = database;
    const ids = [await refuse(knex, { titel: 'Ung kok' }), await refuse(knex, { titel: 'Tjener' })];
    await knex('outbox').insert({
      kind: 'formidlet',
      key: { formidlingId: 'x' },
      data: {},
      happened_at: REFUSED_AT,
    });
    const now = () => knex<Record<string, unknown>>('outbox').where({ kind: 'afvist' }).orderBy('nr');
    const before = await now();
    await down(knex);
    await knex('outbox')
      .where({ nr: 2 })
      .update({ approved_until: new Date('2026-12-12T11:00:00.5Z') });
    expect(await knex('outbox').orderBy('nr').select('jobannonce_id', 'title')).to.deep.equal([
      { jobannonce_id: ids[0], title: 'Ung kok' },
      { jobannonce_id: ids[1], title: 'Tjener' },
    ]);
    await up(knex);
    const [first, second] = await now();
    expect(first).to.deep.equal(before[0]);
    expect(second).to.deep.include({
      key: { jobannonceId: ids[1], version: 1 },
      data: { titel: 'Tjener', afvisning: AFVISNING, approvedUntil: '2026-12-12T11:00:00.500Z' },
    });
    const mail = await outboxOn(knex).claim(2, 1000);
    const letter =
      mail && mailKind(mail.kind).word({ ...mail, recipient: 'a@b.dk' }, { domain: 'd', canReply: true });
    expect(letter?.text).to.include('dens tid på Jobnet slutter den 12-12-2026 12:00');
  });
});
