import { expect } from 'chai';
import { printOutcome } from '../../kit/src/replay/report.js';
import type { Outcome } from '../../kit/src/replay/play.js';
import { replay } from '../../kit/src/replay/replay.js';
import { workindenmarkHotjob } from '../../src/services/jobannonce/rules/06-workindenmark-hotjob.js';
import type { Rule } from '../../src/services/jobannonce/rules/rule.js';
import { loadFixtures } from '../support/fixtures.js';
import { type ReplayedGateway, startReplayedGateway } from './replayed-gateway.js';

/**
 * The whole folder against the whole gateway on the day that this test runs: what is a valid ad in
 * a fixture is one next year too.
 */
describe('fixtures, replayed today', () => {
  const fixtures = loadFixtures();
  let gateway: ReplayedGateway;
  before(async () => {
    gateway = await startReplayedGateway();
  });
  after(() => gateway.stop());

  const differing = (outcomes: readonly Outcome[]) =>
    outcomes.flatMap((one) => (one.verdict === 'same' ? [] : [one]));

  const replayed = (some: typeof fixtures) => replay(some, gateway.target, { ...gateway.settings, jobs: 1 });

  it('are answered as they say', async function () {
    this.timeout(600_000);
    const outcomes = await replayed(fixtures);
    expect(outcomes).to.have.length(fixtures.length);
    const told = differing(outcomes).flatMap((one) =>
      one.verdict === 'skipped' ? [`${one.fixture.name}: ${one.reason}`] : printOutcome(one),
    );
    if (told.length > 0) expect.fail(`${differing(outcomes).length} differ:\n${told.join('\n')}`);
  });

  it('show a gateway without one rule as just that: what the rule said is not there', async () => {
    const changed = workindenmarkHotjob as { judge: Rule['judge'] };
    const { judge } = changed;
    changed.judge = () => [];
    try {
      const some = fixtures.filter(({ name }) =>
        /Service.v2\/(IsValid|Create)Jobannonce\/(ad\/)?[\w-]+$/.test(name),
      );
      const found = differing(await replayed(some));
      expect(found.map(({ fixture }) => fixture.name)).to.deep.equal([
        'JobannonceService.v2/CreateJobannonce/ad/four-rules-broken',
        'JobannonceService.v2/CreateJobannonce/ad/workindenmark-and-hotjob',
        'JobannonceService.v2/IsValidJobannonce/several-violations',
        'JobannonceService.v2/IsValidJobannonce/several-violations-soap12',
      ]);
      const [, whole, ...among] = found.map((one) => (one.verdict === 'different' ? one.differences : []));
      expect(whole?.map(({ path }) => path)).to.include.members(['HTTP status', '/Envelope/Body/Fault']);
      for (const differences of among) {
        expect(differences).to.have.length(1);
        expect(differences[0]?.path).to.match(/IsValidJobannonceResponse\/.*Fejl\[\d\]$/);
        expect(differences[0]?.expected).to.include('<Kode>130060</Kode>');
        expect(differences[0]?.got).to.equal('(nothing)');
      }
    } finally {
      changed.judge = judge;
    }
  });
});
