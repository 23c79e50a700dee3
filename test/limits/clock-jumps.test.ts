import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../src/faults/fault.js';
import { permitStocks } from '../../src/limits/permit-stocks.js';
import { permitsOn } from '../../src/limits/limits-store.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { CLOCKS_DIFFER_SECONDS, WINDOW_SECONDS } from '../../src/limits/window.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { whileTicking } from './support.js';

const START = Date.parse('2026-11-24T09:00:00.000Z');
const YEAR_MS = 365 * 24 * 60 * 60_000;

/** A minute, whole seconds, and what clocks may differ. */
const BOUND_MS = (WINDOW_SECONDS + CLOCKS_DIFFER_SECONDS) * 1000;

/** By some seconds, an hour, years: as NTP, summer time and a wrong battery do it. */
const jumps = fc.oneof(
  fc.integer({ min: -120_000, max: 120_000 }),
  fc.constantFrom(-3_600_000, 3_600_000),
  fc.integer({ min: -10 * YEAR_MS, max: 10 * YEAR_MS }),
);

describe('a clock that is set', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(() => database.knex('system_usage').truncate());
  after(() => database.drop());

  const shutOut: Fault[] = [];
  const standard = { perMinute: 2, concurrent: 2 };
  const limiter = () => {
    const stocks = permitStocks(permitsOn(database.knex), () => undefined);
    return { stocks, admit: createRateLimiter({ stocks, standard, onRefused: () => undefined }) };
  };
  type Process = ReturnType<typeof limiter>;
  let processes: Process[] = [];
  const isIn = async ({ admit }: Process, id: string, ms: number) => {
    const requester = { system: { id, limits: {} } };
    const ticked = processes.map(({ stocks }) => stocks);
    return whileTicking(ticked, admit(requester, new Date(START + ms))).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        shutOut.push(error);
        return false;
      },
    );
  };

  it('shuts a system out for a minute at most, whatever its processes have counted and never given back', async function () {
    let id = 0;
    await fc.assert(
      fc.asyncProperty(jumps, jumps, fc.nat({ max: 60_000 }), async (first, second, between) => {
        const system = `s${(id += 1)}`;
        // One process remembers when it was refused; the other knows what the database says.
        processes = [limiter(), limiter()];
        for (const ms of [0, 0, 0, first, first, first + between, first + between, first + second])
          for (const one of processes) await isIn(one, system, ms);
        const afterwards = first + second + BOUND_MS;
        for (const one of processes) expect(await isIn(one, system, afterwards)).to.equal(true);
      }),
      {
        numRuns: 60,
        examples: [
          [-3_600_000, 0, 0],
          [0, -3_600_000, 0],
          [-30_000, 0, 0],
        ],
      },
    );
    expect(shutOut).to.not.be.empty;
  });

  it('never has a caller told to wait for longer than that', () => {
    for (const { data } of shutOut)
      expect((data as { seconds?: number }).seconds ?? 0).to.be.at.most(BOUND_MS / 1000);
  });
});
