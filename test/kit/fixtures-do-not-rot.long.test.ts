import { expect } from 'chai';
import { printOutcome } from '../../kit/src/replay/report.js';
import type { Outcome } from '../../kit/src/replay/play.js';
import { replay } from '../../kit/src/replay/replay.js';
import { workindenmarkHotjob } from '../../src/services/jobannonce/rules/06-workindenmark-hotjob.js';
import type { Rule } from '../../src/services/jobannonce/rules/rule.js';
import { isEach } from '../support/each.js';
import { loadFixtures } from '../support/fixtures.js';
import { type ReplayedGateway, startReplayedGateway } from './replayed-gateway.js';

/**
 * Each fixture on each day (`make rot`); without it, each on one of them, or a fifth of them so.
 */
const isAll = process.env.FIXTURE_DAYS === 'all';

/** The last Sunday of a month of 31 days: the Danish clock changes in its night. */
function changeOfClock(year: number, month: number): number {
  return 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay();
}

/** The days that they are replayed on, in their order: the gateway's clock does not go back. */
function daysFrom(today: Date): readonly (readonly [string, Date])[] {
  const year = today.getUTCFullYear() + 1;
  return [
    ['today', today],
    [
      'the night in which summer time begins',
      new Date(`${year}-03-${changeOfClock(year, 3)}T03:30:00+02:00`),
    ],
    ['a day in July', new Date(`${year}-07-14T12:00:00+02:00`)],
    ['the night in which summer time ends', new Date(`${year}-10-${changeOfClock(year, 10)}T02:30:00+01:00`)],
  ];
}

/**
 * The whole folder against the whole gateway: what is a valid ad in a fixture is one next year too,
 * in summer, and where the clock changes.
 */
describe('fixtures, replayed on other days', () => {
  const fixtures = loadFixtures();
  let gateway: ReplayedGateway;
  before(async () => {
    gateway = await startReplayedGateway();
  });
  after(() => gateway.stop());

  const differing = (outcomes: readonly Outcome[]) =>
    outcomes.flatMap((one) => (one.verdict === 'same' ? [] : [one]));

  const replayed = (some: typeof fixtures) => replay(some, gateway.target, { ...gateway.settings, jobs: 1 });

  const days = daysFrom(new Date());
  // Who proves who it is does so with certificates of today.
  const isOn = (fixture: (typeof fixtures)[number], at: number, day: number) =>
    fixture.steps.some(({ wayIn }) => wayIn)
      ? day === 0
      : isAll || ((isEach || at % 5 === 0) && at % days.length === day);
  for (const [day, [name, date]] of days.entries())
    it(`are answered as they say: ${name}`, async function () {
      this.timeout(600_000);
      gateway.on(date);
      const some = fixtures.filter((fixture, at) => isOn(fixture, at, day));
      const outcomes = await replayed(some);
      expect(outcomes).to.have.length(some.length);
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
