import { expect } from 'chai';
import { HeldBytes } from '../../src/http/admission/held-bytes.js';
import { Places } from '../../src/http/admission/places.js';
import { testTimer } from './test-timer.js';

/** A caller that stays until `leave`. */
function waiter() {
  let tell: (() => void) | undefined;
  return {
    leave: () => tell?.(),
    isHeard: () => tell !== undefined,
    onceLeft: (left: () => void) => {
      tell = left;
      return () => {
        tell = undefined;
      };
    },
  };
}
const gone = { onceLeft: () => undefined };

describe('the places of a process', () => {
  const limits = { inFlight: 1, waiting: 2, perTurn: 1, arrivalTurns: 2, waitMs: 100 };

  it('are given back to whoever has waited longest, and what does not fit is refused at once', async () => {
    const places = new Places(limits);
    const order: string[] = [];
    const enter = async (name: string) => order.push(`${name} ${String(await places.enter(waiter()))}`);
    expect(await places.enter(waiter())).to.equal(true);
    const all = [enter('a'), enter('b'), enter('c')];
    await all[2];
    expect(places.areFull).to.equal(true);
    expect(order).to.deep.equal(['c false']);
    places.leave();
    await all[0];
    places.leave();
    await all[1];
    expect(order).to.deep.equal(['c false', 'a true', 'b true']);
    places.leave();
    expect(places.use).to.deep.equal({ taken: 0, waiting: 0 });
    expect(places.areFull).to.equal(false);
  });

  it('are refused to who has waited too long, and not to who came later', async () => {
    const { timer, pass, turn } = testTimer();
    const places = new Places(limits, timer);
    await places.enter(waiter());
    turn();
    const first = places.enter(waiter());
    pass(60);
    const second = places.enter(waiter());
    pass(60);
    expect(await first).to.equal(false);
    expect(places.use).to.deep.equal({ taken: 1, waiting: 1 });
    places.leave();
    expect(await second).to.equal(true);
    pass(1000);
    expect(places.use).to.deep.equal({ taken: 1, waiting: 0 });
  });

  it('are taken by so many in each turn of the event loop, and as many wait as there is room', async () => {
    const { timer, turn } = testTimer();
    const places = new Places({ ...limits, inFlight: 3, waiting: 1, perTurn: 2 }, timer);
    const entered = [1, 2, 3, 4, 5].map(() => places.enter(waiter()));
    expect(places.use).to.deep.equal({ taken: 2, waiting: 2 });
    expect(await entered[4]).to.equal(false);
    turn();
    expect(await entered[2]).to.equal(true);
    expect(places.use).to.deep.equal({ taken: 3, waiting: 1 });
    places.leave();
    expect(await entered[3]).to.equal(true);
  });

  it('are not taken in a turn behind one that brought a connection, but for so many turns at most', async () => {
    const { timer, turn } = testTimer();
    const places = new Places({ ...limits, inFlight: 9, waiting: 9 }, timer);
    places.arrive();
    const first = places.enter(waiter());
    expect(places.use).to.deep.equal({ taken: 1, waiting: 0 });
    turn();
    const second = places.enter(waiter());
    expect(places.use).to.deep.equal({ taken: 1, waiting: 1 });
    turn(); // It has brought none.
    expect(await Promise.all([first, second])).to.deep.equal([true, true]);
    turn();
    const others = [places.enter(waiter()), places.enter(waiter()), places.enter(waiter())];
    const taken = [1, 2, 3, 4].map(() => {
      places.arrive();
      turn();
      return places.use.taken;
    });
    expect(taken).to.deep.equal([3, 3, 4, 4]);
    turn();
    expect(await Promise.all(others)).to.deep.equal([true, true, true]);
  });

  it('are looked after for as long as connections come, and no turn longer', () => {
    const { timer, turn, awaited } = testTimer();
    const places = new Places(limits, timer);
    places.arrive();
    places.arrive();
    expect(awaited()).to.equal(1);
    turn();
    expect(awaited()).to.equal(1);
    turn();
    expect(awaited()).to.equal(0);
  });

  it('are refused to who leaves, and nobody listens to a caller that no longer waits', async () => {
    const places = new Places(limits);
    await places.enter(waiter());
    const [left, stays] = [waiter(), waiter()];
    const one = places.enter(left);
    const other = places.enter(stays);
    left.leave();
    expect(await one).to.equal(false);
    expect(await places.enter(gone)).to.equal(false);
    expect(places.use).to.deep.equal({ taken: 1, waiting: 1 });
    places.leave();
    expect(await other).to.equal(true);
    expect([left, stays].map((each) => each.isHeard())).to.deep.equal([false, false]);
  });
});

describe('bytes that are held for callers', () => {
  const cuts: string[] = [];
  const cut = (name: string) => () => cuts.push(name);
  beforeEach(() => cuts.splice(0));

  it('are bounded in all: whoever takes longest is cut off, never the newest', () => {
    const held = new HeldBytes({ inAll: 10, perSystem: 100 });
    const first = held.hold('a', 6, cut('first'));
    held.hold(undefined, 4, cut('second'));
    expect(cuts).to.deep.equal([]);
    held.hold('b', 3, cut('third'));
    expect(cuts).to.deep.equal(['first']);
    first.end();
    first.less(5);
    expect(held.bytes).to.equal(7);
    held.hold('b', 100, cut('fourth'));
    expect(cuts).to.deep.equal(['first', 'second', 'third']);
    expect(held.bytes).to.equal(100);
  });

  it('are bounded for each system, and none for what another has', () => {
    const held = new HeldBytes({ inAll: 100, perSystem: 10 });
    held.hold('a', 10, cut('of a'));
    held.hold(undefined, 50, cut('of a stranger'));
    held.hold('b', 8, cut('first of b'));
    const second = held.hold('b', 2, cut('second of b'));
    held.hold('b', 5, cut('third of b'));
    expect(cuts).to.deep.equal(['first of b']);
    second.end();
    expect(held.bytes).to.equal(65);
  });

  it('that are taken count no more', () => {
    const held = new HeldBytes({ inAll: 10, perSystem: 10 });
    const first = held.hold('a', 10, cut('first'));
    first.less(8);
    held.hold('a', 8, cut('second'));
    expect(cuts).to.deep.equal([]);
    first.end();
    first.end();
    expect(held.bytes).to.equal(8);
  });

  it('may grow: whoever began first is cut off, never the one that has just grown', () => {
    const held = new HeldBytes({ inAll: 10, perSystem: 10 });
    const first = held.hold(undefined, 0, cut('first'));
    const second = held.hold(undefined, 0, cut('second'));
    first.more(6);
    second.more(4);
    expect(cuts).to.deep.equal([]);
    second.more(1);
    expect(cuts).to.deep.equal(['first']);
    first.more(100);
    expect(held.bytes).to.equal(5);
    second.end();
    expect(held.bytes).to.equal(0);
  });
});
