import { expect } from 'chai';
import fc from 'fast-check';
import { Fault } from '../../src/faults/fault.js';
import { PERMIT_MS } from '../../src/limits/permit-stock.js';
import { permitStocks, type PermitStocks, type Verdict } from '../../src/limits/permit-stocks.js';
import type { Ask, Budget, Permit, Permits } from '../../src/limits/limits-port.js';
import { permitsOn } from '../../src/limits/limits-store.js';
import { WINDOW_SECONDS } from '../../src/limits/window.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { whileTicking } from './support.js';

const START = Date.parse('2026-11-24T09:00:00.000Z');
const at = (ms: number) => new Date(START + ms);
const MINUTE = 60_000;
const WINDOW_MS = WINDOW_SECONDS * 1000;

/** A gateway process, as far as it counts, and the requests that it works on. */
class Process {
  readonly asks: Ask[] = [];
  readonly lost: unknown[] = [];
  readonly stocks: PermitStocks;
  readonly working: Permit[] = [];
  isAway = false;
  /** What it asks is done, and the answer is lost. */
  isDeaf = false;

  constructor(real: Permits) {
    const unlessAway = <T>(work: () => Promise<T>) =>
      this.isAway ? Promise.reject(new Fault(139135)) : work();
    this.stocks = permitStocks(
      {
        exchange: (ask) =>
          unlessAway(() =>
            this.hear(
              real.exchange(() => {
                const made = ask();
                this.asks.push(made);
                return made;
              }),
            ),
          ),
        wanted: () => unlessAway(() => real.wanted()),
      },
      (_system, error) => this.lost.push(error),
    );
  }

  private async hear<T>(answer: Promise<T>): Promise<T> {
    const heard = await answer;
    if (this.isDeaf) throw new Fault(139135);
    return heard;
  }

  async take(budget: Budget, now: Date): Promise<Verdict> {
    const verdict = await this.stocks.take('a', budget, now);
    if (verdict.refusedBy === undefined && verdict.permit) this.working.push(verdict.permit);
    return verdict;
  }

  async leave(nr = 0): Promise<void> {
    const [permit] = this.working.splice(nr % Math.max(this.working.length, 1), 1);
    if (permit) await this.stocks.giveBack('a', permit);
  }
}

