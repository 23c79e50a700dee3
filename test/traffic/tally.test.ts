/** What a process has answered, added up and written down. */
import { expect } from 'chai';
import type { Finished } from '../../src/metrics/metrics.js';
import { recorderOf } from '../../src/traffic/recorder.js';
import { type CountedSlot, createTally } from '../../src/traffic/tally.js';

const MINUTE_MS = 60_000;
const NOON = Date.parse('2026-11-30T12:00:00Z');

const services = [{ path: '/ads', operations: [{ name: 'GetJobannonce' }, { name: 'SearchJobannonce' }] }];

const call = (changes: Partial<Finished> = {}): Finished => ({
  path: '/ads',
  operation: 'GetJobannonce',
  status: 200,
  kode: undefined,
  system: 'system-1',
  seconds: 0.004,
  ...changes,
});

const seen = ({ slot, counted }: CountedSlot) => [
  new Date(slot).toISOString().slice(11, 16),
  counted.map(({ system, operation, calls, refused }) => [system, operation, calls, refused]),
];

describe('calls that are added up', () => {
  it('are counted by slot, system and operation', () => {
    const tally = createTally({ services });
    tally.add(call(), NOON + MINUTE_MS);
    tally.add(call({ status: 500, kode: 4413, seconds: 0.3 }), NOON + 4 * MINUTE_MS);
    tally.add(call({ system: 'system-2' }), NOON + 4 * MINUTE_MS);
    tally.add(call({ operation: 'SearchJobannonce', status: undefined, seconds: 60 }), NOON + 5 * MINUTE_MS);
    const first = tally.take();
    expect(first && seen(first)).to.deep.equal([
      '12:00',
      [
        ['system-1', 'GetJobannonce', 2, 1],
        ['system-2', 'GetJobannonce', 1, 0],
      ],
    ]);
    const [counted] = first?.counted ?? [];
    expect(counted?.seconds).to.be.closeTo(0.304, 1e-9);
    expect(counted?.buckets).to.deep.equal([0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect([...(counted?.kodes ?? [])]).to.deep.equal([[4413, 1]]);
    const second = tally.take();
    expect(second && seen(second)).to.deep.equal(['12:05', [['system-1', 'SearchJobannonce', 1, 1]]]);
    expect(second?.counted[0]?.buckets.at(-1)).to.equal(1);
    expect(tally.take()).to.equal(undefined);
  });

  it('begin afresh in a slot that was taken before it was over', () => {
    const tally = createTally({ services });
    tally.add(call(), NOON);
    tally.take();
    tally.add(call(), NOON + MINUTE_MS);
    expect(tally.take()?.counted[0]?.calls).to.equal(1);
  });

  it('have no name that is not of the contract, and are none elsewhere', () => {
    const tally = createTally({ services });
    tally.add(call({ operation: 'toString' }), NOON);
    tally.add(call({ operation: undefined, system: undefined, status: 400 }), NOON);
    tally.add(call({ path: '/drift' }), NOON);
    const taken = tally.take();
    expect(taken && seen(taken)).to.deep.equal([
      '12:00',
      [
        ['system-1', '', 1, 0],
        ['', '', 1, 1],
      ],
    ]);
  });

  it('are counted as those of nobody beyond so many sums of all slots, and never lost', () => {
    const tally = createTally({ services, mostSums: 3 });
    for (const system of ['a', 'b']) tally.add(call({ system }), NOON);
    const later = NOON + 5 * MINUTE_MS;
    for (const system of ['a', 'b', 'c', 'a']) tally.add(call({ system }), later);
    tally.take();
    const taken = tally.take();
    expect(taken && seen(taken)[1]).to.deep.equal([
      ['a', 'GetJobannonce', 2, 0],
      ['', 'GetJobannonce', 2, 0],
    ]);
    for (const system of ['a', 'b', 'c', 'd']) tally.add(call({ system }), later);
    const afresh = tally.take();
    expect(afresh?.counted.map(({ system }) => system)).to.deep.equal(['a', 'b', 'c', '']);
  });

  it('have room again when the oldest slot is lost', () => {
    const tally = createTally({ services, mostSums: 2, mostSlots: 1 });
    for (let slot = 0; slot < 4; slot += 1) tally.add(call(), NOON + slot * 5 * MINUTE_MS);
    expect(tally.take()?.counted.map(({ system }) => system)).to.deep.equal(['system-1']);
  });

  it('are those of more than 500 systems in one slot', () => {
    const tally = createTally({ services });
    for (let at = 0; at < 600; at += 1) tally.add(call({ system: `system-${at}` }), NOON);
    expect(tally.take()?.counted.length).to.equal(600);
  });

  it('are kept for so many slots while nobody takes them, the newest', () => {
    const tally = createTally({ services, mostSlots: 3 });
    for (let slot = 0; slot < 5; slot += 1) tally.add(call(), NOON + slot * 5 * MINUTE_MS);
    const slots = [tally.take(), tally.take(), tally.take()].map((slot) => slot && seen(slot)[0]);
    expect(slots).to.deep.equal(['12:10', '12:15', '12:20']);
    expect(tally.take()).to.equal(undefined);
  });
});

describe('counts that are written down', () => {
  it('are written again where the database was away, once and in their order', async () => {
    const tally = createTally({ services });
    const written: CountedSlot[] = [];
    let isAway = true;
    const record = recorderOf(tally, (slot) => {
      if (isAway) return Promise.reject(new Error('away'));
      written.push(slot);
      return Promise.resolve();
    });
    tally.add(call(), NOON);
    for (let tries = 0; tries < 2; tries += 1)
      expect(await record().catch((error: unknown) => String(error))).to.equal('Error: away');
    tally.add(call({ system: 'system-2' }), NOON);
    isAway = false;
    await Promise.all([record(), record()]);
    expect(written.map(seen)).to.deep.equal([
      ['12:00', [['system-1', 'GetJobannonce', 1, 0]]],
      ['12:00', [['system-2', 'GetJobannonce', 1, 0]]],
    ]);
  });

  it('are tried again once for all who ask while an attempt hangs', async () => {
    const tally = createTally({ services });
    let attempts = 0;
    let end: (error: Error) => void = () => undefined;
    const record = recorderOf(tally, () => {
      attempts += 1;
      return new Promise((_, reject) => {
        end = reject;
      });
    });
    tally.add(call(), NOON);
    const first = record();
    await Promise.resolve();
    const others = Array.from({ length: 9 }, () => record().catch(String));
    end(new Error('away'));
    expect(await first.catch(String)).to.equal('Error: away');
    await Promise.resolve();
    end(new Error('away again'));
    expect(new Set(await Promise.all(others))).to.deep.equal(new Set(['Error: away again']));
    expect(attempts).to.equal(2);
  });

  it('are one after the other, and none is written twice at once', async () => {
    const tally = createTally({ services });
    let writing = 0;
    let most = 0;
    const record = recorderOf(tally, async () => {
      writing += 1;
      most = Math.max(most, writing);
      await Promise.resolve();
      writing -= 1;
    });
    tally.add(call(), NOON);
    tally.add(call(), NOON + 5 * MINUTE_MS);
    await Promise.all([record(), record(), record()]);
    expect(most).to.equal(1);
  });
});
