import { expect } from 'chai';
import {
  MAX_WEEKS,
  moved,
  readMoment,
  readShift,
  shiftText,
} from '../../../src/sandbox/testing/clock/moment.js';

const NOW = new Date('2026-09-21T10:00:00+02:00');
const iso = (text: string) => readMoment(text, NOW)?.toISOString();

describe('the time that a tester asks for', () => {
  it('is a distance from now, in days of the Danish calendar or in hours', () => {
    // Summer time ends on 25 October: the Danish clock shows the same time eight weeks later.
    expect(iso('+8w')).to.equal('2026-11-16T09:00:00.000Z');
    expect(iso('+56d')).to.equal('2026-11-16T09:00:00.000Z');
    expect(iso('-3d')).to.equal('2026-09-18T08:00:00.000Z');
    expect(iso('+2h')).to.equal('2026-09-21T10:00:00.000Z');
    expect(iso('-30m')).to.equal('2026-09-21T07:30:00.000Z');
    expect(iso('+0d')).to.equal(NOW.toISOString());
  });

  it('is a moment with its offset', () => {
    expect(iso('2027-01-25T10:00:00+01:00')).to.equal('2027-01-25T09:00:00.000Z');
    expect(iso('2027-01-25T09:00:00.250Z')).to.equal('2027-01-25T09:00:00.250Z');
  });

  it('is nothing else, and not too far away', () => {
    const wrong = ['', 'i morgen', '8w', '+8', '+8x', '+ 8w', '+8w +1d', '2027-01-25', '2027-01-25T10:00:00'];
    const days = ['2027-02-30T10:00:00+01:00', '2027-13-01T10:00:00Z'];
    const far = [`+${MAX_WEEKS + 1}w`, `-${MAX_WEEKS + 1}w`, '1999-01-01T00:00:00Z', '+999999w'];
    for (const text of [...wrong, ...days, ...far]) expect(iso(text), text).to.equal(undefined);
    for (const text of [`+${MAX_WEEKS}w`, `-${MAX_WEEKS - 1}w`]) expect(iso(text), text).to.be.a('string');
  });

  it('is kept as a distance that goes on with the clock', () => {
    const later = new Date(NOW.getTime() + 60_000);
    for (const text of ['+8w', '-3d', '+90m', '2027-01-25T10:00:00+01:00']) {
      const shift = readShift(text, NOW);
      if (!shift) throw new Error(text);
      expect(moved(NOW, shift).toISOString(), text).to.equal(iso(text));
      expect(moved(later, shift).getTime() - moved(NOW, shift).getTime(), text).to.equal(60_000);
    }
    expect(readShift('i morgen', NOW)).to.equal(undefined);
    expect(readShift('+105w', NOW)).to.equal(undefined);
    expect(
      [
        { days: 56, seconds: 0 },
        { days: 0, seconds: -90 },
        { days: 0, seconds: 0 },
      ].map(shiftText),
    ).to.deep.equal(['+56d', '-90s', '+0d']);
  });
});
