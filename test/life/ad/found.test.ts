import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { live, withDatabases } from '../run.js';
import { DAY, MINUTE } from '../world.js';
import { type Command, companyIsRenamed, companyTurns, timePasses } from './command.js';
import { park, take, takeAndDecide } from './desk-commands.js';
import { lifeOfAnAd } from './life.js';
import { create, type Plan, update } from './owner-commands.js';

type Steps = readonly Command[];

const sent = (publicering: Plan['publicering'], afpublicering: number): Plan => ({
  publicering,
  afpublicering,
  withUnit: false,
  titel: 'Bager',
});
const approve = takeAndDecide(0, 'GodkendJobannonce');

/** The lives in which the model found the gateway wrong, as fast-check shrank them. */
const found: readonly { readonly name: string; readonly steps: Steps; readonly autoApprove?: true }[] = [
  {
    name: 'is not approved when its company is no longer active (130308)',
    steps: [create(sent('none', DAY)), companyTurns('isActive'), approve, companyTurns('isActive'), approve],
  },
  {
    name: 'is not approved when its company is locked (130309)',
    steps: [create(sent('none', DAY)), companyTurns('isLocked'), approve, companyTurns('isLocked'), approve],
  },
  {
    name: 'is not approved when its time is over, and gets new times (130310)',
    steps: [
      create(sent('none', 90 * MINUTE)),
      timePasses(DAY),
      approve,
      update(0, false, sent('none', DAY)),
      approve,
    ],
  },
  {
    name: 'is parked until before its time is over, also when that is changed',
    steps: [
      create(sent('none', 3 * DAY)),
      take(0, 'anna'),
      park(0, 'anna', 25 * DAY),
      park(0, 'anna', 2 * DAY),
      update(0, false, sent('none', 90 * MINUTE)),
      timePasses(61 * MINUTE),
      timePasses(61 * MINUTE),
    ],
  },
  {
    name: 'that a machine approved and nobody sees yet waits for a person when a conflict begins',
    steps: [create(sent(60 * MINUTE, DAY)), companyTurns('isInConflict'), timePasses(61 * MINUTE), approve],
    autoApprove: true,
  },
  {
    name: 'that a machine approved and the public sees stays on Jobnet when a conflict begins',
    steps: [create(sent('none', DAY)), companyTurns('isInConflict')],
    autoApprove: true,
  },
  {
    name: 'that waits since the same moment as another stands in the queue by its number',
    steps: [create(sent(DAY, 3 * DAY)), create(sent(DAY, 3 * DAY)), companyTurns('isInConflict')],
    autoApprove: true,
  },
  {
    name: 'that a person approved comes on Jobnet though a conflict begins',
    steps: [create(sent(60 * MINUTE, DAY)), approve, companyTurns('isInConflict'), timePasses(61 * MINUTE)],
  },
  {
    name: 'counts its eight weeks from the first time, whatever was scheduled between',
    steps: [
      create(sent('none', 30 * DAY)),
      approve,
      timePasses(DAY),
      update(0, false, sent(20 * DAY, 50 * DAY)),
      approve,
      update(0, false, sent('same', 56 * DAY)),
      timePasses(25 * DAY),
      update(0, false, sent('none', 56 * DAY)),
      update(0, false, sent('none', 30 * DAY)),
      approve,
    ],
  },
  {
    name: 'has the name that its company has now in every list, also in the approved version',
    steps: [
      create(sent('none', DAY)),
      approve,
      update(0, false, sent('none', DAY)),
      create(sent(60 * MINUTE, DAY)),
      companyIsRenamed('Anden ApS'),
      timePasses(5 * MINUTE),
    ],
  },
  {
    name: 'is not approved beyond eight weeks from a first time that came while it waited (130311)',
    steps: [
      create(sent(60 * MINUTE, 30 * DAY)),
      approve,
      update(0, false, sent(20 * DAY, 70 * DAY)),
      timePasses(DAY),
      approve,
    ],
  },
];

describe('an ad', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  for (const { name, steps, autoApprove = false } of found)
    it(name, () => withDatabases(database, (databases) => live(lifeOfAnAd, databases, steps, autoApprove)));
});
