/** What all processes have counted, on a real database, as the gateway's role. */
import { expect } from 'chai';
import type { Knex } from 'knex';
import { openDatabase } from '../../src/store/sql/database.js';
import type { Counted } from '../../src/traffic/tally.js';
import { trafficOn } from '../../src/traffic/traffic-store.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-11-30T12:00:00Z');

const NO_BUCKETS = new Array<number>(15).fill(0);

const counted = (changes: Partial<Counted> = {}): Counted => ({
  system: 'system-1',
  operation: 'GetJobannonce',
  calls: 2,
  refused: 1,
  seconds: 0.5,
  buckets: [1, ...NO_BUCKETS.slice(2), 1],
  kodes: new Map([[4413, 1]]),
  ...changes,
});

const at = (ms: number) => new Date(NOON + ms);
const hour = { minutes: 5, from: at(0), to: at(60 * MINUTE_MS) };

describe('traffic in the database', () => {
  let database: TestDatabase;
  let gateway: Knex;
  before(async () => {
    database = await freshDatabase();
    gateway = openDatabase(database.gateway);
  });
  after(async () => {
    await gateway.destroy();
    await database.drop();
  });
  beforeEach(() => database.knex('traffic').delete());

  it('is added up from many processes that write the same rows at once', async () => {
    const systems = ['a', 'b', 'c', 'd'];
    const writers = Array.from({ length: 8 }, (_, nr) => {
      const own = systems.map((system) => counted({ system }));
      return trafficOn(gateway).add({ slot: NOON, counted: nr % 2 === 0 ? own : own.toReversed() });
    });
    await Promise.all(writers);
    const { slots, systems: known, faults } = await trafficOn(gateway).read(hour);
    expect(slots.get(NOON)).to.deep.equal({
      calls: 64,
      refused: 32,
      seconds: 16,
      buckets: [32, ...NO_BUCKETS.slice(2), 32],
    });
    expect(known.map(([system, { calls }]) => [system, calls])).to.deep.equal(
      systems.map((system) => [system, 16]),
    );
    expect(faults).to.deep.equal([[4413, 32]]);
  });

  it('is in a slot of each length, and read for a time, a system or an operation', async () => {
    const store = trafficOn(gateway);
    await store.add({ slot: NOON, counted: [counted(), counted({ system: '', operation: '', calls: 7 })] });
    const other = counted({ operation: 'SearchJobannonce', calls: 5, kodes: new Map([[1014, 4]]) });
    await store.add({ slot: NOON + 35 * MINUTE_MS, counted: [other] });
    const slotsOf = async (minutes: number) => [
      ...(await store.read({ minutes, from: at(0), to: at(DAY_MS) })).slots,
    ];
    const seen = async (minutes: number) =>
      (await slotsOf(minutes))
        .map(([slot, { calls }]) => [(slot - NOON) / MINUTE_MS, calls])
        .sort(([a = 0], [b = 0]) => a - b);
    expect(await seen(5)).to.deep.equal([
      [0, 9],
      [35, 5],
    ]);
    expect(await seen(30)).to.deep.equal([
      [0, 9],
      [30, 5],
    ]);
    expect(await seen(180)).to.deep.equal([[0, 14]]);

    const early = await store.read({ ...hour, to: at(35 * MINUTE_MS) });
    expect(early.operations.map(([name, { calls }]) => [name, calls])).to.deep.equal([
      ['', 7],
      ['GetJobannonce', 2],
    ]);
    const ofSystem = await store.read(hour, { system: 'system-1' });
    expect(ofSystem.operations.map(([name]) => name)).to.deep.equal(['SearchJobannonce', 'GetJobannonce']);
    expect(ofSystem.faults).to.deep.equal([
      [1014, 4],
      [4413, 1],
    ]);
    const ofOperation = await store.read(hour, { operation: 'GetJobannonce' });
    expect(ofOperation.systems.map(([name]) => name)).to.deep.equal(['system-1']);
    expect(await store.read(hour, { system: 'nobody' })).to.deep.equal({
      slots: new Map(),
      operations: [],
      systems: [],
      faults: [],
    });
  });

  it('is forgotten after its days, short slots before', async () => {
    const store = trafficOn(gateway);
    for (const days of [0, 1, 3, 13, 15])
      await store.add({ slot: NOON - days * DAY_MS, counted: [counted()] });
    expect(await store.deleteOlderThan(14, at(0))).to.equal(3 + 1 + 1);
    const left = await database.knex('traffic').select<{ minutes: number; slot: Date }[]>('minutes', 'slot');
    const daysOf = (minutes: number) =>
      left
        .filter((row) => row.minutes === minutes)
        .map(({ slot }) => (NOON - slot.getTime()) / DAY_MS)
        .sort((a, b) => a - b);
    expect([daysOf(5), daysOf(30), daysOf(180)]).to.deep.equal([
      [0, 1],
      [0, 1, 3, 13],
      [0, 1, 3, 13],
    ]);
    await store.deleteOlderThan(0, at(MINUTE_MS));
    expect(await database.knex('traffic').select('*')).to.deep.equal([]);
  });
});
