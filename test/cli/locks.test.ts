import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { lockRegisterOn } from '../../src/services/virksomhed/locks/store.js';
import { laase, USAGE } from '../../src/cli/locks.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { type MainProcess, startMain } from '../support/main-process.js';

const CVR = '97000999';
const WHY = ['--af', 'KLJ', '--begrundelse', 'strejke'];

describe('npm run laase', () => {
  let database: TestDatabase;
  let now = new Date('2026-11-23T08:00:00Z');
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  const run = (...args: string[]) =>
    laase(
      args,
      lockRegisterOn(database.knex, () => now),
      () => now,
    );
  const refusal = async (...args: string[]) => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'LockToolError');
    return (error as Error).message;
  };

  it('sets, lists and lifts', async () => {
    expect(await run('list')).to.equal('No locks.');
    expect(await run('set', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is konfliktramt.`);
    expect(await refusal('set', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is konfliktramt already.`);
    expect(await run('list', CVR)).to.match(
      /97000999 {2}konfliktramt {2}2026-11-23T08:00.*KLJ: strejke {2}\(in force\)$/,
    );
    now = new Date('2026-11-24T08:00:00Z');
    const lifted = await run('lift', CVR, 'konfliktramt', '--af', 'MHN', '--begrundelse', 'forlig');
    expect(lifted).to.equal(`${CVR} is no longer konfliktramt.`);
    expect(await run('list')).to.match(/→ 2026-11-24T08:00:00\.000Z {2}MHN: forlig$/);
    expect(await refusal('lift', CVR, 'konfliktramt', ...WHY)).to.equal(`${CVR} is not konfliktramt.`);
  });

  it('says what is wrong with what it was asked', async () => {
    expect(await refusal()).to.equal(USAGE);
    expect(await refusal('unlock', CVR)).to.equal(USAGE);
    expect(await refusal('set', CVR, 'spaerret')).to.equal('Give --af WHO and --begrundelse WHY.');
    expect(await refusal('set', CVR, 'spaerret', '--af', ' ', '--begrundelse', 'x')).to.include('--af WHO');
    expect(await refusal('set', CVR, 'laast', ...WHY)).to.equal(
      'The lock is laast, but must be spaerret or konfliktramt.',
    );
    expect(await refusal('set', '12345678', 'spaerret', ...WHY)).to.include('modulus 11');
    expect(await refusal('list', CVR, '--all')).to.include('--all');
    expect(await refusal('list', CVR, 'spaerret', 'x')).to.include('What is x?');
  });
});

/** As an operator types it, beside a gateway with its embedded PostgreSQL and without one. */
describe('src/cli/locks.ts', function () {
  this.timeout(60_000);
  const folder = folders();
  let main: MainProcess | undefined;
  afterEach(() => main?.end('SIGTERM'));

  it('works beside a running gateway, and after it on the same data', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: folder() };
    const cwd = join(import.meta.dirname, '..', '..');
    const cli = async (...args: string[]) => {
      const typed = ['tools/operator.mjs', 'laase', ...args];
      return (await promisify(execFile)(process.execPath, typed, { cwd, env })).stdout.trim();
    };
    main = await startMain(env as Record<string, string>);
    expect(await cli('set', CVR, 'spaerret', ...WHY)).to.equal(`${CVR} is spaerret.`);
    await main.end('SIGTERM');
    main = undefined;
    expect(await cli('list', CVR)).to.match(/spaerret .*\(in force\)$/);
    const failed = (await cli('lift', CVR, 'konfliktramt', ...WHY).catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect([failed.code, failed.stderr.trim()]).to.deep.equal([1, `${CVR} is not konfliktramt.`]);
  });
});
