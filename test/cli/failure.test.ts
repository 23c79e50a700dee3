import { expect } from 'chai';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { stillingListOn } from '../../src/services/stilling/stilling-store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import type { World } from '../../src/cli/command.js';
import { failureOf } from '../../src/cli/failure.js';
import { databaseUrl, emptyDatabaseBeside, freshDatabase, type TestDatabase } from '../support/database.js';
import { silentProxy, type SilentProxy } from '../support/silent-proxy.js';
import { Operator } from './operator.js';

/** Nothing listens there. */
const AWAY = 'postgres://nobody@127.0.0.1:1/jobnet';

interface Silence {
  readonly how: string;
  readonly begin: (proxy: SilentProxy) => void;
  /** Only the limit that is meant is short: on a busy machine the other could be met before it. */
  readonly limits: { readonly DATABASE_CONNECT_MS: string; readonly DATABASE_LONG_TIMEOUT_MS: string };
  readonly sentence: string;
}

/** What a database does that hangs, and what is said of it. */
const SILENCES: readonly Silence[] = [
  {
    how: 'takes the connection and says nothing',
    begin: (proxy) => {
      proxy.silence(true);
    },
    limits: { DATABASE_CONNECT_MS: '200', DATABASE_LONG_TIMEOUT_MS: '20000' },
    sentence: 'no connection within 200 ms',
  },
  {
    how: 'goes silent when it is asked',
    begin: (proxy) => {
      proxy.silenceAt('migration');
    },
    limits: { DATABASE_CONNECT_MS: '20000', DATABASE_LONG_TIMEOUT_MS: '200' },
    sentence: 'no answer to a statement within 200 ms',
  },
];

async function roleOf(database: ReturnType<typeof openDatabase>): Promise<string> {
  const { rows } = await database.raw<{ rows: { role: string }[] }>('select current_user as role');
  return rows[0]?.role ?? '';
}

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

    for (const { how, begin, limits, sentence } of SILENCES)
      it(`is one sentence and 3 when the database ${how}: ${question.join(' ')}`, async () => {
        const proxy = await silentProxy(database);
        begin(proxy);
        const env = { DATABASE_URL: databaseUrl(proxy.through(database.address)), ...limits };
        expect(await Operator.withSettings(env).ends(...question)).to.deep.equal({
          code: 3,
          stdout: '',
          stderr: `The database cannot be reached: ${sentence}. Is it up, and DATABASE_OWNER_URL, or DATABASE_URL, right?`,
        });
        await proxy.stop();
      });

    it(`is 0 when it is there: ${question.join(' ')}`, async () => {
      const there = { DATABASE_URL: databaseUrl(database.address) };
      expect(await Operator.withSettings(there).ends(...question)).to.include({ code: 0, stderr: '' });
    });
  }

  it('is a sentence and 1 for a database of another version, which no command touches', async () => {
    const other = await freshDatabase();
    const ends = (...question: readonly string[]) =>
      Operator.withSettings({ DATABASE_URL: databaseUrl(other.address) }).ends(...question);
    const set = ['locks', 'set', '97000999', 'spaerret', '--by', 'KLJ', '--reason', 'misbrug'];
    const name = '20990101000000_create_senere';
    await other.knex('migration').insert({ name, batch: 1, migration_time: new Date(0) });
    for (const question of [...questions, set]) {
      const { code, stdout, stderr } = await ends(...question);
      expect([code, stdout], question.join(' ')).to.deep.equal([1, '']);
      expect(stderr).to.match(
        /^The database was made by another version .* \(20990101000000_create_senere\)/,
      );
    }
    await other.knex('migration').where({ name }).delete();
    const [last = ''] = await other.knex('migration').orderBy('id', 'desc').pluck<string[]>('name');
    await other.knex('migration').where({ name: last }).delete();
    expect(await ends(...set)).to.deep.equal({
      code: 1,
      stdout: '',
      stderr: `The database is not up to date (it lacks ${last}): start the gateway on it first.`,
    });
    expect(await ends('v1', 'report')).to.include({ code: 0, stderr: '' });
    expect(await other.knex('virksomhedslaas')).to.deep.equal([]);
    await other.drop();
  });

  it('is a sentence and 1 where TLS with the database fails, as trying again mends nothing', async () => {
    const ends = (query: string) =>
      Operator.withSettings({ DATABASE_URL: `${AWAY}?${query}` }).ends('locks', 'list');
    expect(await ends('sslmode=verify-full&sslrootcert=/nowhere.pem')).to.deep.equal({
      code: 1,
      stdout: '',
      stderr:
        "The database cannot be reached over TLS: ENOENT: no such file or directory, open '/nowhere.pem'. " +
        'Are sslmode and sslrootcert of DATABASE_OWNER_URL, or DATABASE_URL, right?',
    });
    for (const code of ['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])
      expect(failureOf(Object.assign(new Error('so'), { code }))).to.deep.include({ exitCode: 1 });
    expect(failureOf(new Error('The server does not support SSL connections'))?.sentence).to.match(
      /^The database cannot be reached over TLS: The server does not support SSL connections\. /,
    );
  });

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
      'The role may not do that in the database (permission denied for function lock_memory): ' +
        'DATABASE_OWNER_URL must be the role that owns the tables, docs/audit.md.',
    );
    await gateway.destroy();
  });

  it('does not take a table that the role may not read for one that is not there', async () => {
    const gateway = openDatabase(database.gateway);
    await database.knex.raw('revoke all on v1_tombstone, v1_jobannonce from ??', [await roleOf(gateway)]);
    const env = { DATABASE_URL: databaseUrl(database.gateway) };
    for (const question of ['report', 'dry-run'])
      expect((await Operator.withSettings(env).ends('v1', question)).stderr).to.match(
        /^The role may not do that in the database \(permission denied for table v1_/,
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
