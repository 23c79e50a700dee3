import { expect } from 'chai';
import { ReplayLag } from '../../../src/store/replica/lag.js';

describe('the lag of a replica', () => {
  it('is not known before it has reached a place of the database', () => {
    const lag = new ReplayLag();
    expect(lag.at(0)).to.equal(undefined);
    lag.mark(100n, 0);
    lag.replayed(99n);
    expect(lag.at(5)).to.equal(undefined);
    lag.replayed(100n);
    expect(lag.at(5)).to.equal(5);
  });

  it('counts from the latest place that it has reached', () => {
    const lag = new ReplayLag();
    for (const [place, at] of [
      [100n, 0],
      [200n, 250],
      [300n, 500],
    ] as const)
      lag.mark(place, at);
    lag.replayed(250n);
    expect(lag.at(600)).to.equal(350);
    lag.replayed(250n);
    expect(lag.at(900)).to.equal(650);
    lag.replayed(300n);
    expect(lag.at(900)).to.equal(400);
  });

  it('does not grow while the database has nothing to write', () => {
    const lag = new ReplayLag();
    for (const at of [0, 250, 500]) {
      lag.mark(100n, at);
      lag.replayed(100n);
    }
    expect(lag.at(500)).to.equal(0);
  });

  it('grows while the replica stands still, and keeps only so many places', () => {
    const lag = new ReplayLag();
    lag.mark(0n, 0);
    lag.replayed(0n);
    for (let n = 1; n <= 5000; n += 1) lag.mark(BigInt(n), n);
    expect(lag.at(5000)).to.equal(5000);
    // The places of the first 2,600 are forgotten, so it is not credited with them.
    lag.replayed(2000n);
    expect(lag.at(5000)).to.equal(5000);
    lag.replayed(3000n);
    expect(lag.at(5000)).to.equal(2000);
  });

  it('forgets what a failover has lost: the log goes on from before it', () => {
    const lag = new ReplayLag();
    lag.mark(100n, 0);
    lag.replayed(100n);
    lag.mark(300n, 1);
    lag.mark(200n, 2);
    lag.replayed(200n);
    expect(lag.at(2)).to.equal(0);
  });
});
