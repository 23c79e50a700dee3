import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { up } from '../../migrations/20261129101600_create_v1_jobannonce.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { USAGE, v1 } from '../../src/cli/v1.js';
import { emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { CUT_OVER, loadV1Annoncer } from '../support/v1-annoncer.js';

describe('npm run v1', () => {
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
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    await v1(args, { address: database.address, cutOver: CUT_OVER, print });
    return lines;
  };
  const refusal = async (...args: string[]) => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'V1Error');
    return (error as Error).message;
  };
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
    const purged = await run('purge');
    expect(purged[0]).to.equal('v1 ads purged: {"deleted":10,"total":10}');
    expect(purged.slice(-reported.length)).to.deep.equal(reported);
    expect(await run('report')).to.deep.equal(reported);
    expect((await run('purge')).slice(0, 2)).to.deep.equal([
      'The schema was up to date.',
      'There was nothing to purge.',
    ]);
  });

  it('purges ads that were loaded once the gateway had been started, also again', async () => {
    const started = await emptyDatabaseBeside(beside);
    const purge = async () => {
      const lines: string[] = [];
      await v1(['purge'], { ...started, cutOver: CUT_OVER, print: (line) => lines.push(line) });
      return lines;
    };
    try {
      await migrate(started.address, { cutOver: CUT_OVER });
      await loadV1Annoncer(started.knex);
      const lines = await purge();
      expect(lines.slice(0, 2)).to.deep.equal([
        'The schema was up to date.',
        'v1 ads purged: {"deleted":10,"total":10}',
      ]);
      expect(lines[2]).to.match(/^the purge of v1 ads is done; counts by state: \{"purged":\{/);
      expect(await started.knex('v1_tombstone').count()).to.deep.equal([{ count: '10' }]);
      // The dump of version 1 is loaded once more, over what was kept.
      await started.knex('v1_jobannonce').truncate();
      await loadV1Annoncer(started.knex);
      expect((await purge())[1]).to.equal('v1 ads purged: {"deleted":10,"total":10}');
      expect(await started.knex('v1_tombstone').count()).to.deep.equal([{ count: '10' }]);
    } finally {
      await started.drop();
    }
  });

  it('says what does not fit, of a look as of the purge, and changes nothing', async () => {
    const other = await emptyDatabaseBeside(beside);
    const refused = async (command: string) =>
      v1([command], { ...other, cutOver: CUT_OVER, print: () => undefined }).catch((error: unknown) => error);
    try {
      await up(other.knex);
      await loadV1Annoncer(other.knex);
      await other.knex.raw('alter table v1_jobannonce alter cvr drop not null');
      for (const command of ['dry-run', 'purge']) {
        expect(await refused(command), command).to.have.property(
          'message',
          'The table v1_jobannonce cannot be purged:\n  cvr may be null: fill it, and make it not null',
        );
      }
      expect(await other.knex.schema.hasTable('v1_tombstone')).to.equal(false);
    } finally {
      await other.drop();
    }
  });

  it('says how it is used', async () => {
    expect(await refusal()).to.equal(USAGE);
    expect(await refusal('undo')).to.equal(USAGE);
    expect(await refusal('purge', 'now')).to.equal(USAGE);
  });
});

/** As an operator types it, without a gateway: the embedded database is looked at, and not migrated. */
describe('src/cli/v1.ts', function () {
  this.timeout(60_000);
  const folder = folders();

  it('does not make the schema for a look', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: folder() };
    const cwd = join(import.meta.dirname, '..', '..');
    const cli = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['tools/operator.mjs', 'v1', ...args], { cwd, env });
    const failed = (await cli('dry-run').catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect([failed.code, failed.stderr.trim()]).to.deep.equal([
      1,
      'The database has no table v1_jobannonce: it is no installation of version 1, and the gateway has not been started on it.',
    ]);
    expect((await cli('purge')).stdout).to.match(/deleted: 0\nleft: 0\n$/);
    expect((await cli('dry-run')).stdout).to.match(/would be deleted: 0\nwould be kept: 0\n$/);
  });
});
