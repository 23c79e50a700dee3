import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { patientSettings } from '../../../src/store/sql/database.js';
import { isPassing } from '../../../src/store/sql/unavailable.js';
import { migrate, unmigrate } from '../../../src/store/migration/migrate.js';
import { dumpSchema } from '../../../tools/postgres-schema.js';
import { emptyDatabaseBeside, type TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';

const WRITTEN = readFileSync(new URL('../../../migrations/schema.sql', import.meta.url), 'utf8');

onEveryPostgres('migrations', (fresh) => {
  let beside: TestDatabase;
  let database: TestDatabase;
  before(async () => {
    beside = await fresh();
  });
  after(() => beside.drop());
  beforeEach(async () => {
    database = await emptyDatabaseBeside(beside);
  });
  afterEach(() => database.drop());

  it('make the schema that migrations/schema.sql says; else run `npm run schema`', async () => {
    await migrate(database.address);
    expect(await dumpSchema(database.knex)).to.equal(WRITTEN);
  });

  it('are SQL in schema.sql that makes the same schema', async () => {
    await database.knex.raw(WRITTEN);
    expect(await dumpSchema(database.knex)).to.equal(WRITTEN);
  });

  it('go up, all down, and up again', async () => {
    const run = await migrate(database.address);
    expect(run).to.not.be.empty;
    await unmigrate(database.address);
    expect(await dumpSchema(database.knex)).to.not.include('create table');
    expect(await migrate(database.address)).to.deep.equal(run);
    expect(await dumpSchema(database.knex)).to.equal(WRITTEN);
  });

  it('run once', async () => {
    await migrate(database.address);
    expect(await migrate(database.address)).to.deep.equal([]);
  });

  it('are recorded without the extension of their file, so that sources and build agree', async () => {
    const run = await migrate(database.address);
    const recorded = await database.knex<{ name: string }>('migration').orderBy('id').pluck('name');
    expect(recorded).to.deep.equal(run);
    for (const name of recorded) expect(name).to.match(/^\d{14}_[a-z]+(_[a-z0-9]+)+$/);
  });

  it('are run by one of several processes that start together; the others wait', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database.address)));
    expect(runs.filter((run) => run.length > 0)).to.have.length(1);
    expect(await dumpSchema(database.knex)).to.equal(WRITTEN);
  });

  it('are given up when the database does not answer for as long as they may take', async () => {
    await database.knex.transaction(async (holder) => {
      await holder.raw('select pg_advisory_xact_lock(20241207)');
      const failure: unknown = await migrate(
        database.address,
        {},
        undefined,
        patientSettings({ answerMs: 100 }),
      ).catch((error: unknown) => error);
      expect(isPassing(failure), String(failure)).to.equal(true);
    });
    expect(await migrate(database.address)).to.not.be.empty;
  });

  it('run although a process was killed in the middle of them before', async () => {
    await migrate(database.address);
    await database.knex('migration_lock').update({ is_locked: 1 });
    expect(await migrate(database.address)).to.deep.equal([]);
  });
});
