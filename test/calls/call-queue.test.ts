import { expect } from 'chai';
import {
  callQueue,
  type CallQueueParts,
  MOST_BYTES,
  MOST_CALLS,
  MOST_OF_STRANGERS,
  MOST_OF_THE_UNPROVEN,
} from '../../src/calls/call-queue.js';
import type { FinishedCall } from '../../src/calls/finished-call.js';
import type { KeptCall } from '../../src/calls/kept-call.js';

const NOW = new Date('2026-11-30T10:00:00+01:00');

const UNREADABLE = '/unreadable';

const call = (over: Partial<FinishedCall> = {}): FinishedCall => ({
  logId: '00000000-0000-4000-8000-000000000001',
  receivedAt: NOW,
  system: 'system',
  path: '/x',
  outcome: 0,
  status: 200,
  durationMs: 1,
  charset: undefined,
  request: Buffer.from('abc'),
  answer: 'def',
  ...over,
});

/** A queue of which a test passes the time, and whose database may be away or hang. */
function begun(write: (calls: readonly KeptCall[]) => Promise<void> = () => Promise.resolve()) {
  const counts: Record<string, number> = {};
  const written: (readonly KeptCall[])[] = [];
  const timers: (() => void)[] = [];
  const errors: unknown[] = [];
  const parts: CallQueueParts = {
    keptOf: ({ request: _, answer: _of, charset: _as, ...facts }) => {
      if (facts.path === UNREADABLE) throw new Error('read in two ways');
      return { ...facts, request: { state: 'unknown' }, answer: { state: 'unknown' } };
    },
    write: async (calls) => {
      await write(calls);
      written.push(calls);
    },
    count: (fate, number) => {
      counts[fate] = (counts[fate] ?? 0) + number;
    },
    failed: (error) => errors.push(error),
    later: (_, run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    rest: () => Promise.resolve(),
  };
  return { queue: callQueue(parts), counts, written, timers, errors };
}

describe('calls that wait to be written', () => {
  it('are written together, after a pause, in their order', async () => {
    const { queue, counts, written, timers } = begun();
    for (let nr = 0; nr < 50; nr += 1) queue.keep(call({ path: `/${nr}` }));
    expect(written).to.deep.equal([]);
    expect(timers).to.have.length(1);
    timers[0]?.();
    await queue.flush();
    expect(written.map(({ length }) => length)).to.deep.equal([20, 20, 10]);
    expect(written.flat().map(({ path }) => path)).to.deep.equal(
      Array.from({ length: 50 }, (_, nr) => `/${nr}`),
    );
    expect(counts).to.deep.equal({ kept: 50 });
  });

  it('are so many at the most, and so many bytes; what is more is lost and counted', async () => {
    const { queue, counts } = begun();
    for (let nr = 0; nr < MOST_CALLS + 7; nr += 1) queue.keep(call());
    expect(counts).to.deep.equal({ full: 7 });
    await queue.flush();
    queue.keep(call({ request: Buffer.alloc(MOST_BYTES - 10) }));
    queue.keep(call());
    queue.keep(call());
    expect(counts).to.deep.equal({ full: 8, kept: MOST_CALLS });
    await queue.flush();
    queue.keep(call());
    await queue.flush();
    expect(counts).to.deep.equal({ full: 8, kept: MOST_CALLS + 3 });
  });

  it('of strangers are few in a minute', async () => {
    const { queue, counts } = begun();
    const stranger = (ms: number) => call({ system: undefined, receivedAt: new Date(NOW.getTime() + ms) });
    for (let nr = 0; nr < MOST_OF_STRANGERS + 5; nr += 1) queue.keep(stranger(nr));
    queue.keep(call());
    queue.keep(stranger(60_000));
    // It began before, and ended after.
    queue.keep(stranger(59_000));
    await queue.flush();
    expect(counts).to.deep.equal({ stranger: 5, kept: MOST_OF_STRANGERS + 3 });
    for (let nr = 0; nr < 2 * MOST_OF_STRANGERS; nr += 1) queue.keep(stranger(nr % 2 === 0 ? 0 : 60_000));
    await queue.flush();
    expect(counts).to.include({ kept: 2 * MOST_OF_STRANGERS + 1 });
  });

  it('of whoever is taken at its word are bounded too, whatever names it takes', async () => {
    const { queue, counts } = begun();
    for (let nr = 0; nr < MOST_OF_THE_UNPROVEN + 7; nr += 1) {
      queue.keep(call({ system: `sandbox 8/${nr}` }));
      if (nr % 100 === 0) await queue.flush();
    }
    await queue.flush();
    expect(counts).to.deep.equal({ stranger: 7, kept: MOST_OF_THE_UNPROVEN });
  });

  it('take no other with them where one cannot be read', async () => {
    const { queue, counts, errors, written } = begun();
    for (const path of ['/1', UNREADABLE, '/2']) queue.keep(call({ path }));
    await queue.flush();
    expect(written.flat().map(({ path }) => path)).to.deep.equal(['/1', '/2']);
    expect(counts).to.deep.equal({ failed: 1, kept: 2 });
    expect(errors.map(String)).to.deep.equal(['Error: read in two ways']);
  });

  it('are lost where the database is away, and later ones are kept', async () => {
    let isAway = true;
    const { queue, counts, errors } = begun(() =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(),
    );
    queue.keep(call());
    await queue.flush();
    isAway = false;
    queue.keep(call());
    await queue.flush();
    expect(counts).to.deep.equal({ failed: 1, kept: 1 });
    expect(errors.map(String)).to.deep.equal(['Error: away']);
  });

  it('are written before the process stops, but a database that hangs holds it up for its time only', async () => {
    const good = begun();
    good.queue.keep(call());
    await good.queue.stop();
    expect(good.counts).to.deep.equal({ kept: 1 });
    expect(good.timers).to.deep.equal([]);
    good.queue.keep(call());
    expect(good.counts).to.deep.equal({ kept: 1, full: 1 });

    const hung = begun(() => new Promise(() => undefined));
    hung.queue.keep(call());
    const stopped = hung.queue.stop();
    hung.timers.at(-1)?.();
    await stopped;
    expect(hung.errors.map(String)).to.deep.equal(['Error: there was no answer within 3000 ms']);
  });
});
