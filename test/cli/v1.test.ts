import { expect } from 'chai';
import { up } from '../../migrations/20261129101600_create_v1_jobannonce.js';
import { migrate } from '../../src/store/migration/migrate.js';
import type { DatabaseAddress } from '../../src/store/sql/database.js';
import { emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { CUT_OVER, loadV1Annoncer } from '../support/v1-annoncer.js';
import { Operator, typed } from './operator.js';

const operatorOn = (address: () => DatabaseAddress) =>
  new Operator(address, () => new Date(), { CUT_OVER: CUT_OVER.toISOString().replace('.000', '') });

describe('jobnet v1', () => {
  let beside: TestDatabase;
  let database: TestDatabase;
  before(async () => {
    beside = await freshDatabase();
    database = await emptyDatabaseBeside(beside);
  });
  after(async () => {
    await database.drop();
    await beside.drop();
  });
  const operator = operatorOn(() => database.address);
  const run = async (command: string) => (await operator.run('v1', command)).split('\n');
  const refusal = (command: string) => operator.refusal('v1', command);
  const COUNTS = [
    '  AfventerGodkendelse     3',
    '  IkkePaaJobnetEndnu      2',
    '  PaaJobnet               5',
  ];
  const KEPT = [
    '  AfsluttetManuelt        2',
    '  IkkeGodkendt            1',
    '  IkkeLaengerePaaJobnet   2',
    '  Kladde                  3',
    '  Slettet                 2',
  ];

  it('shows what would go before the gateway has touched the database, purges, and reports', async () => {
    expect(await refusal('dry-run')).to.match(/no table v1_jobannonce: it is no installation of version 1/);
    await up(database.knex);
    await loadV1Annoncer(database.knex);
    expect(await run('dry-run')).to.deep.equal([
      'Ads of version 1 by their state at 2024-12-05T23:00:00.000Z; nothing was changed.',
      'would be deleted: 10',
      ...COUNTS,
      'would be kept: 10',
      ...KEPT,
    ]);
    expect(await refusal('report')).to.equal(
      'The database has no table v1_tombstone: the purge has not been run.',
    );
    expect(await database.knex('v1_jobannonce').count()).to.deep.equal([{ count: '20' }]);
    const reported = [
      'Ads of version 1 by their state at 2024-12-05T23:00:00.000Z.',
      'deleted: 10',
      ...COUNTS,
      'left: 10',
      ...KEPT,
    ];
    const purged = await operator.ends('v1', 'purge');
    expect(purged.code).to.equal(0);
    // How far it is, on standard error: the answer has standard output for itself.
    expect(purged.stderr.split('\n')[0]).to.equal('v1 ads purged: {"deleted":10,"total":10}');
    expect(purged.stdout.split('\n').slice(-reported.length)).to.deep.equal(reported);
    expect(await run('report')).to.deep.equal(reported);
    expect((await run('purge')).slice(0, 2)).to.deep.equal([
      'The schema was up to date.',
      'There was nothing to purge.',
    ]);
    const deleted = { AfventerGodkendelse: 3, IkkePaaJobnetEndnu: 2, PaaJobnet: 5 };
    expect(await operator.json('v1', 'report'))
      .to.have.property('deleted')
      .that.deep.equals({ total: 10, byState: deleted });
    expect(await operator.json('v1', 'purge')).to.deep.include({ migrations: [] });
    expect(await operator.json('v1', 'dry-run')).to.deep.nested.include({
      'wouldDelete.total': 0,
      'wouldKeep.total': 10,
    });
  });

  it('purges ads that were loaded once the gateway had been started, also again', async () => {
    const started = await emptyDatabaseBeside(beside);
    const purge = async () => {
      const { code, stdout, stderr } = await operatorOn(() => started.address).ends('v1', 'purge');
      expect(code).to.equal(0);
      return { lines: stdout.split('\n'), told: stderr.split('\n') };
    };
    try {
      await migrate(started.address, { cutOver: CUT_OVER });
      await loadV1Annoncer(started.knex);
      const { lines, told } = await purge();
      expect([lines[0], told[0]]).to.deep.equal([
        'The schema was up to date.',
        'v1 ads purged: {"deleted":10,"total":10}',
      ]);
      expect(told[1]).to.match(/^the purge of v1 ads is done; counts by state: \{"purged":\{/);
      expect(await started.knex('v1_tombstone').count()).to.deep.equal([{ count: '10' }]);
      // The dump of version 1 is loaded once more, over what was kept.
      await started.knex('v1_jobannonce').truncate();
      await loadV1Annoncer(started.knex);
      expect((await purge()).told[0]).to.equal('v1 ads purged: {"deleted":10,"total":10}');
      expect(await started.knex('v1_tombstone').count()).to.deep.equal([{ count: '10' }]);
    } finally {
      await started.drop();
    }
  });

  it('says what does not fit, of a look as of the purge, and changes nothing', async () => {
    const other = await emptyDatabaseBeside(beside);
    const elsewhere = operatorOn(() => other.address);
    try {
      await up(other.knex);
      await loadV1Annoncer(other.knex);
      await other.knex.raw('alter table v1_jobannonce alter cvr drop not null');
      for (const command of ['dry-run', 'purge']) {
        expect(await elsewhere.refusal('v1', command), command).to.equal(
          'The table v1_jobannonce cannot be purged:\n  cvr may be null: fill it, and make it not null',
        );
      }
      expect(await other.knex.schema.hasTable('v1_tombstone')).to.equal(false);
    } finally {
      await other.drop();
    }
  });

  it('says how it is used', async () => {
    expect(await operator.usage('v1')).to.include('Usage: jobnet v1');
    expect(await operator.usage('v1', 'undo')).to.include("unknown command 'undo'");
    expect(await operator.usage('v1', 'purge', 'now')).to.include('too many arguments');
  });
});

/** Without a gateway: the embedded database is looked at, and not migrated. */
describe('jobnet v1, as an operator types it', function () {
  const folder = folders();

  it('does not make the schema for a look', async () => {
    const env = { DATA_DIR: folder() };
    const { code, stderr } = await typed(env, 'v1', 'dry-run');
    expect([code, stderr.trim()]).to.deep.equal([
      1,
      'The database has no table v1_jobannonce: it is no installation of version 1, and the gateway has not been started on it.',
    ]);
    expect((await typed(env, 'v1', 'purge')).stdout).to.match(/deleted: 0\nleft: 0\n$/);
    expect((await typed(env, 'v1', 'dry-run')).stdout).to.match(/would be deleted: 0\nwould be kept: 0\n$/);
  });
});
