import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp } from '../support/app.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { refuse } from '../support/refusals.js';
import { post, sampleOf, withRequestIdentifier } from '../support/soap-client.js';

const DAY = 24 * 3600_000;
/** Long enough ago that the database's clock agrees with all that is deleted. */
const NOW = new Date(Date.now() - 60 * DAY);

describe('remembered requests', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const at = async (now: Date, ...ids: readonly string[]) => {
    const app = await startApp({ clock: () => now, newId: randomUUID, database });
    for (const id of ids)
      await post(app.origin, withRequestIdentifier(sampleOf('CreateJobannonce', now), id));
    await app.stop();
  };
  const remembered = async () =>
    (await database
      .knex('request_repeat')
      .orderBy('request_identifier')
      .pluck('request_identifier')) as string[];

  it('are deleted by the gateway when they are too old to be repeated, the others stay', async () => {
    await at(NOW, 'old');
    await at(new Date(NOW.getTime() + 20 * DAY), 'young');
    expect(await remembered()).to.deep.equal(['old', 'young']);
    await at(new Date(NOW.getTime() + 31 * DAY));
    expect(await remembered()).to.deep.equal(['young']);
    expect(await database.knex('jobannonce').select('id')).to.have.length(2);
  });

  it('and signed messages, mails and used limits stay when a process’s clock was set forward', async () => {
    const { knex } = database;
    await at(new Date(), 'today');
    await refuse(knex);
    await knex('outbox').update({ state: 'no_address', happened_at: knex.raw('now()') });
    const bytes = Buffer.alloc(32);
    await knex('signed_message').insert({ key: bytes, digest: bytes, expires_at: new Date() });
    await knex('system_usage').insert({ system_id: 's', second: new Date(), counts: [1], permits: [] });
    await at(new Date(Date.now() + 365 * DAY));
    expect(await remembered()).to.deep.equal(['today']);
    for (const table of ['outbox', 'signed_message', 'system_usage'])
      expect(await knex(table).select(knex.raw('1')), table).to.have.length(1);
  });
});
