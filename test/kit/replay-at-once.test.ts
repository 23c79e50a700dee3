import { expect } from 'chai';
import { volatileOf } from '../../kit/src/compare/volatile.js';
import { organisationsOf } from '../../kit/src/replay/organisations.js';
import { replay } from '../../kit/src/replay/replay.js';
import type { Target } from '../../kit/src/replay/target.js';
import { fixturesFolder, loadFixtures } from '../support/fixtures.js';

describe('replay of many conversations at once', () => {
  /** Of a recruitment system, two job centres and STAR, one request each. */
  const fixtures = loadFixtures().filter(
    ({ name, needs }) =>
      needs.length === 0 && /\/CreateJobannonce\/(?:ad|company|sender)\/|\/GetAfventende/.test(name),
  );
  const whose = (organisations: readonly string[]) => organisations.join(' ');

  /** An address that answers when everybody who may ask at once has asked. */
  function addressOf() {
    const underWay: string[] = [];
    const seen: string[][] = [];
    let emptied: string | undefined;
    const target: Target = {
      send: async () => {
        seen.push([...underWay]);
        await new Promise(setImmediate);
        return { status: 200, headers: {}, text: '' };
      },
      reset: (organisations) => {
        emptied = whose(organisations);
        const at = underWay.indexOf(emptied);
        if (at < 0) underWay.push(emptied);
        else underWay.splice(at, 1);
        return new Promise(setImmediate);
      },
    };
    return { target, seen };
  }

  const played = async (jobs: number, reset: 'organisations' | 'all') => {
    const { target, seen } = addressOf();
    const outcomes = await replay(fixtures, target, {
      ...{ now: () => new Date('2026-11-24T10:00:00+01:00'), time: 'requests' },
      ...{ volatile: volatileOf(fixturesFolder), has: [], reset, jobs, stop: new AbortController().signal },
    });
    expect(outcomes).to.have.length(fixtures.length);
    return seen;
  };

  it('holds no two that share an organisation, and none beside STAR, which sees everything', async () => {
    const all = new Set(fixtures.map((one) => whose(organisationsOf(one))));
    expect([...all]).to.include.members(['1/1', '10/97007659', '8/461']);
    const seen = await played(8, 'organisations');
    for (const underWay of seen) {
      const organisations = underWay.flatMap((one) => one.split(' '));
      expect([...new Set(organisations)]).to.deep.equal(organisations);
      if (organisations.includes('1/1')) expect(underWay).to.have.length(1);
    }
    expect(Math.max(...seen.map(({ length }) => length))).to.be.greaterThan(1);
  });

  it('holds one after the other where the tables of everybody are emptied', async () => {
    for (const underWay of await played(8, 'all')) expect(underWay).to.have.length(1);
  });
});
