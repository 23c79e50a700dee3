import fc from 'fast-check';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { lifeOfAnAd, withDatabases } from './run.js';

/** As many as take half a minute of one core; `make life` goes on for hours. */
const LIVES = 200;

describe('the life of an ad', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  it('is what the model says, whatever happens in it', async function () {
    this.timeout(0);
    await withDatabases(database, (databases) => fc.assert(lifeOfAnAd(databases, 25), { numRuns: LIVES }));
  });
});
