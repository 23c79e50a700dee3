import { expect } from 'chai';
import { cachedStillingsregister } from '../../../src/services/stilling/cached-register.js';
import { demoStillinger, loadDemoStillinger } from '../../../src/sandbox/demo/stillinger.js';
import { listChanges } from '../../../src/services/stilling/import.js';
import { stillingListOn } from '../../../src/services/stilling/stilling-store.js';
import type { ListedStilling, StillingList } from '../../../src/services/stilling/stillingsliste-port.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const uri = (n: number) => `http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-00000000000${n}`;
const aliasId = (n: number) => `a1a1a1a1-0000-4000-8000-00000000000${n}`;
const KOK: ListedStilling = { uri: uri(1), navn: 'Kok', aliasser: [{ id: aliasId(1), navn: 'Køkkenchef' }] };
const SMED: ListedStilling = { uri: uri(2), navn: 'Smed', aliasser: [] };

describe('what an import changes', () => {
  const changes = (...args: Parameters<typeof listChanges>) =>
    listChanges(...args).map(({ kind, navn }) => `${kind} ${navn}`);

  it('is nothing when the list is the same', () => {
    expect(changes([KOK, SMED], [SMED, KOK], NOW)).to.deep.equal([]);
  });

  it('is what is new, renamed, ended, and taken up again', () => {
    expect(changes([], [KOK], NOW)).to.deep.equal(['added Kok', 'added Køkkenchef']);
    expect(changes([KOK], [{ ...KOK, navn: 'Gastronom' }], NOW)).to.deep.equal(['renamed Gastronom']);
    expect(changes([KOK, SMED], [SMED], NOW)).to.deep.equal(['ended Kok', 'ended Køkkenchef']);
    expect(changes([{ ...SMED, gyldigTil: NOW }], [SMED], NOW)).to.deep.equal(['resumed Smed']);
    expect(changes([{ ...SMED, gyldigTil: NOW }], [], NOW)).to.deep.equal([]);
  });

  it('leaves an alias that moved with its old occupation too, ended', () => {
    const moved = [
      { ...KOK, aliasser: [] },
      { ...SMED, aliasser: KOK.aliasser },
    ];
    expect(listChanges([KOK, SMED], moved, NOW)).to.deep.equal([
      { kind: 'added', uri: uri(2), aliasId: aliasId(1), navn: 'Køkkenchef' },
      { kind: 'ended', uri: uri(1), aliasId: aliasId(1), navn: 'Køkkenchef', gyldigTil: NOW },
    ]);
  });
});

describe('the list of occupations', () => {
  let database: TestDatabase;
  let list: StillingList;
  beforeEach(async () => {
    database = await freshDatabase();
    list = stillingListOn(database.knex);
  });
  afterEach(() => database.drop());

  const importList = (next: readonly ListedStilling[], at = NOW) =>
    list.import(({ stillinger }) => listChanges(stillinger, next, at), at);

  it('keeps what an import brings; the same again is no new edition', async () => {
    expect(await list.findAll()).to.deep.equal({ edition: 0, stillinger: [] });
    await importList([KOK, SMED]);
    await importList([KOK, SMED]);
    expect(await list.findAll()).to.deep.equal({ edition: 1, stillinger: [KOK, SMED] });
  });

  it('never forgets: what is gone has an end, and loses it when it comes back', async () => {
    await importList([KOK, SMED]);
    await importList([SMED]);
    const [kok] = (await list.findAll()).stillinger;
    expect(kok).to.deep.equal({ ...KOK, gyldigTil: NOW, aliasser: [{ ...KOK.aliasser[0], gyldigTil: NOW }] });
    await importList([KOK, SMED]);
    expect(await list.findAll()).to.deep.equal({ edition: 3, stillinger: [KOK, SMED] });
  });

  it('is written whole or not at all', async () => {
    const twice = { ...KOK, aliasser: [{ id: 'no guid', navn: 'x' }] };
    const error = await importList([SMED, twice]).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error);
    expect(await list.findAll()).to.deep.equal({ edition: 0, stillinger: [] });
  });

  it('is filled with the demo when it is empty, by processes that start together, and never again', async () => {
    await Promise.all([1, 2, 3].map(() => loadDemoStillinger(stillingListOn(database.knex), NOW)));
    expect((await list.findAll()).stillinger).to.have.length(demoStillinger().length);
    await importList([SMED]);
    const ours = await list.findAll();
    await loadDemoStillinger(list, NOW);
    expect(await list.findAll()).to.deep.equal(ours);
  });

  describe('in memory', () => {
    let now = NOW;
    let asked: string[];
    const counted = (): StillingList => ({
      ...list,
      edition: () => (asked.push('edition'), list.edition()),
      findAll: () => (asked.push('alle'), list.findAll()),
    });
    beforeEach(async () => {
      now = NOW;
      asked = [];
      await importList([KOK]);
    });

    it('answers for a minute without a query, whatever is asked and in either case of letters', async () => {
      const register = cachedStillingsregister(counted(), () => now);
      await Promise.all([1, 2, 3].map(() => register.findStilling(uri(1))));
      now = new Date(NOW.getTime() + 59_999);
      expect(await register.findStilling(uri(1).replace('3f2b8c1e', '3F2B8C1E'))).to.deep.equal(KOK);
      expect(await register.findStilling(uri(9))).to.equal(undefined);
      expect(asked).to.deep.equal(['edition', 'alle']);
    });

    it('follows an import of another process within a minute, and reads the list only then', async () => {
      const register = cachedStillingsregister(counted(), () => now);
      await register.findStilling(uri(1));
      await importList([KOK, SMED]);
      expect(await register.findStilling(uri(2))).to.equal(undefined);
      now = new Date(NOW.getTime() + 60_000);
      expect(await register.findStilling(uri(2))).to.deep.equal(SMED);
      const all = await register.findAll();
      expect(all).to.deep.equal([KOK, SMED]);
      now = new Date(NOW.getTime() + 120_000);
      expect(await register.findAll(), 'the same array until the next import').to.equal(all);
      expect(asked).to.deep.equal(['edition', 'alle', 'edition', 'alle', 'edition']);
    });

    it('checks again after a failure, and when the clock was put back', async () => {
      let fails = true;
      const failing = {
        ...counted(),
        edition: () => (fails ? Promise.reject(new Error('away')) : list.edition()),
      };
      const register = cachedStillingsregister(failing, () => now);
      const error = await register.findStilling(uri(1)).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('message', 'away');
      fails = false;
      expect(await register.findStilling(uri(1))).to.deep.equal(KOK);
      await importList([KOK, SMED]);
      now = new Date(NOW.getTime() - 3_600_000);
      expect(await register.findStilling(uri(2))).to.deep.equal(SMED);
    });
  });
});
