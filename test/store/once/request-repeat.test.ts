import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import type { RepeatKey } from '../../../src/store/once/repeats-port.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { type RequestRepeats, requestRepeatsOn } from '../../../src/store/once/request-repeat.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const ANSWER = { hash: 'sha256:1', answer: '<Svar>æøå &#13; "\'\n\t</Svar>' };

onEveryPostgres('the memory of requests', (fresh) => {
  let database: TestDatabase;
  let repeats: RequestRepeats;
  before(async () => {
    database = await fresh();
    repeats = requestRepeatsOn(database.knex, 30);
  });
  after(() => database.drop());
  beforeEach(() => database.knex('request_repeat').delete());

  const key = (requestIdentifier: string): RepeatKey => ({
    organisationTypeId: 8,
    organisationCode: '461',
    requestIdentifier,
  });
  const remember = (of: RepeatKey, answer = ANSWER, now = NOW): Promise<boolean> =>
    transactionsOn(database.knex)((transaction) => repeats.remember(transaction, of, answer, now));

  it('gives the answer back byte for byte', async () => {
    expect(await repeats.find(key('a'), NOW)).to.equal(undefined);
    expect(await remember(key('a'))).to.equal(true);
    expect(await repeats.find(key('a'), NOW)).to.deep.equal(ANSWER);
  });

  it('says that another was first, and keeps the first answer', async () => {
    await remember(key('a'));
    expect(await remember(key('a'), { hash: 'sha256:2', answer: '<Andet/>' })).to.equal(false);
    expect(await repeats.find(key('a'), NOW)).to.deep.equal(ANSWER);
  });

  it('takes an id of any length, and keeps two long ones apart', async () => {
    // Random: PostgreSQL would pack anything else until it fits into the index.
    const long = Array.from({ length: 1000 }, () => randomUUID()).join('');
    expect(await remember(key(`${long}1`))).to.equal(true);
    expect(await remember(key(`${long}1`))).to.equal(false);
    expect(await remember(key(`${long}2`))).to.equal(true);
    expect(await repeats.find(key(`${long}1`), NOW)).to.deep.equal(ANSWER);
    expect(await repeats.find(key(long), NOW)).to.equal(undefined);
  });

  it('keeps organisations apart, also two with one code', async () => {
    await remember(key('a'));
    expect(await repeats.find({ ...key('a'), organisationTypeId: 2 }, NOW)).to.equal(undefined);
    expect(await repeats.find({ ...key('a'), organisationCode: '462' }, NOW)).to.equal(undefined);
    expect(await repeats.find(key('A'), NOW)).to.equal(undefined);
    expect(await remember({ ...key('a'), organisationTypeId: 2 })).to.equal(true);
  });

  it('remembers for 30 days and not a millisecond longer', async () => {
    await remember(key('a'));
    expect(await repeats.find(key('a'), later(30 * DAY - 1))).to.deep.equal(ANSWER);
    expect(await repeats.find(key('a'), later(30 * DAY))).to.equal(undefined);
  });

  it('takes an id anew after 30 days, whether or not it was deleted yet', async () => {
    await remember(key('a'));
    const next = { hash: 'sha256:2', answer: '<Andet/>' };
    expect(await remember(key('a'), next, later(30 * DAY - 1))).to.equal(false);
    expect(await remember(key('a'), next, later(30 * DAY))).to.equal(true);
    expect(await repeats.find(key('a'), later(30 * DAY))).to.deep.equal(next);
  });

  it('keeps as many days as the setting says', async () => {
    await remember(key('a'));
    const short = requestRepeatsOn(database.knex, 1);
    expect(await short.find(key('a'), later(DAY - 1))).to.deep.equal(ANSWER);
    expect(await short.find(key('a'), later(DAY))).to.equal(undefined);
  });

  it('deletes what is too old, and only that', async () => {
    await remember(key('old'));
    await remember(key('young'), ANSWER, later(1));
    expect(await repeats.deleteExpired(later(30 * DAY))).to.equal(1);
    expect(await repeats.find(key('young'), later(30 * DAY))).to.deep.equal(ANSWER);
    expect(await repeats.deleteExpired(later(30 * DAY))).to.equal(0);
  });

  it('forgets what was rolled back', async () => {
    const rolledBack = transactionsOn(database.knex)(async (transaction) => {
      expect(await repeats.remember(transaction, key('a'), ANSWER, NOW)).to.equal(true);
      throw new Error('no');
    });
    await rolledBack.catch(() => undefined);
    expect(await repeats.find(key('a'), NOW)).to.equal(undefined);
    expect(await remember(key('a'))).to.equal(true);
  });

  it('lets one of 20 duplicates that come together create its ad; all get the same bytes', async () => {
    const store = jobannonceStoreOn(database.knex);
    const inTransaction = transactionsOn(database.knex);
    class Second extends Error {}

    /**
     * As soap/stages/run.ts does it: write, remember, or roll back and answer what the first one
     * was answered.
     */
    const send = async (of: RepeatKey): Promise<string> => {
      const id = randomUUID();
      const answer = `<JobannonceIdentifier>${id}</JobannonceIdentifier>`;
      try {
        return await inTransaction(async (transaction) => {
          await store.insert(transaction, storedJobannonce({ id }), haendelse());
          if (await repeats.remember(transaction, of, { hash: 'h', answer }, NOW)) return answer;
          throw new Second();
        });
      } catch (error) {
        if (!(error instanceof Second)) throw error;
        return (await repeats.find(of, NOW))?.answer ?? 'nothing remembered';
      }
    };

    for (const round of ['1', '2', '3']) {
      await database.knex('haendelse').delete();
      await database.knex('jobannonce').delete();
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(key(`samme-${round}`))));
      const ads = await database.knex<{ id: string }>('jobannonce').select('id');
      expect(ads).to.have.length(1);
      expect(await database.knex('haendelse').select('nr')).to.have.length(1);
      expect(new Set(answers)).to.deep.equal(
        new Set([`<JobannonceIdentifier>${ads[0]!.id}</JobannonceIdentifier>`]),
      );
    }
  });

  it('lets a duplicate go on when the first one is rolled back', async () => {
    const inTransaction = transactionsOn(database.knex);
    let second: Promise<boolean> | undefined;
    const first = inTransaction(async (transaction) => {
      await repeats.remember(transaction, key('a'), ANSWER, NOW);
      second = remember(key('a'), { hash: 'h2', answer: '<To/>' });
      await blocked(database);
      throw new Error('no');
    });
    await first.catch(() => undefined);
    expect(await second).to.equal(true);
    expect(await repeats.find(key('a'), NOW)).to.deep.equal({ hash: 'h2', answer: '<To/>' });
  });
});

/** Resolves when a connection of this database waits for another one's lock. */
async function blocked({ knex }: TestDatabase): Promise<void> {
  for (;;) {
    const waiting = await knex('pg_stat_activity')
      .where({ wait_event_type: 'Lock' })
      .andWhereRaw('datname = current_database()');
    if (waiting.length > 0) return;
  }
}
