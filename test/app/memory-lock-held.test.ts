import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { openDatabase } from '../../src/store/sql/database.js';
import { Operator } from '../cli/operator.js';
import { startApp } from '../support/app.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const CVR = '12345674';
const WHY = ['--by', 'KLJ', '--reason', 'misbrug'];
const LOCK = 20261205;
const LEASE_MS = 10_000;

describe('the lock of memory, while another role holds it for ever', () => {
  let database: TestDatabase;
  let stranger: Knex;
  let held: Knex.Transaction;
  let pid: number;
  before(async () => {
    database = await demoDatabase();
    await database.knex('memory_lease').update({ ms: LEASE_MS });
  });
  after(() => database.drop());
  beforeEach(() => {
    stranger = openDatabase(database.gateway);
  });
  afterEach(async () => {
    if (!held.isCompleted()) await held.rollback();
    await stranger.destroy();
  });

  async function hold(): Promise<void> {
    held = await stranger.transaction();
    const { rows } = await held.raw<{ rows: [{ pid: number }] }>(
      'select pg_backend_pid() as pid from pg_advisory_xact_lock(?)',
      [LOCK],
    );
    [{ pid }] = rows;
  }

  const operator = new Operator(
    () => database.address,
    () => NOW,
    { DATABASE_LONG_TIMEOUT_MS: '1000' },
  );

  it('lets a gateway answer from the database, and from memory again when it is free', async () => {
    let now = NOW;
    const gateway = await startApp({ clock: () => now, database });
    const message = sampleOf('IsValidJobannonce', NOW);
    /** Asks when no lease that was given before holds any more. */
    const isValidLater = async () => {
      now = new Date(now.getTime() + LEASE_MS);
      return valueOf((await post(gateway.origin, message)).xml, 'ErGyldig');
    };
    const isLeased = async () =>
      (await database.knex('memory_lease').first<{ is_used: boolean }>('is_used')).is_used;
    const untilLeased = async () => {
      while (!(await isLeased())) expect(await isValidLater()).to.equal('true');
    };
    await untilLeased();
    await hold();
    await database.knex('memory_lease').update({ is_used: false });
    for (let i = 0; i < 5; i += 1) expect(await isValidLater()).to.equal('true');
    expect(await isLeased()).to.equal(false);
    await held.rollback();
    await untilLeased();
    await gateway.stop();
  });

  for (const args of [
    ['locks', 'set', CVR, 'spaerret', ...WHY],
    ['systems', 'close', 'Et system', ...WHY],
  ])
    it(`ends jobnet ${args[0]} ${args[1]} after its time, which names who has it`, async () => {
      await hold();
      const { code, stderr } = await operator.ends(...args);
      expect([code, stderr]).to.deep.equal([
        3,
        `Nothing was changed, as a lock in the database was not free within 667 ms: process ${pid} ` +
          `(${roleOf(database)}, jobnet-soap-gateway) has the lock of what gateways keep in memory. ` +
          `Let it end, or end it with select pg_terminate_backend(${pid}) (docs/production.md, "A lock that is not free").`,
      ]);
    });

  it('is found by the query of docs/production.md', async () => {
    await database.knex('memory_lease').update({ is_used: false });
    await hold();
    const [, section = ''] = readFileSync('docs/production.md', 'utf8').split('### A lock that is not free');
    const [, query = ''] = /```sql\n([^]*?);\n```/.exec(section) ?? [];
    const { rows } = await database.knex.raw<{ rows: { pid: number; mode: string }[] }>(query);
    expect(rows.map((row) => [row.pid, row.mode])).to.deep.equal([[pid, 'ExclusiveLock']]);
    await database.knex.raw('select pg_terminate_backend(?)', [pid]);
    expect(await operator.run('locks', 'set', CVR, 'spaerret', ...WHY)).to.equal(`${CVR} is spaerret.`);
  });
});

const roleOf = ({ gateway }: TestDatabase): string =>
  typeof gateway === 'string' ? new URL(gateway).username : gateway.user;
