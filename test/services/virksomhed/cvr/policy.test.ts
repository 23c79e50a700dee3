import { mock } from 'node:test';
import { expect } from 'chai';
import { CvrFailure } from '../../../../src/services/virksomhed/cvr/failure.js';
import { patiently } from '../../../../src/services/virksomhed/cvr/policy.js';

const PATIENCE = {
  timeoutMs: 1000,
  retries: 0,
  delayMs: 1,
  maxDelayMs: 1,
  breakerFailures: 1,
  breakerMs: 30_000,
};

describe('the breaker of the CVR register', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-24T09:00:00Z') });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('is open for its time and no longer when the clock is put back by an hour', async () => {
    let uptime = 0;
    const states: string[] = [];
    const ask = patiently(
      PATIENCE,
      (state) => states.push(state),
      () => uptime,
    );
    const fails = () => Promise.reject(new CvrFailure('busy', 'HTTP'));
    const outcomeOf = (attempt: () => Promise<string>) =>
      ask(attempt, () => undefined).catch((error: unknown) => (error as Error).message);
    expect(await outcomeOf(fails)).to.match(/HTTP/);
    mock.timers.setTime(Date.parse('2026-11-24T08:00:00Z'));
    uptime = 29_999;
    expect(await outcomeOf(() => Promise.resolve('back'))).to.match(/the breaker is open/);
    uptime = 30_000;
    expect(await outcomeOf(() => Promise.resolve('back'))).to.equal('back');
    expect(states).to.deep.equal(['open', 'half_open', 'closed']);
  });
});
