import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Budget } from '../../src/limits/limits-port.js';
import { PERMIT_MS } from '../../src/limits/permit-stock.js';
import { type PermitStore, permitsOn } from '../../src/limits/limits-store.js';
import { nextFreeAt } from '../../src/limits/window.js';
import type { TestDatabase } from '../support/database.js';
import { onEveryPostgres } from '../support/every-postgres.js';
import { oneByOne } from './support.js';

const START = Date.parse('2026-11-24T09:00:00.000Z');
const MINUTE = 60_000;
const at = (ms: number) => new Date(START + ms);

onEveryPostgres('the permits of systems', (fresh) => {
  let database: TestDatabase;
  let store: PermitStore;
  let permits: ReturnType<typeof oneByOne>;
  before(async () => {
    database = await fresh();
    store = permitsOn(database.knex);
    permits = oneByOne(store);
  });
  beforeEach(() => database.knex('system_usage').truncate());
  after(() => database.drop());

  const rate = (perMinute: number): Budget => ({ perMinute, concurrent: 0 });
  const atOnce = (concurrent: number): Budget => ({ perMinute: 0, concurrent });
  const isIn = async (budget: Budget, ms: number, id = 'a') =>
    (await permits.take(id, budget, at(ms))).refusedBy === undefined;

  it('lets exactly the limit of many that come at once in', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => isIn(rate(15), 0)));
    expect(answers.filter(Boolean)).to.have.length(15);
  });

  it('has no minute with twice the limit, also where one minute of the clock meets the next', async () => {
    for (let i = 0; i < 10; i += 1) expect(await isIn(rate(10), 59_900)).to.equal(true);
    for (const ms of [59_900, 60_000, 60_100, 90_000, 119_899])
      expect(await isIn(rate(10), ms)).to.equal(false);
    expect(await isIn(rate(10), 120_000)).to.equal(true);
  });

  it('forgets who has not called for an hour, and nobody who still holds a permit', async () => {
    const HOUR = 60 * MINUTE;
    await isIn(rate(1), 0, 'old');
    await isIn(rate(1), 1000, 'an hour ago');
    await isIn(rate(1), HOUR, 'now');
    await isIn(atOnce(1), 0, 'slow');
    await database
      .knex('system_usage')
      .where({ system_id: 'slow' })
      .update({ permits: [at(2 * HOUR)] });
    expect(await store.deleteUnused(at(HOUR + 1000))).to.equal(1);
    const left = await database.knex('system_usage').orderBy('system_id').pluck<string[]>('system_id');
    expect(left).to.deep.equal(['an hour ago', 'now', 'slow']);
    expect(await isIn(rate(1), HOUR + 1000, 'now')).to.equal(false);
    expect(await isIn(rate(1), HOUR + 1000, 'old')).to.equal(true);
  });

  it('does not count what was refused', async () => {
    expect(await isIn(rate(1), 0)).to.equal(true);
    for (let second = 1; second <= 60; second += 1)
      expect(await isIn(rate(1), second * 1000)).to.equal(false);
    expect(await isIn(rate(1), 61_000)).to.equal(true);
  });

  it('never lets more than the limit in within 60 seconds, no fewer than in 61, and says when to the millisecond', async function () {
    let nr = 0;
    const pauses = fc.array(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 20_000 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 1, max: 6 }), async (steps, limit) => {
        const id = `p${(nr += 1)}`;
        const admitted: number[] = [];
        let ms = 0;
        for (const step of steps) {
          ms += step;
          const within = (window: number) => admitted.filter((one) => ms - one < window).length;
          const verdict = await permits.take(id, rate(limit), at(ms));
          if (verdict.refusedBy === undefined) {
            admitted.push(ms);
            expect(within(MINUTE)).to.be.at.most(limit);
          } else {
            expect(within(MINUTE + 1000)).to.be.at.least(limit);
            if (verdict.refusedBy !== 'per_minute') throw new Error('not by the rate');
            const fra = nextFreeAt(verdict.usage, limit).getTime() - START;
            expect(await isIn(rate(limit), fra - 1, id)).to.equal(false);
            ms = fra - 1;
            if (step % 2 === 0) continue;
            expect(await isIn(rate(limit), fra, id)).to.equal(true);
            admitted.push((ms = fra));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes a clock that is behind another as the other, and begins afresh after one that was far ahead', async () => {
    expect(await isIn(rate(2), 10_000)).to.equal(true);
    expect(await isIn(rate(2), 0)).to.equal(true);
    expect(await isIn(rate(2), 0)).to.equal(false);
    expect(await isIn(rate(2), 70_999)).to.equal(false);
    expect(await isIn(rate(2), 71_000)).to.equal(true);
    const year = 365 * 24 * 60 * MINUTE;
    expect(await isIn(rate(1), 300 * year)).to.equal(true);
    expect(await isIn(rate(1), 0)).to.equal(true);
    expect(await isIn(rate(1), 0)).to.equal(false);
  });

  it('never has more requests of a system at work than its limit, and as many as it may', async () => {
    const work = async (id: string): Promise<number> => {
      let working = 0;
      let most = 0;
      let full = (): void => undefined;
      // The first ones work until there are as many as there may be, the others for a moment.
      const isFull = new Promise<void>((resolve) => (full = resolve));
      const request = async (): Promise<void> => {
        const verdict = await permits.take(id, atOnce(3), at(0));
        if (verdict.refusedBy) return turn().then(request);
        most = Math.max(most, (working += 1));
        if (working === 3) full();
        await isFull;
        await turn();
        working -= 1;
        if (verdict.permit) await permits.giveBack(id, verdict.permit);
      };
      await Promise.all(Array.from({ length: 30 }, request));
      return most;
    };
    expect(await Promise.all([work('a'), work('b')])).to.deep.equal([3, 3]);
    expect(await database.knex('system_usage').pluck('permits')).to.deep.equal([[], []]);
  });

  it('gives back one permit of several that were taken at the same moment', async () => {
    const [permit] = (await Promise.all([1, 2].map(() => permits.take('a', atOnce(2), at(0))))).map(
      (verdict) => ('permit' in verdict ? verdict.permit : undefined),
    );
    expect(await isIn(atOnce(2), 0)).to.equal(false);
    await permits.giveBack('a', permit!);
    expect(await isIn(atOnce(2), 0)).to.equal(true);
    expect(await isIn(atOnce(2), 0)).to.equal(false);
  });

  it('frees a permit that was never given back after a minute, and not before', async () => {
    expect(await isIn(atOnce(1), 0)).to.equal(true);
    expect(await isIn(atOnce(1), PERMIT_MS - 1)).to.equal(false);
    expect(await isIn(atOnce(1), PERMIT_MS)).to.equal(true);
    expect(await isIn(atOnce(1), PERMIT_MS)).to.equal(false);
  });

  it('does not count a request that had no permit', async () => {
    const budget = { perMinute: 2, concurrent: 1 };
    const first = await permits.take('a', budget, at(0));
    for (let i = 0; i < 5; i += 1)
      expect((await permits.take('a', budget, at(0))).refusedBy).to.equal('concurrent');
    await permits.giveBack('a', ('permit' in first ? first.permit : undefined) ?? at(0));
    expect((await permits.take('a', budget, at(0))).refusedBy).to.equal(undefined);
    expect((await permits.take('a', budget, at(0))).refusedBy).to.equal('per_minute');
  });
});