describe('permits that processes take in advance', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  beforeEach(() => database.knex('system_usage').truncate());
  after(() => database.drop());

  const process = () => new Process(permitsOn(database.knex));
  const ticks = async (count: number, ...processes: readonly Process[]) => {
    for (let i = 0; i < count; i += 1) await Promise.all(processes.map(({ stocks }) => stocks.tick()));
  };
  const takenBy = async (one: Process, budget: Budget, ms: number, all: readonly Process[] = [one]) =>
    (
      await whileTicking(
        all.map(({ stocks }) => stocks),
        one.take(budget, at(ms)),
      )
    ).refusedBy ?? 'let in';
  const places = async () => {
    const { rows } = await database.knex.raw<{ rows: { place: string }[] }>(
      'select unnest(permits)::text as place from system_usage',
    );
    return rows.map(({ place }) => place);
  };
  const counted = async () =>
    (await database.knex('system_usage').pluck<number[][]>('counts')).flat().reduce((sum, n) => sum + n, 0);

  it('let a busy system in with a statement now and then', async () => {
    const one = process();
    const budget = { perMinute: 100_000, concurrent: 5 };
    for (let i = 0; i < 1000; i += 1) {
      expect((await one.take(budget, at(i))).refusedBy).to.equal(undefined);
      await one.leave();
    }
    expect(one.asks.length).to.be.at.most(15);
    for (let i = 0; i < 1000; i += 1) {
      await one.take(budget, at(1000 + i));
      await one.leave();
    }
    expect(one.asks.length, 'of the second it knows how much it needs').to.be.at.most(17);
  });

  it('never take more than a quarter of what is left in advance, and none near the limit', async () => {
    const one = process();
    for (let i = 0; i < 40; i += 1) await takenBy(one, { perMinute: 40, concurrent: 0 }, 0);
    const left = one.asks.map(({ inAdvance }) => inAdvance.taken);
    expect(Math.max(...left)).to.be.within(2, 10);
    expect(left.at(-1)).to.equal(0);
    expect(await takenBy(one, { perMinute: 40, concurrent: 0 }, 0)).to.equal('per_minute');
  });

  it('come back when nobody uses them for a second', async () => {
    const one = process();
    const budget = { perMinute: 100, concurrent: 5 };
    await Promise.all(Array.from({ length: 4 }, () => one.take(budget, at(0))));
    await one.take(budget, at(1));
    for (let i = 0; i < 5; i += 1) await one.leave();
    expect(await places()).to.have.length(5);
    expect(await counted()).to.be.above(5);
    await ticks(60, one);
    expect(await places()).to.deep.equal([]);
    expect(await counted()).to.equal(5);
  });

  it('come back when the process is stopped', async () => {
    const one = process();
    const budget = { perMinute: 100, concurrent: 5 };
    for (let i = 0; i < 3; i += 1) await one.take(budget, at(0));
    await one.leave();
    await one.stocks.end();
    expect(await places()).to.have.length(2);
    expect(await counted()).to.equal(3);
  });

  it('come back when another process has need of them, which waits so long', async () => {
    const [idle, other] = [process(), process()];
    const budget = { perMinute: 8, concurrent: 2 };
    for (let i = 0; i < 2; i += 1) await idle.take(budget, at(0));
    await idle.leave();
    await idle.leave();
    expect(await places()).to.have.length(2);
    const all = [idle, other];
    expect([await takenBy(other, budget, 1, all), await takenBy(other, budget, 1, all)]).to.deep.equal([
      'let in',
      'let in',
    ]);
    expect(await takenBy(idle, budget, 1, all)).to.equal('concurrent');
    for (let i = 0; i < 2; i += 1) await other.leave();
    const rest = [];
    for (let i = 0; i < 5; i += 1) {
      rest.push(await takenBy(other, budget, 2, all));
      await other.leave();
    }
    expect(rest).to.deep.equal(['let in', 'let in', 'let in', 'let in', 'per_minute']);
  });

  it('are refused without waiting where no other process holds any', async () => {
    const one = process();
    const budget = { perMinute: 3, concurrent: 1 };
    expect((await one.take(budget, at(0))).refusedBy).to.equal(undefined);
    expect((await one.take(budget, at(0))).refusedBy).to.equal('concurrent');
    await one.leave();
    for (let i = 0; i < 2; i += 1) {
      expect((await one.take(budget, at(1))).refusedBy).to.equal(undefined);
      await one.leave();
    }
    expect((await one.take(budget, at(1))).refusedBy).to.equal('per_minute');
  });

  it('of a process that was killed are free after their time, and not before', async () => {
    const [killed, other] = [process(), process()];
    const budget = { perMinute: 0, concurrent: 2 };
    await killed.take(budget, at(0));
    await killed.take(budget, at(0));
    await killed.leave();
    expect(await takenBy(other, budget, PERMIT_MS - 1)).to.equal('concurrent');
    for (let i = 0; i < 2; i += 1) expect(await takenBy(other, budget, PERMIT_MS)).to.equal('let in');
    expect(await takenBy(other, budget, PERMIT_MS)).to.equal('concurrent');
  });

  it('leave each request at least 50 seconds of its place', async () => {
    const one = process();
    const budget = { perMinute: 0, concurrent: 1 };
    for (const ms of [0, 5000, 9999, 10_000, 19_000, 31_000]) {
      await one.take(budget, at(ms));
      expect(one.working[0]!.getTime() - START - ms).to.be.above(PERMIT_MS - 10_000);
      await one.leave();
    }
  });

  it('are given back once the database is there again, and are not used meanwhile', async () => {
    const [one, other] = [process(), process()];
    const budget = { perMinute: 0, concurrent: 2 };
    await one.take(budget, at(0));
    await one.take(budget, at(0));
    await one.leave();
    await one.leave();
    one.isAway = true;
    await one.stocks.end();
    expect(one.lost).to.have.length(1);
    one.isAway = false;
    await ticks(1, one);
    expect(await takenBy(other, budget, 1, [one, other])).to.equal('let in');
    expect(await takenBy(other, budget, 1, [one, other])).to.equal('let in');
    expect(await takenBy(one, budget, 1, [one, other])).to.equal('concurrent');
  });

  it('are given back once, though the answer was lost and they are given back again', async () => {
    const [one, other] = [process(), process()];
    const budget = { perMinute: 0, concurrent: 4 };
    // All at one moment, so that nothing but their own names tells the places apart.
    for (let i = 0; i < 3; i += 1) await one.take(budget, at(0));
    await other.take(budget, at(0));
    expect(new Set(await places()).size).to.equal(4);

    await one.leave();
    one.isDeaf = true;
    await one.stocks.end();
    expect(await places()).to.have.length(3);
    one.isDeaf = false;
    await ticks(1, one);
    await one.stocks.end();
    expect(one.asks.map((ask) => ask.places.length)).to.deep.equal([0, 0, 0, 1, 1]);
    expect(await places()).to.have.length(3);
    await one.leave();
    await one.leave();
    await one.leave();
    await one.stocks.end();
    expect(await places()).to.have.length(1);
  });

  it('never let more than the limit in, nor refuse what no process needs, whatever the processes do', async function () {
    const budgets = fc.constantFrom(
      { perMinute: 12, concurrent: 3 },
      { perMinute: 20, concurrent: 0 },
      { perMinute: 30, concurrent: 8 },
      { perMinute: 0, concurrent: 3 },
    );
    const nr = fc.nat({ max: 2 });
    const act = fc.oneof(
      {
        weight: 14,
        arbitrary: fc.record({
          do: fc.constant('take' as const),
          who: fc.array(nr, { minLength: 1, maxLength: 5 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('leave' as const), nr, which: fc.nat({ max: 2 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('tick' as const), nr, times: fc.nat({ max: 45 }) }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), nr }) },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('pass' as const),
          ms: fc.oneof(
            { weight: 5, arbitrary: fc.nat({ max: 900 }) },
            { weight: 1, arbitrary: fc.nat({ max: 40_000 }) },
          ),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60 }), budgets, async (acts, budget) => {
        const limit = (most: number) => (most === 0 ? Infinity : most);
        await database.knex('system_usage').truncate();
        const processes = [process(), process(), process()];
        const admitted: number[] = [];
        let killed = -Infinity;
        let ms = 0;
        const within = (window: number) => admitted.filter((one) => ms - one < window).length;
        const working = () => processes.flatMap((one) => one.working).filter((one) => one > at(ms)).length;
        const take = async (who: readonly number[]) => {
          const verdicts = whileTicking(
            processes.map(({ stocks }) => stocks),
            Promise.all(who.map((i) => processes[i]!.take(budget, at(ms)))),
          );
          const refusals = new Set<string>();
          for (const { refusedBy } of await verdicts)
            if (refusedBy === undefined) admitted.push(ms);
            else refusals.add(refusedBy);
          expect(within(MINUTE), 'a minute').to.be.at.most(limit(budget.perMinute));
          expect(working(), 'at once').to.be.at.most(limit(budget.concurrent));
          // What was killed with a process falls back with time.
          if (ms - killed < WINDOW_MS) return;
          if (refusals.has('per_minute')) expect(within(WINDOW_MS)).to.equal(budget.perMinute);
          else if (refusals.has('concurrent')) expect(working()).to.equal(budget.concurrent);
        };
        for (const one of acts) {
          if (one.do === 'pass') ms += one.ms;
          else if (one.do === 'take') await take(one.who);
          else if (one.do === 'leave') await processes[one.nr]!.leave(one.which);
          else if (one.do === 'tick') await ticks(one.times, processes[one.nr]!);
          else {
            processes[one.nr] = process();
            killed = ms;
          }
        }
        ms += WINDOW_MS;
        for (const one of processes) while (one.working.length > 0) await one.leave();
        await take([0, 1, 2]);
        expect(within(1), 'all come back').to.equal(3);
      }),
      { numRuns: 25 },
    );
  });
});
