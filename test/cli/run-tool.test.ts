import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { sentenceOf } from '../../src/cli/run-tool.js';
import { databaseUrl, emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../support/database.js';

/** Nothing listens there. */
const AWAY = 'postgres://nobody@127.0.0.1:1/jobnet';

describe('the end of an operator’s tool', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const questions: readonly (readonly string[])[] = [
    ['systems', 'list'],
    ['laase', 'list'],
    ['logoer', 'deleted'],
    ['audit', 'verify'],
    ['stillinger', 'list'],
    ['outbox', 'list'],
    ['v1', 'report'],
  ];
  const ask = async (DATABASE_URL: string, [tool = '', ...args]: readonly string[]) => {
    const env = { PATH: process.env.PATH, DATABASE_URL };
    const typed = ['--import', 'tsx', `tools/${tool}.ts`, ...args];
    const cwd = join(import.meta.dirname, '..', '..');
    return promisify(execFile)(process.execPath, typed, { cwd, env }).then(
      () => ({ code: 0, stderr: '' }),
      (failed: unknown) => failed as { readonly code: number; readonly stderr: string },
    );
  };

  for (const question of questions) {
    it(`is one sentence and 1 when the database is away: ${question.join(' ')}`, async () => {
      const { code, stderr } = await ask(AWAY, question);
      expect([code, stderr]).to.deep.equal([
        1,
        'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Is it up, and DATABASE_OWNER_URL, or DATABASE_URL, right?\n',
      ]);
    }).timeout(60_000);

    it(`is 0 when it is there: ${question.join(' ')}`, async () => {
      expect(await ask(databaseUrl(database.address), question)).to.deep.equal({ code: 0, stderr: '' });
    }).timeout(60_000);
  }

  const failureOf = async (work: Promise<unknown>) =>
    sentenceOf(
      await work.then(
        () => undefined,
        (error: unknown) => error,
      ),
    );

  it('names the role that is needed when the gateway’s own would write', async () => {
    const gateway = openDatabase(database.gateway);
    const remark = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    const ny = { name: 'Ny', organisations: [], mandates: [], limits: {} };
    expect(await failureOf(systemAdministrationOn(gateway).add(ny, undefined, remark))).to.equal(
      'The role may not do that in the database (permission denied for table kalder): ' +
        'DATABASE_OWNER_URL must be the role that owns the tables, docs/audit.md.',
    );
    await gateway.destroy();
  });

  it('tells of a database that is not the gateway’s, and of one that is not there', async () => {
    const empty = await emptyDatabaseBeside(database);
    expect(await failureOf(stillingListOn(empty.knex).alle())).to.match(
      /^The database is not the gateway's, or not up to date \(relation "stilling_?\w*" does not exist\): start the gateway on it first\.$/,
    );
    const gone = openDatabase(empty.address);
    await empty.drop();
    expect(await failureOf(stillingListOn(gone).alle())).to.match(
      /^There is no such database: database "\w+" does not exist\. Is DATABASE_OWNER_URL, or DATABASE_URL, right\?$/,
    );
    await gone.destroy();
  });

  it('says nothing of an error that nobody has thought of', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).to.equal(undefined);
    expect(sentenceOf('x')).to.equal(undefined);
  });
});
