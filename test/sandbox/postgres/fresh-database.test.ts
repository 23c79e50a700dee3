import { expect } from 'chai';
import { freshDatabase, type TestDatabase } from '../../support/database.js';

describe('the test harness', () => {
  const made: TestDatabase[] = [];
  after(() => Promise.all(made.map((database) => database.drop())));

  it('clones migrated databases that do not see each other', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    made.push(one, two);
    await one.knex('request_repeat').insert({
      organisation_type_id: 8,
      organisation_code: '101',
      request_identifier: 'a',
      content_hash: 'h',
      answer: '<a/>',
      created_at: new Date(0),
    });
    expect(await one.knex('request_repeat').count('* as count').first()).to.deep.equal({ count: '1' });
    expect(await two.knex('request_repeat').count('* as count').first()).to.deep.equal({ count: '0' });
  });
});
