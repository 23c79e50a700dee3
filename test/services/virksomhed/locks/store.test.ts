import { expect } from 'chai';
import { loadDemoLaase } from '../../../../src/sandbox/demo/locks.js';
import { lockRegisterOn } from '../../../../src/services/virksomhed/locks/store.js';
import {
  laasetyper,
  type LockRegister,
  type Laasning,
} from '../../../../src/services/virksomhed/locks/locks.js';
import { transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { waitersFor } from '../../../support/waiting-locks.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { until } from '../../../support/until.js';

const CVR = '97000999';
const START = new Date('2026-11-23T08:00:00.000Z');
const at = (ms: number): Date => new Date(START.getTime() + ms);
const FRI = { spaerret: false, konfliktramt: false };

onEveryPostgres('the locks of companies', (fresh) => {
  let database: TestDatabase;
  let now: Date;
  let lockRegister: LockRegister;
  before(async () => {
    database = await fresh();
    lockRegister = lockRegisterOn(database.knex, () => now);
  });
  after(() => database.drop());
  beforeEach(async () => {
    now = START;
    await database.knex('virksomhedslaas').delete();
  });

  const lock = (other: Partial<Laasning> = {}): Laasning => ({
    cvr: CVR,
    laas: 'spaerret',
    tidspunkt: START,
    af: 'KLJ',
    begrundelse: 'misbrug',
    ...other,
  });

  it('are two, and neither touches the other', async () => {
    expect(await lockRegister.find(CVR)).to.deep.equal(FRI);
    expect(await lockRegister.set(lock())).to.equal(true);
    expect(await lockRegister.find(CVR)).to.deep.equal({ spaerret: true, konfliktramt: false });
    expect(await lockRegister.set(lock({ laas: 'konfliktramt' }))).to.equal(true);
    expect(await lockRegister.lift(lock({ tidspunkt: at(0) }))).to.equal(true);
    expect(await lockRegister.find(CVR)).to.deep.equal({ spaerret: false, konfliktramt: true });
    expect(await lockRegister.find('97001073')).to.deep.equal(FRI);
  });

  for (const laas of laasetyper)
    it(`${laas} waits for who was told that there is none, and who asks later sees it`, async () => {
      const laasning = lock({ laas, tidspunkt: at(1) });
      const told: string[] = [];
      const inTransaction = transactionsOn(database.knex);
      let setting: Promise<boolean> | undefined;
      await inTransaction(async (transaction) => {
        expect(await lockRegister.findWithin(transaction, CVR, START)).to.deep.equal(FRI);
        const telling = lockRegisterOn(
          database.knex,
          () => now,
          (_, { cvr }) => Promise.resolve(told.push(cvr)),
        );
        setting = telling.set(laasning);
        await until(async () => (await waitersFor('advisory', database.knex)) > 0);
        expect(told).to.deep.equal([]);
      });
      expect(await setting).to.equal(true);
      expect(told).to.deep.equal(laas === 'konfliktramt' ? [CVR] : []);
      const seen = inTransaction((transaction) => lockRegister.findWithin(transaction, CVR, START));
      expect(await seen).to.deep.equal({ ...FRI, [laas]: true });
    });

  it('are in force from the very moment they are set to just before the one they are lifted', async () => {
    await lockRegister.set(lock());
    await lockRegister.lift(lock({ tidspunkt: at(1000) }));
    const found: boolean[] = [];
    for (const ms of [-1, 0, 999, 1000]) {
      now = at(ms);
      found.push((await lockRegister.find(CVR)).spaerret);
    }
    expect(found).to.deep.equal([false, true, true, false]);
  });

  it('are told each for its own company when many are asked for at once', async () => {
    await lockRegister.set(lock());
    await lockRegister.set(lock({ cvr: '97001073', laas: 'konfliktramt' }));
    const asked = [CVR, '97001073', '97001081', CVR];
    expect(await Promise.all(asked.map((cvr) => lockRegister.find(cvr)))).to.deep.equal([
      { spaerret: true, konfliktramt: false },
      { spaerret: false, konfliktramt: true },
      FRI,
      { spaerret: true, konfliktramt: false },
    ]);
  });

  it('are set once at a time, also by two who do it at once, and lifted only when they are set', async () => {
    const both = await Promise.all([lockRegister.set(lock()), lockRegister.set(lock({ tidspunkt: at(1) }))]);
    expect(both.toSorted()).to.deep.equal([false, true]);
    const lifted = await Promise.all([1, 2].map(() => lockRegister.lift(lock({ tidspunkt: at(5) }))));
    expect(lifted.toSorted()).to.deep.equal([false, true]);
    expect(await lockRegister.lift(lock({ laas: 'konfliktramt' }))).to.equal(false);
  });

  it('keep who did what when and why', async () => {
    await lockRegister.set(lock());
    await lockRegister.lift(lock({ tidspunkt: at(10), af: 'MHN', begrundelse: 'afklaret' }));
    await lockRegister.set(lock({ tidspunkt: at(20), begrundelse: 'igen' }));
    await lockRegister.set(lock({ cvr: '97001073', tidspunkt: at(30) }));
    expect(await lockRegister.history(CVR)).to.deep.equal([
      {
        cvr: CVR,
        laas: 'spaerret',
        sat: { tidspunkt: START, af: 'KLJ', begrundelse: 'misbrug' },
        ophaevet: { tidspunkt: at(10), af: 'MHN', begrundelse: 'afklaret' },
      },
      { cvr: CVR, laas: 'spaerret', sat: { tidspunkt: at(20), af: 'KLJ', begrundelse: 'igen' } },
    ]);
    expect(await lockRegister.history()).to.have.length(3);
  });

  it('never end before they began, though clocks differ', async () => {
    await lockRegister.set(lock());
    await lockRegister.lift(lock({ tidspunkt: at(-50) }));
    expect((await lockRegister.history(CVR))[0]?.ophaevet?.tidspunkt).to.deep.equal(START);
  });

  it('of the demo are loaded once, and one that was lifted stays lifted at the next start', async () => {
    await loadDemoLaase(lockRegister);
    const loaded = await lockRegister.history();
    const [first] = loaded;
    expect(await lockRegister.lift(lock({ cvr: first!.cvr, laas: first!.laas }))).to.equal(true);
    await loadDemoLaase(lockRegister);
    expect(await lockRegister.history()).to.have.length(loaded.length);
    expect((await lockRegister.find(first!.cvr))[first!.laas]).to.equal(false);
  });
});
