import fc from 'fast-check';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { isEach } from '../support/each.js';
import { lifeOfAnAd } from './ad/life.js';
import { lifeOfAnOrder } from './order/life.js';
import { type Life, lives, withDatabases } from './run.js';

/** As many as take a quarter of a minute of one core, or a whole one; `make life` is hours. */
const LIVES = isEach ? { ad: 200, order: 150 } : { ad: 40, order: 30 };
/** A step of an order is compared in more ways than one of an ad. */
const COMMANDS = { ad: 25, order: 15 };

describe('the life', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const holds = <Settings, Model extends object, Real>(
    life: Life<Settings, Model, Real>,
    maxCommands: number,
    numRuns: number,
  ) => withDatabases(database, (databases) => fc.assert(lives(life, databases, maxCommands), { numRuns }));

  it('of an ad is what the model says, whatever happens in it', async function () {
    this.timeout(0);
    await holds(lifeOfAnAd, COMMANDS.ad, LIVES.ad);
  });

  it('of a job order is what the model says, whatever happens in it', async function () {
    this.timeout(0);
    await holds(lifeOfAnOrder, COMMANDS.order, LIVES.order);
  });
});
