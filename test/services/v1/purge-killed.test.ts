import { expect } from 'chai';
import { emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../../support/database.js';
import { contentsOf, purgeKilled, purgeUndisturbed, seeded } from '../../support/v1-kill.js';

/** `make kill-purge` does the same with more ads, ten kills, and another seed each time. */
describe('the purge of v1 ads, killed with -9', function () {
  let beside: TestDatabase;
  let killed: TestDatabase;
  let undisturbed: TestDatabase;
  before(async () => {
    beside = await freshDatabase();
    killed = await emptyDatabaseBeside(beside);
    undisturbed = await emptyDatabaseBeside(beside);
  });
  after(async () => {
    for (const database of [killed, undisturbed, beside]) await database.drop();
  });

  it('ends in the same state as one that nobody disturbed', async () => {
    const ads = 8000;
    const found = await purgeKilled(killed, { ads, batch: 50, kills: 3, random: seeded(20241206) });
    expect(found).to.have.length(5);
    expect(found.slice(0, 3).filter((stones) => stones > 0 && stones < ads / 2)).to.not.be.empty;
    // In the second pass, with the one ad that somebody held, and at the end.
    expect(found.slice(3)).to.deep.equal([ads / 2 - 1, ads / 2]);
    await purgeUndisturbed(undisturbed, ads);
    const contents = await contentsOf(killed.knex);
    expect(contents.v1_tombstone).to.match(/^4000 /);
    expect(contents.v1_jobannonce).to.match(/^4000 /);
    expect(contents).to.deep.equal(await contentsOf(undisturbed.knex));
  });
});
