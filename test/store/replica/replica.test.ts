import { expect } from 'chai';
import { Replica } from '../../../src/store/replica/replica.js';

const BOTH = { cluster: '7', database: 5 };

/** A replica whose servers answer what a test says, with a clock of the test's own. */
function replicaOf() {
  const said = {
    now: 0,
    written: 100n,
    standby: { ...BOTH, isStandby: true, replayed: 100n },
    isPrimaryThere: true,
    isStandbyThere: true,
  };
  const told: (string | undefined)[] = [];
  const outcomes: string[] = [];
  const replica = new Replica({
    lookAt: {
      primary: async () => {
        if (!said.isPrimaryThere) throw new Error('gone');
        return Promise.resolve({ ...BOTH, written: said.written });
      },
      standby: async () => {
        if (!said.isStandbyThere) throw new Error('gone');
        return Promise.resolve(said.standby);
      },
    },
    lagSeconds: 4,
    tell: (why) => told.push(why),
    ended: (outcome) => outcomes.push(outcome),
    uptime: () => said.now,
  });
  /** @returns who answered */
  const ask = () =>
    replica.read(
      () => Promise.resolve('replica'),
      () => Promise.resolve('primary'),
    );
  return { said, told, outcomes, replica, ask };
}

describe('a replica', () => {
  it('is asked only when it has been looked at', async () => {
    const { replica, ask, told, outcomes } = replicaOf();
    expect(await ask()).to.equal('primary');
    await replica.look();
    expect(await ask()).to.equal('replica');
    expect(told).to.deep.equal([undefined]);
    expect(outcomes).to.deep.equal(['unfit', 'replica']);
  });

  for (const [what, change, why] of [
    ['is gone', { isStandbyThere: false }, 'it does not answer'],
    ['cannot be compared', { isPrimaryThere: false }, 'the database itself does not answer'],
    ['was promoted', { standby: { ...BOTH, isStandby: false, replayed: 100n } }, 'it is no standby'],
    [
      'is of another cluster',
      { standby: { ...BOTH, cluster: '8', isStandby: true, replayed: 100n } },
      'it is of another database',
    ],
    [
      'is of another database of the cluster',
      { standby: { ...BOTH, database: 6, isStandby: true, replayed: 100n } },
      'it is of another database',
    ],
  ] as const) {
    it(`is not asked while it ${what}, and then again`, async () => {
      const { said, replica, ask, told } = replicaOf();
      const before = { ...said };
      await replica.look();
      Object.assign(said, change);
      await replica.look();
      expect(replica.why).to.equal(why);
      expect(await ask()).to.equal('primary');
      Object.assign(said, before);
      await replica.look();
      expect(await ask()).to.equal('replica');
      expect(told).to.deep.equal([undefined, why, undefined]);
    });
  }

  it('is not asked where it follows another server, which shows by a log that is ahead', async () => {
    const { said, replica } = replicaOf();
    said.standby = { ...said.standby, replayed: 150n };
    await replica.look();
    // The first time it may have come that far since the database was asked.
    expect(replica.why).to.equal(undefined);
    await replica.look();
    expect(replica.why).to.equal('it is ahead of the database, so it follows another server');
  });

  it('is asked up to the bound to the millisecond, and comes back with half of it', async () => {
    const { said, replica, ask } = replicaOf();
    await replica.look();
    said.written = 200n;
    said.now = 1000;
    await replica.look();
    said.now = 4000;
    expect(await ask()).to.equal('replica');
    // Nobody looks at it meanwhile.
    said.now = 4001;
    expect(await ask()).to.equal('primary');
    expect(replica.why).to.equal('it is too far behind');
    await replica.look();
    said.written = 300n;
    said.now = 5000;
    await replica.look();
    said.standby = { ...said.standby, replayed: 200n };
    said.now = 6001;
    await replica.look();
    expect([replica.lagSeconds, await ask()]).to.deep.equal([2, 'replica']);
  });

  it('that hangs holds nobody up once that is seen', async () => {
    const { said, replica, outcomes } = replicaOf();
    await replica.look();
    const answer = replica.read(
      () => new Promise<string>(() => undefined),
      () => Promise.resolve('primary'),
    );
    said.isStandbyThere = false;
    await replica.look();
    expect(await answer).to.equal('primary');
    expect(outcomes).to.deep.equal(['failed']);
  });

  it('that fails is answered for by the database, and so is what does not stand there', async () => {
    const { replica, outcomes } = replicaOf();
    await replica.look();
    const onPrimary = () => Promise.resolve('primary');
    expect(await replica.read(() => Promise.reject(new Error('conflict')), onPrimary)).to.equal('primary');
    expect(await replica.read<string>(() => Promise.resolve(undefined), onPrimary)).to.equal('primary');
    expect(outcomes).to.deep.equal(['failed', 'changed']);
  });

  it('gives the fault of the database where both fail', async () => {
    const { replica } = replicaOf();
    await replica.look();
    const both = replica.read<string>(
      () => Promise.reject(new Error('conflict')),
      () => Promise.reject(new Error('down')),
    );
    const error = await both.catch((thrown: unknown) => thrown);
    expect(error).to.have.property('message', 'down');
  });
});
