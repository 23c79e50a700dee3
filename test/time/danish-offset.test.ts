import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { danishOffsetMs } from '../../src/time/danish-offset.js';

const HOUR = 3_600_000;

describe('the offset of the Danish clock', () => {
  const { Instant } = Temporal;
  const fromEpochMilliseconds = Instant.fromEpochMilliseconds.bind(Instant);
  const asked: number[] = [];
  before(() => {
    Instant.fromEpochMilliseconds = (epochMs) => {
      asked.push(new Date(epochMs).getUTCFullYear());
      return fromEpochMilliseconds(epochMs);
    };
  });
  after(() => {
    Instant.fromEpochMilliseconds = fromEpochMilliseconds;
  });

  it('is kept for 256 years, so that nobody fills the memory by naming every year', () => {
    const midsummer = (year: number) => danishOffsetMs(Date.UTC(year, 5, 21));
    for (let year = 3000; year < 3256; year += 1) midsummer(year);
    asked.length = 0;
    expect([midsummer(3000), midsummer(3255)]).to.deep.equal([2 * HOUR, 2 * HOUR]);
    expect(asked, 'both are kept').to.deep.equal([]);
    midsummer(3256);
    expect(midsummer(3000), 'the oldest had to go, and is read again').to.equal(2 * HOUR);
    expect(asked).to.deep.equal([3256, 3000]);
  });
});
