import { expect } from 'chai';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import type { World } from '../../src/cli/command.js';
import { failureOf } from '../../src/cli/failure.js';
import { databaseUrl, emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../support/database.js';
import { Operator } from './operator.js';

/** Nothing listens there. */
const AWAY = 'postgres://nobody@127.0.0.1:1/jobnet';

describe('the end of jobnet', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const questions: readonly (readonly string[])[] = [
    ['systems', 'list'],
    ['locks', 'list'],
    ['logos', 'deleted'],
    ['audit', 'verify'],
    ['occupations', 'list'],
    ['outbox', 'list'],
    ['v1', 'report'],
  ];
  for (const question of questions) {
    it(`is one sentence and 3 when the database is away: ${question.join(' ')}`, async () => {
      const { code, stdout, stderr } = await Operator.withSettings({ DATABASE_URL: AWAY }).ends(...question);
      expect([code, stdout, stderr]).to.deep.equal([
        3,
        '',
        'The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Is it up, and DATABASE_OWNER_URL, or DATABASE_URL, right?',
      ]);
    });

    it(`is 0 when it is there: ${question.join(' ')}`, async () => {
      const there = { DATABASE_URL: databaseUrl(database.address) };
      expect(await Operator.withSettings(there).ends(...question)).to.include({ code: 0, stderr: '' });
    });
  }

  it('is a sentence where production names no database, or a setting is wrong', async () => {
    const ends = (env: World['env'], ...args: string[]) => Operator.withSettings(env).ends(...args);
    const none = await ends({ PROFILE: 'production' }, 'systems', 'list');
    expect([none.code, none.stderr]).to.deep.equal([
      1,
      'DATABASE_OWNER_URL is not set, and DATABASE_URL neither, but one must be with PROFILE production: the embedded PostgreSQL is for the sandbox.',
    ]);
    const wrong = await ends({ DATABASE_URL: 'mysql://db' }, 'systems', 'list');
    expect([wrong.code, wrong.stderr]).to.deep.equal([
      1,
      'DATABASE_URL is ***, but must be a postgres:// address.',
    ]);
    const cutOver = { DATABASE_URL: databaseUrl(database.address), CUT_OVER: 'i går' };
    expect((await ends(cutOver, 'v1', 'report')).stderr).to.match(/^CUT_OVER is "i går", but must be/);
    expect(await ends(cutOver, 'locks', 'list')).to.include({ code: 0, stderr: '' });
  });

  const sentenceOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const failure = failureOf(error);
    expect(failure).to.have.property('exitCode', 1);
    return failure?.sentence;
  };

  it('names the role that is needed when the gateway’s own would write', async () => {
    const gateway = openDatabase(database.gateway);
    const remark = { at: new Date(), by: 'KLJ', reason: 'sag 17' };
    const ny = { name: 'Ny', organisations: [], mandates: [], limits: {} };
    expect(await sentenceOf(systemAdministrationOn(gateway).add(ny, undefined, remark))).to.equal(
      'The role may not do that in the database (permission denied for table system): ' +
        'DATABASE_OWNER_URL must be the role that owns the tables, docs/audit.md.',
    );
    await gateway.destroy();
  });

  it('tells of a database that is not the gateway’s, and of one that is not there', async () => {
    const empty = await emptyDatabaseBeside(database);
    expect(await sentenceOf(stillingListOn(empty.knex).findAll())).to.match(
      /^The database is not the gateway's, or not up to date \(relation "stilling_?\w*" does not exist\): start the gateway on it first\.$/,
    );
    const gone = openDatabase(empty.address);
    await empty.drop();
    expect(await sentenceOf(stillingListOn(gone).findAll())).to.match(
      /^There is no such database: database "\w+" does not exist\. Is DATABASE_OWNER_URL, or DATABASE_URL, right\?$/,
    );
    await gone.destroy();
  });

  it('says nothing of an error that nobody has thought of', () => {
    expect(failureOf(new TypeError('x is not a function'))).to.equal(undefined);
    expect(failureOf('x')).to.equal(undefined);
  });
});
