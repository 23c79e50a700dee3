import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Conduct, Database, LEASE_MS, Process, TimeLine } from './model.js';

const HORIZON = 20 * LEASE_MS;
const QUICK: Conduct = { rate: 1, delays: [1], jumps: [] };

const moment = fc.integer({ min: 0, max: HORIZON });
const conduct: fc.Arbitrary<Conduct> = fc.record({
  rate: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
  delays: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2 * LEASE_MS })), { minLength: 1 }),
  jumps: fc.array(fc.record({ at: moment, by: fc.integer({ min: -10 * LEASE_MS, max: 10 * LEASE_MS }) }), {
    maxLength: 2,
  }),
});

interface Played {
  readonly answers: number;
  readonly asked: number;
  /** Answers that were older than what had been committed when their requests began. */
  readonly old: number;
}

/** Lets processes ask every few milliseconds while the database is written. */
async function play(
  conducts: readonly Conduct[],
  {
    writes,
    every,
    wait,
  }: { readonly writes: readonly number[]; readonly every: number; readonly wait?: number },
): Promise<Played> {
  const time = new TimeLine();
  const database = new Database(time, wait);
  let [answers, old] = [0, 0];
  for (const one of conducts) {
    const process = new Process(time, database, one);
    for (let at = 0; at < HORIZON; at += every)
      time.at(at, () => {
        const { value } = database;
        void process.find().then((found) => {
          answers += 1;
          if (found < value) old += 1;
        });
      });
  }
  for (const at of writes) time.at(at, () => void database.write());
  await time.run();
  return { answers, asked: database.asked, old };
}

describe('memory by lease', () => {
  it('tells no request what was changed before it began, whatever clocks and messages do', async function () {
    let [answers, asked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(conduct, { minLength: 1, maxLength: 3 }),
        fc.array(moment, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 3, max: LEASE_MS / 2 }),
        async (conducts, writes, every) => {
          const played = await play(conducts, { writes, every });
          answers += played.answers;
          asked += played.asked;
          expect(played.old).to.equal(0);
        },
      ),
      { numRuns: 40 },
    );
    // Else it would have shown nothing.
    expect(asked).to.be.lessThan(0.8 * answers);
  });

  it('would tell it if who writes did not wait for the leases', async () => {
    const property = fc.asyncProperty(conduct, moment, async (one, write) => {
      expect((await play([one], { writes: [write], every: 5, wait: 0.5 })).old).to.equal(0);
    });
    expect((await fc.check(property, { numRuns: 300, endOnFailure: true })).failed).to.equal(true);
  });

  it('asks once when nothing changes, and once more after each change', async () => {
    expect(await play([QUICK], { writes: [], every: 10 })).to.deep.include({ old: 0, asked: 2 });
    const { asked } = await play([QUICK], { writes: [5 * LEASE_MS], every: 10 });
    // While a change waits, everybody asks.
    expect(asked).to.be.within(3, 2 + 1.5 * (LEASE_MS / 10) + 8);
  });

  it('ends when the machine has slept: by the wall clock, as the other stood still', async () => {
    const time = new TimeLine();
    const database = new Database(time);
    const jumps = [{ at: 30, by: LEASE_MS }];
    const process = new Process(time, database, { rate: 1, delays: [1], jumps });
    const held: (symbol | undefined)[] = [];
    for (const at of [0, 10, 29, 30]) time.at(at, () => held.push(process.lease.held()));
    await time.run();
    expect(held[0]).to.equal(undefined);
    expect(held[1]).to.be.a('symbol').and.to.equal(held[2]);
    expect(held[3]).to.equal(undefined);
  });

  it('ends as soon as the database does not answer, and comes back with it', async () => {
    const time = new TimeLine();
    const database = new Database(time);
    const process = new Process(time, database, QUICK);
    const held: boolean[] = [];
    time.at(20, () => (database.isAway = true));
    time.at(300, () => (database.isAway = false));
    for (const at of [0, 10, 99, 100, 200, 290, 370])
      time.at(at, () => held.push(process.lease.held() !== undefined));
    for (let at = 0; at < 400; at += 10) time.at(at, () => process.lease.held());
    await time.run();
    await nextTurn();
    expect(held).to.deep.equal([false, true, false, false, false, false, true]);
  });
});
