import { expect } from 'chai';
import { Operator } from '../cli/operator.js';
import { startApp, type TestApp } from '../support/app.js';
import { demoDatabase, type TestDatabase } from '../support/database.js';
import { rounds } from '../support/each.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const CVR = '12345674';
const WHY = ['--by', 'KLJ', '--reason', 'misbrug'];
const OPERATED = [
  'virksomhedslaas',
  'system',
  'system_organisation',
  'system_mandate',
  'system_certificate',
  'system_key',
  'enhedslogo',
  'sandbox_clock',
];

const message = sampleOf('IsValidJobannonce', NOW);
const isValid = async ({ origin }: TestApp) => valueOf((await post(origin, message)).xml, 'ErGyldig');

/** Leases of so many milliseconds; those of production are of 500. */
async function databaseWithLeases(ms: number): Promise<TestDatabase> {
  const database = await demoDatabase();
  await database.knex('memory_lease').update({ ms });
  return database;
}

describe('a gateway that answers from memory', () => {
  it('asks the database nothing about what operators write', async function () {
    // So long that a busy machine cannot let it end meanwhile.
    const database = await databaseWithLeases(10_000);
    const gateway = await startApp({ clock: () => NOW, database });
    for (let i = 0; i < 20; i += 1) expect(await isValid(gateway)).to.equal('true');
    await database.knex.transaction(async (knex) => {
      // Whoever asks one of these tables now waits for longer than a statement may take.
      await knex.raw(`lock table ${OPERATED.join()} in access exclusive mode`);
      for (let i = 0; i < 20; i += 1) expect(await isValid(gateway)).to.equal('true');
    });
    await gateway.stop();
    await database.drop();
  });

  it('has each of these tables let its writers wait, and no other', async () => {
    const database = await demoDatabase();
    const { rows } = await database.knex.raw<{ rows: { name: string; triggers: string[] }[] }>(
      `select c.relname as name, array_agg(p.proname::text order by p.proname, t.tgname) as triggers
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where p.proname in ('wait_for_memory', 'lock_memory_first') group by 1`,
    );
    const triggers = ['lock_memory_first', 'wait_for_memory', 'wait_for_memory'];
    expect(rows).to.have.deep.members(OPERATED.map((name) => ({ name, triggers })));
    await database.drop();
  });

  it('lets nobody wait who writes before there ever was a lease', async () => {
    const database = await databaseWithLeases(10_000);
    await database.knex.transaction(async (knex) => {
      await knex.raw(`set local statement_timeout = '5s'`);
      expect(await knex('virksomhedslaas').delete()).to.be.greaterThan(0);
    });
    await database.drop();
  });
});

describe('two gateways that answer from memory', () => {
  let database: TestDatabase;
  let gateways: readonly TestApp[];
  before(async () => {
    database = await databaseWithLeases(500);
    const start = () => startApp({ clock: () => NOW, database });
    gateways = [await start(), await start()];
  });
  after(async () => {
    for (const gateway of gateways) await gateway.stop();
    await database.drop();
  });

  const operator = new Operator(
    () => database.address,
    () => NOW,
  );
  /** Both are asked, each by two callers, until `work` is done. @returns what they have answered */
  async function underLoad(work: () => Promise<unknown>): Promise<Set<string | undefined>> {
    const answers = new Set<string | undefined>();
    let isDone = false;
    const caller = async (gateway: TestApp) => {
      while (!isDone) answers.add(await isValid(gateway));
    };
    const callers = [...gateways, ...gateways].map(caller);
    await work().finally(() => (isDone = true));
    await Promise.all(callers);
    return answers;
  }

  const askMany = async (times: number) => {
    for (let i = 0; i < times; i += 1) await Promise.all(gateways.map(isValid));
  };

  for (const [how, lock, lift] of [
    [
      'by jobnet locks',
      () => operator.run('locks', 'set', CVR, 'spaerret', ...WHY),
      () => operator.run('locks', 'lift', CVR, 'spaerret', ...WHY),
    ],
    [
      'by SQL of an administrator',
      () =>
        database.knex('virksomhedslaas').insert({
          ...{ cvr: CVR, laas: 'spaerret', gyldig_fra: NOW, sat_af: 'KLJ', begrundelse: 'misbrug' },
        }),
      () => database.knex('virksomhedslaas').delete(),
    ],
  ] as const)
    it(`know of a lock that was set ${how} in every request that begins afterwards`, async function () {
      await database.knex('virksomhedslaas').where({ cvr: CVR }).delete();
      for (let round = 0; round < rounds(2); round += 1) {
        await underLoad(async () => {
          await askMany(5);
          expect(await Promise.all(gateways.map(isValid))).to.deep.equal(['true', 'true']);
          await lock();
          expect(await Promise.all(gateways.map(isValid))).to.deep.equal(['false', 'false']);
          await askMany(5);
          expect(await Promise.all(gateways.map(isValid))).to.deep.equal(['false', 'false']);
          await lift();
          expect(await Promise.all(gateways.map(isValid))).to.deep.equal(['true', 'true']);
        });
        await database.knex('virksomhedslaas').where({ cvr: CVR }).delete();
      }
    });
});
