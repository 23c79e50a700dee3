import { expect } from 'chai';
import { Resting } from '../../src/http/admission/resting.js';
import { certificate } from '../support/certificates.js';
import { post, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';

/** A connection that tells what is done to it. */
function connection(name: string, told: string[]) {
  return {
    destroyed: false,
    pause: () => told.push(`${name} rests`),
    resume: () => told.push(`${name} goes on`),
  };
}

/** Time that passes when a test says so. */
function testTimer() {
  const due: (() => void)[] = [];
  const turns: (() => void)[] = [];
  const runAll = (all: (() => void)[]) => {
    for (const run of all.splice(0)) run();
  };
  return {
    timer: {
      after: (_ms: number, run: () => void) => due.push(run),
      nextTurn: (run: () => void) => turns.push(run),
    },
    pass: () => {
      runAll(due);
    },
    turn: () => {
      runAll(turns);
    },
    awaited: () => due.length,
  };
}

describe('connections that were refused', () => {
  const limits = { everyMs: 10, atOnce: 2 };

  it('rest from the next turn on, and some are read again in each moment, in their order', () => {
    const time = testTimer();
    const resting = new Resting(limits, time.timer);
    const told: string[] = [];
    for (const name of ['a', 'b', 'c']) resting.rest(connection(name, told));
    expect(told).to.deep.equal([]);
    time.turn();
    expect(told.splice(0)).to.deep.equal(['a rests', 'b rests', 'c rests']);
    time.pass();
    expect(told.splice(0)).to.deep.equal(['a goes on', 'b goes on']);
    time.pass();
    expect(told.splice(0)).to.deep.equal(['c goes on']);
    expect([resting.size, time.awaited()]).to.deep.equal([0, 0]);
  });

  it('are read again before that when there is room, and those that are closed never', () => {
    const time = testTimer();
    const resting = new Resting(limits, time.timer);
    const told: string[] = [];
    const closed = connection('closed', told);
    for (const one of [closed, connection('a', told), connection('b', told)]) resting.rest(one);
    time.turn();
    closed.destroyed = true;
    told.length = 0;
    resting.wake(1);
    expect(told).to.deep.equal(['a goes on']);
    expect(resting.size).to.equal(1);
  });

  for (const kind of ['plain HTTP', 'TLS'] as const) {
    it(`with ${kind} are not read while all places are taken, and are as soon as one is free`, async () => {
      const { cert, key } = await certificate('localhost');
      const tls = kind === 'TLS' ? {} : undefined;
      const held = heldGateway();
      const server = await start({
        gateway: held.gateway,
        load: { inFlight: 1, waiting: 0, restMs: 1_000_000 },
        ...(tls && { tls: { cert, key } }),
      });
      const [first, refused, late] = await Promise.all([1, 2, 3].map(() => Wire.open(server.port, tls)));
      try {
        first?.send(post('<a/>'));
        await held.arrived;
        expect((await refused?.send(post('<b/>')).answers(1))?.[0]?.status).to.equal(503);
        while (server.load.resting.size === 0) await new Promise(setImmediate);
        refused?.send(post('<c/>'));
        // Who comes for the first time is told at once.
        expect((await late?.send(post('<d/>')).answers(1))?.[0]?.status).to.equal(503);
        held.release();
        expect((await refused?.answers(2))?.map(({ status }) => status)).to.deep.equal([503, 200]);
        expect(held.begun).to.deep.equal(['<a/>', '<c/>']);
      } finally {
        held.release();
        for (const wire of [first, refused, late]) wire?.close();
        await server.close();
      }
    });
  }
});
