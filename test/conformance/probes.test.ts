import { expect } from 'chai';
import { loadFixtures } from '../support/fixtures.js';
import { type FixturePlayer, startFixturePlayer } from '../support/fixtures-play.js';
import { runProbe } from '../support/probe-run.js';
import { probeTable } from '../support/probe-table.js';

const fixtures = loadFixtures();
const valid = fixtures.find(({ probe }) => probe === 'the valid message')!;

describe('the probe table of a SOAP server', () => {
  let player: FixturePlayer;
  before(async () => {
    player = await startFixturePlayer();
  });
  after(() => player.stop());

  it('has a row for every fixture that says it is a probe', () => {
    const rows = probeTable.map(({ probe }) => probe);
    expect(fixtures.filter(({ probe }) => probe !== undefined && !rows.includes(probe))).to.deep.equal([]);
  });

  for (const row of probeTable) {
    it(`${row.probe}: ${row.right}`, async () => {
      const own = fixtures.filter(({ probe }) => probe === row.probe);
      expect(own, 'fixtures of this row').not.to.be.empty;
      for (const fixture of own) {
        const { wrong } = await runProbe(player, row, fixture, valid);
        expect(wrong, fixture.name).to.deep.equal([]);
      }
    });
  }
});
