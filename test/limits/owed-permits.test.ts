import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { permitsOn } from '../../src/limits/limits-store.js';
import type { Permits } from '../../src/limits/limits-port.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { system } from '../support/systems.js';

const NOW = new Date('2026-11-24T09:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const who = { system: { ...system, id: 'a' } };

describe('a permit that could not be given back', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(() => database.knex('system_usage').truncate());
  after(() => database.drop());

  /** Limits of two requests at once, on a database that is away while `isAway` says so. */
  function limiter() {
    const real = permitsOn(database.knex);
    const state = { isAway: false, lost: 0, givenBack: 0 };
    const away = () => Promise.reject(new Fault(139135));
    const permits: Permits = {
      take: (...asked) => (state.isAway ? away() : real.take(...asked)),
      giveBack: (...given) => {
        if (state.isAway) return away();
        state.givenBack += 1;
        return real.giveBack(...given);
      },
    };
    const standard = { perMinute: 0, concurrent: 2 };
    const lost = () => (state.lost += 1);
    return { state, admit: createRateLimiter({ permits, standard, onRefused: () => undefined, lost }) };
  }
  const kodeOf = (admitted: Promise<unknown>) =>
    admitted.then(
      () => undefined,
      (error: unknown) => (error instanceof Fault ? error.kode : error),
    );

  it('is given back before its system takes another, once the database is there again', async () => {
    const { state, admit } = limiter();
    const leaves = [await admit(who, NOW), await admit(who, NOW)];
    state.isAway = true;
    for (const leave of leaves) await leave();
    expect(state.lost).to.equal(2);
    expect(await kodeOf(admit(who, later(1))), 'while it is away').to.equal(139135);
    state.isAway = false;
    expect(await kodeOf(admit(who, later(2)))).to.equal(undefined);
    expect(await kodeOf(admit(who, later(3)))).to.equal(undefined);
    expect(await kodeOf(admit(who, later(4))), 'no more than two').to.equal(139191);
    expect(state.givenBack, 'each once').to.equal(2);
  });

  it('is forgotten when it has expired', async () => {
    const { state, admit } = limiter();
    const leave = await admit(who, NOW);
    state.isAway = true;
    await leave();
    state.isAway = false;
    expect(await kodeOf(admit(who, later(60_000)))).to.equal(undefined);
    expect(state.givenBack).to.equal(0);
  });
});
