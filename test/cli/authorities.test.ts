import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoMyndigheder } from '../../src/sandbox/demo/myndigheder.js';
import { takesPart } from '../../src/services/myndighed/myndighedsregister.js';
import { myndighedslisteOn, myndighedsregisterOn } from '../../src/services/myndighed/store.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { Operator } from './operator.js';

const JOBCENTER = 8;
const DEMO = 'demo/myndigheder.json';

describe('jobnet authorities', () => {
  let database: TestDatabase;
  const folder = folders();
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const operator = new Operator(
    () => database.address,
    () => new Date('2026-11-24T08:00:00Z'),
  );
  const run = (...args: string[]) => operator.run('authorities', ...args);
  const refusal = (...args: string[]) => operator.refusal('authorities', ...args);
  const file = (liste: unknown) => {
    const path = join(folder(), 'myndigheder.json');
    writeFileSync(path, typeof liste === 'string' ? liste : JSON.stringify(liste));
    return path;
  };

  it('imports the sample, and the same again changes nothing', async () => {
    expect(await run('import', DEMO)).to.equal('6 authorities in the file; 6 changed.');
    expect(await run('import', DEMO)).to.equal('6 authorities in the file; 0 changed.');
    expect(await myndighedslisteOn(database.knex, JOBCENTER).findAll()).to.have.deep.members([
      ...demoMyndigheder(),
    ]);
    const register = myndighedsregisterOn(database.knex);
    expect(await register.jobcenterOf('480')).to.equal('461');
    expect(await register.jobcenterOf('999')).to.equal(undefined);
    const codes = (await register.findAll(JOBCENTER)).map(({ organisationCode }) => organisationCode);
    expect(codes).to.deep.equal(['28', '101', '461', '851']);
  });

  it('lets one that the new list lacks take part no longer, and keeps its name', async () => {
    await run('import', DEMO);
    const rest = demoMyndigheder().filter(({ organisationCode }) => organisationCode !== '461');
    expect(await run('import', file(rest))).to.equal('5 authorities in the file; 1 changed.');
    const register = myndighedsregisterOn(database.knex);
    const gone = await register.find({ organisationTypeId: JOBCENTER, organisationCode: '461' });
    expect(gone).to.include({ navn: 'Jobcenter Odense' }).and.not.to.have.property('fra');
    expect(await register.jobcenterOf('461')).to.equal(undefined);
    expect(await run('list')).to.contain('8/461  Jobcenter Odense  (takes no part)');
  });

  it('moves a municipality to another job centre', async () => {
    await run('import', DEMO);
    const moved = demoMyndigheder().map((one) => {
      if (one.organisationCode === '851') return { ...one, kommuner: ['851', '480'] };
      return one.organisationCode === '461' ? { ...one, kommuner: ['461'] } : one;
    });
    expect(await run('import', file(moved))).to.equal('6 authorities in the file; 2 changed.');
    expect(await myndighedsregisterOn(database.knex).jobcenterOf('480')).to.equal('851');
  });

  it('names all that is wrong with a file, and writes nothing of it', async () => {
    const [first] = demoMyndigheder();
    const wrong = [
      { ...first, fra: '2026-02-01', til: '2026-01-31', kommuner: ['461'] },
      first,
      { organisationTypeId: JOBCENTER, organisationCode: '5', navn: 'Et jobcenter', kommuner: ['461'] },
    ];
    const told = await refusal('import', file(wrong));
    expect(told).to.contain('til 2026-01-31 is before fra 2026-02-01');
    expect(told).to.contain('2/28 is no job centre');
    expect(told).to.contain('2/28 stands twice');
    expect(told).to.contain('kommune 461 stands twice');
    expect(await refusal('import', file([{ organisationTypeId: 8 }]))).to.contain('organisationCode');
    expect(await refusal('import', file('{'))).to.contain('is no JSON');
    expect(await refusal('import', 'no-such-file.json')).to.contain('no-such-file.json');
    expect(await myndighedslisteOn(database.knex, JOBCENTER).findAll()).to.deep.equal([]);
  });

  it('takes part from its first day to its last, both included', () => {
    const part = { fra: '2026-01-02', til: '2026-01-04' };
    const days = ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05'];
    expect(days.map((day) => takesPart(part, day))).to.deep.equal([false, true, true, false]);
    expect(takesPart({}, '2026-01-02')).to.equal(false);
    expect(takesPart({ fra: '2026-01-02' }, '2099-01-01')).to.equal(true);
  });
});
