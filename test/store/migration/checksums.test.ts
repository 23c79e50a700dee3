import { expect } from 'chai';
import { checksums } from '../../../migrations/checksums.js';
import { changesOfReleased, checksumsFile, checksumsOfSources } from '../../../tools/migration-checksums.js';
import { migrate, unmigrate } from '../../../src/store/migration/migrate.js';
import { emptyDatabaseBeside, type TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';

describe('the checksums of migrations', () => {
  it('are those of the files: a released migration is never changed', async () => {
    expect(changesOfReleased(checksums, await checksumsOfSources())).to.deep.equal([]);
  });

  it('are there for every migration; else run `npm run schema`', async () => {
    expect(Object.keys(checksums)).to.deep.equal(Object.keys(await checksumsOfSources()));
  });

  it('say of a migration that was changed or removed what to do instead', () => {
    const released = { '20990101000000_create_a': 'a', '20990101000001_create_b': 'b' };
    const [changed, removed, ...none] = changesOfReleased(released, { '20990101000000_create_a': 'x' });
    expect(none).to.deep.equal([]);
    expect(changed).to.match(/^The migration 20990101000000_create_a was changed, .* add a migration\./);
    expect(removed).to.match(/^The migration 20990101000001_create_b was removed, .* add a migration\./);
  });

  it('are not asked of a new one', () => {
    expect(changesOfReleased({}, { '20990101000000_create_a': 'a' })).to.deep.equal([]);
    expect(checksumsFile({ '20990101000000_create_a': 'a' })).to.include(
      `\n  '20990101000000_create_a': 'a',\n`,
    );
  });
});

onEveryPostgres('a database and the checksums of its migrations', (fresh) => {
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

  const recorded = async () =>
    Object.fromEntries(
      (
        await database
          .knex('migration_checksum')
          .orderBy('name')
          .select<{ name: string; checksum: string }[]>('name', 'checksum')
      ).map(({ name, checksum }) => [name, checksum]),
    );
  async function refusal(): Promise<string> {
    const error: unknown = await migrate(database.address).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'OtherVersionError');
    return (error as Error).message;
  }

  it('has that of each migration that it has run, and of none that was taken back', async () => {
    await migrate(database.address);
    expect(await recorded()).to.deep.equal(checksums);
    await unmigrate(database.address);
    expect(await recorded()).to.deep.equal({});
  });

  it('is refused when it has run another text of a migration, and nothing is changed', async () => {
    await migrate(database.address);
    await database
      .knex('migration_checksum')
      .where({ name: NAME })
      .update({ checksum: 'f'.repeat(64) });
    const before = await recorded();
    expect(await refusal()).to.equal(
      'The database was made by another version of the gateway: it has run migrations that are not the same as this ' +
        `one's (${NAME}). Run the version of the gateway that made it, or give this one another database.`,
    );
    expect(await recorded()).to.deep.equal(before);
  });

  it('is refused when nobody recorded what it has run', async () => {
    await migrate(database.address);
    await database.knex('migration_checksum').where({ name: NAME }).delete();
    expect(await refusal()).to.include(`(${NAME})`);
    await database.knex.raw('drop table migration_checksum');
    const [first, second, third, ...more] = Object.keys(checksums);
    expect(await refusal()).to.include(
      `one's (${first}, ${second}, ${third} and ${more.length} more). Run the`,
    );
  });

  it('is refused when it was made before the baseline, and nothing is changed', async () => {
    // As a commit before the baseline leaves it: its migrations, without checksums.
    await database.knex.raw(`
      create table migration (id serial primary key, name text, batch integer, migration_time timestamptz);
      insert into migration (name, batch) values ('20261122100000_create_jobannonce', 1), ('20261122100200_create_gentagelse', 1);
      create table jobannonce (id uuid primary key)`);
    expect(await refusal()).to.equal(
      'The database was made by another version of the gateway: it has migrations that this one does not know ' +
        '(20261122100000_create_jobannonce, 20261122100200_create_gentagelse). Run the version of the gateway that made it, ' +
        'or give this one another database.',
    );
    const { rows } = await database.knex.raw<{ rows: { tablename: string }[] }>(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    expect(rows.map(({ tablename }) => tablename)).to.deep.equal(['jobannonce', 'migration']);
  });

  const NAME = '20261129100900_create_outbox';
});
