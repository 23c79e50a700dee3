import { expect } from 'chai';
import { Registry } from 'prom-client';
import { startLimits } from '../../src/compose/limits.js';
import { personalElements } from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import { cleaningUp } from '../../src/jobs/daily.js';
import { createLogger } from '../../src/log/log.js';
import type { Caller } from '../../src/security/caller.js';
import { createRateLimiter, MAX_REFUSED_SYSTEMS } from '../../src/limits/rate-limiter.js';
import type { CallerLimits } from '../../src/systems/system.js';
import { permitStocks } from '../../src/limits/permit-stocks.js';
import { permitsOn } from '../../src/limits/limits-store.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { system } from '../support/systems.js';

const NOW = new Date('2026-11-24T09:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

const caller = (id: string, limits: CallerLimits = {}): Caller => ({
  system: { ...system, id, limits },
  organisationTypeId: 8,
  organisationCode: '461',
  metadata: {
    RequestUserStructure: { UserFullName: 'Fagsystemet', RequestUserTypeIdentifier: 3, UserIdentifier: 'f1' },
    RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
    RegistrationDateTime: NOW.toISOString(),
  },
});

describe('the limits of a system', () => {
  let database: TestDatabase;
  const refused: string[] = [];
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(async () => {
    await database.knex('system_usage').truncate();
    refused.length = 0;
  });
  after(() => database.drop());

  const limiter = (standard = { perMinute: 0, concurrent: 0 }) =>
    createRateLimiter({
      stocks: permitStocks(permitsOn(database.knex), () => undefined),
      standard,
      onRefused: (who, limit) => refused.push(`${who.system.id} ${limit}`),
    });
  const kodeOf = async (admitted: Promise<unknown>) =>
    admitted.then(
      () => undefined,
      (error: unknown) => (error instanceof Fault ? error.kode : error),
    );

  it('are its own where the registry has them, else the settings', async () => {
    const admit = limiter({ perMinute: 2, concurrent: 0 });
    const own = caller('egen', { perMinute: 3 });
    for (const who of [own, own, own, caller('standard'), caller('standard')]) await admit(who, NOW);
    expect(await kodeOf(admit(own, NOW))).to.equal(139190);
    expect(await kodeOf(admit(caller('standard'), NOW))).to.equal(139190);
    expect(refused).to.deep.equal(['egen per_minute', 'standard per_minute']);
  });

  it('remember so many refused ones and no more, so that no stranger fills the memory', async () => {
    const asked: string[] = [];
    const admit = createRateLimiter({
      stocks: {
        take: (id) => {
          asked.push(id);
          return Promise.resolve({ refusedBy: 'per_minute', usage: { second: NOW, counts: [1] } });
        },
        giveBack: () => Promise.resolve(),
      },
      standard: { perMinute: 1, concurrent: 0 },
      onRefused: () => undefined,
    });
    const name = (i: number) => `sandbox ${i}`;
    const refuse = async (i: number) => expect(await kodeOf(admit(caller(name(i)), NOW))).to.equal(139190);
    for (let i = 0; i < MAX_REFUSED_SYSTEMS; i += 1) await refuse(i);
    asked.length = 0;
    await refuse(0);
    expect(asked, 'it is still known').to.deep.equal([]);
    for (const i of [MAX_REFUSED_SYSTEMS, 0]) await refuse(i);
    expect(asked, 'the oldest had to go').to.deep.equal([name(MAX_REFUSED_SYSTEMS), name(0)]);
  });

  it('may be none for one system', async () => {
    const admit = limiter({ perMinute: 1, concurrent: 1 });
    const free = caller('fri', { perMinute: 0, concurrent: 0 });
    for (let i = 0; i < 5; i += 1) await admit(free, NOW);
    expect(await database.knex('system_usage').select()).to.deep.equal([]);
  });

  it('are those of one system, and not of another', async () => {
    const admit = limiter({ perMinute: 1, concurrent: 1 });
    for (const id of ['a', 'b', 'c']) await admit(caller(id), NOW);
    expect(await kodeOf(admit(caller('a'), NOW))).to.equal(139190);
  });

  it('count again when the registry has raised them', async () => {
    const admit = limiter();
    await admit(caller('a', { perMinute: 1 }), NOW);
    expect(await kodeOf(admit(caller('a', { perMinute: 1 }), NOW))).to.equal(139190);
    expect(await kodeOf(admit(caller('a', { perMinute: 2 }), NOW))).to.equal(undefined);
    expect(await kodeOf(admit(caller('a', { perMinute: 2 }), NOW))).to.equal(139190);
    expect(await kodeOf(admit(caller('a', { perMinute: 1 }), later(61_000)))).to.equal(undefined);
  });

  it('say the limit, its unit and when to come back, to the second and rounded up', async () => {
    const admit = limiter({ perMinute: 1, concurrent: 0 });
    await admit(caller('a'), later(900));
    // Told by the database first, and from memory then.
    for (const [ms, seconds] of [
      [900, 61],
      [901, 61],
      [1000, 60],
      [60_999, 1],
    ] as const) {
      const fault = await admit(caller('a'), later(ms)).catch((error: unknown) => error as Fault);
      const data = { limit: 1, seconds };
      expect(fault).to.be.instanceOf(Fault).and.to.deep.include({ kode: 139190, data });
      expect((fault as Fault).violations).to.deep.equal([{ kode: 139190, forventet: '0..1/min', data }]);
    }
    expect(await kodeOf(admit(caller('a'), later(61_000)))).to.equal(undefined);
  });

  it('are counted by the system when its certificate has proven it, and by no other word', async () => {
    const registry = new Registry();
    const log = createLogger('silent', personalElements);
    const config = { ratePerMinute: 1, rateConcurrent: 0 };
    const { admit, stop } = startLimits(config, {
      database: database.knex,
      registry,
      forgetBy: () => Promise.resolve(NOW),
      cleanUp: cleaningUp(log),
      log,
    });
    for (const who of [
      { ...caller('kmd-01'), certificateSha256: 'ab'.repeat(32) },
      caller('sandbox 8/461'),
    ]) {
      await admit(who, NOW);
      expect(await kodeOf(admit(who, NOW))).to.equal(139190);
    }
    const lines = (await registry.metrics())
      .split('\n')
      .filter((line) => !line.startsWith('#') && line !== '');
    expect(lines).to.deep.equal([
      'gateway_limited_total{caller="kmd-01",limit="per_minute"} 1',
      'gateway_limited_total{caller="unproven",limit="per_minute"} 1',
    ]);
    await stop();
  });

  it('give a place back once, however often that is asked for, and without throwing', async () => {
    const admit = limiter({ perMinute: 0, concurrent: 1 });
    const leave = await admit(caller('a'), NOW);
    expect(await kodeOf(admit(caller('a'), NOW))).to.equal(139191);
    await leave();
    await leave();
    const again = await admit(caller('a'), NOW);
    expect(await kodeOf(admit(caller('a'), NOW))).to.equal(139191);
    await database.knex.raw('alter table system_usage rename to borte');
    await again();
    await database.knex.raw('alter table borte rename to system_usage');
  });
});
