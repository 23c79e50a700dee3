import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { live, withDatabases } from '../run.js';
import { decide, mediate, PERSONS } from './candidate-commands.js';
import type { Command } from './command.js';
import { lifeOfAnOrder } from './life.js';
import type { Plan } from './order-commands.js';

const sent: Plan = {
  ...{ titel: 'Bager', withUnit: false, jobcenter: '461', email: 'aase@cafe-aaen.example' },
  ...{ start: 'none', frist: 'none', loebende: false },
};
const PROTECTED = PERSONS.findIndex(({ kind }) => kind === 'protected');
const guess = `${PERSONS[PROTECTED]!.name} er dygtig.`;

/** The lives in which the model and the gateway were found to differ. */
const found: readonly { readonly name: string; readonly steps: readonly Command[] }[] = [
  {
    name: 'tells an authority that its text names a protected candidate, and a company only that it writes none',
    steps: [
      mediate(0, '461', PROTECTED, 'Kan begynde nu.'),
      decide(0, '461', false, undefined, guess),
      decide(0, 'company', false, undefined, guess),
    ],
  },
];

describe('a job order', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  for (const { name, steps } of found)
    it(name, () => withDatabases(database, (databases) => live(lifeOfAnOrder, databases, steps, sent)));
});
