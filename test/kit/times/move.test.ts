import { expect } from 'chai';
import fc from 'fast-check';
import { type Move, moveTimes } from '../../../kit/src/times/move-text.js';
import { moveDateTime, moveInstant } from '../../../kit/src/times/move-time.js';
import { readDateTime, writeDateTime } from '../../../src/time/danish-time.js';

const by = (days: number, fixed: Move['fixed'] = []): Move => ({ days, fixed });

/** Seconds of the years 2021 to 2059, and so many days that they stay after 2020. */
const instants = fc
  .integer({ min: Date.UTC(2021, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const days = fc.integer({ min: -300, max: 5000 });

/** The nights of a change of the clock, and times within them, are what goes wrong. */
const CHANGES = ['2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2029-03-25'];
const nightTimes = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -90, max: 300 }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000));
const moments = fc.oneof(instants, nightTimes);

/** Does the Danish clock show this time once, whichever offset is named? */
const isPlain = (text: string) => readDateTime(text.slice(0, 19)).kind === 'instant';

describe('moving times', () => {
  it('shows the same Danish time on the other day, with the offset of that day', () => {
    expect(moveDateTime('2026-12-16T00:00:00+01:00', 200)).to.equal('2027-07-04T00:00:00+02:00');
    expect(moveDateTime('2026-12-16T24:00:00', 6)).to.equal('2026-12-22T24:00:00');
    expect(moveDateTime('2026-12-15T24:00:00+01:00', 200)).to.equal('2027-07-03T24:00:00+02:00');
    expect(moveDateTime('2026-11-24T10:00:00.250+01:00', 1)).to.equal('2026-11-25T10:00:00.250+01:00');
    expect(moveDateTime('2026-11-24T09:00:00Z', 200)).to.equal('2027-06-12T08:00:00Z');
    expect(moveDateTime('2026-11-24T23:30:00Z', 200)).to.equal('2027-06-12T22:30:00Z');
  });

  it('is the identity there and back, but where a clock shows a time twice or not at all', () => {
    fc.assert(
      fc.property(moments, days, (moment, n) => {
        const text = writeDateTime(moment);
        const there = moveTimes(text, by(n));
        fc.pre(isPlain(text) && isPlain(there) && there.slice(11, 19) === text.slice(11, 19));
        expect(moveTimes(there, by(-n))).to.equal(text);
      }),
    );
    fc.assert(
      fc.property(moments, days, (moment, n) => {
        const day = writeDateTime(moment).slice(0, 10);
        expect(moveTimes(moveTimes(day, by(n)), by(-n))).to.equal(day);
      }),
    );
  });

  it('makes a time that there is of every time, as long as it was, in every night', () => {
    const written = fc
      .tuple(moments, fc.constantFrom('', 'own', 'Z', '-05:00', '+09:30'), fc.boolean())
      .map(([moment, offset, hasDecimals]) => {
        const own = writeDateTime(moment);
        const decimals = hasDecimals ? '.5' : '';
        if (offset === '' || offset === 'own')
          return own.slice(0, 19) + decimals + (offset === 'own' ? own.slice(19) : '');
        return `${new Date(moment).toISOString().slice(0, 19)}${decimals}${offset}`;
      });
    fc.assert(
      fc.property(written, days, (text, n) => {
        const there = moveTimes(text, by(n));
        expect(there).to.have.length(text.length);
        expect(readDateTime(there).kind, `${text} → ${there}`).to.equal('instant');
      }),
    );
  });

  it('keeps the order of times, whatever offset they are written with', () => {
    fc.assert(
      fc.property(moments, moments, days, (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        // The hour that a night shows twice becomes one: within it nothing can be kept.
        fc.pre([first, second].every((one) => isPlain(writeDateTime(one))));
        expect(moveInstant(first, n).getTime()).to.be.at.most(moveInstant(second, n).getTime());
      }),
    );
    expect(moveDateTime('2026-11-24T02:30:00+01:00', 124)).to.equal('2027-03-28T03:00:00+02:00');
    expect(moveDateTime('2026-11-24T02:30:00', 124)).to.equal('2027-03-28T03:00:00');
    expect(moveDateTime('2026-11-24T02:30:00+01:00', 341)).to.equal('2027-10-31T02:30:00+01:00');
    expect(moveDateTime('2026-10-24T02:30:00+02:00', 1)).to.equal('2026-10-25T02:30:00+02:00');
  });

  it('finds them in elements, attributes and sentences, and leaves alone what is no time of now', () => {
    const text = [
      '<Frist>2026-12-11</Frist><Fra at="2026-11-24T10:00:00+01:00"/>',
      '<Tekst>Tidspunktet 2026-11-24T09:00:00+01:00 er før 2026-11-24.</Tekst>',
      '<Dag>2026-11-24+01:00</Dag>',
    ].join('\n');
    expect(moveTimes(text, by(7))).to.equal(
      text.replaceAll('2026-11-24', '2026-12-01').replaceAll('2026-12-11', '2026-12-18'),
    );
    const stays =
      'login-2026-03-02-000117 2019-12-31 1958-01-01 2500-01-01T00:00:00 2026-13-01 2026-11-24T25:00:00 12026-11-24 2026-11-240';
    expect(moveTimes(stays, by(7))).to.equal(stays);
  });

  it('leaves alone what is said to be fixed', () => {
    const text = '2024-12-06 2024-12-06T00:00:00+01:00 2026-12-11 2026-12-11T12:00:00+01:00';
    expect(moveTimes(text, by(1, ['2024-12-06', '2026-12-11T12:00:00+01:00']))).to.equal(
      '2024-12-06 2024-12-06T00:00:00+01:00 2026-12-12 2026-12-11T12:00:00+01:00',
    );
    expect(moveTimes(text, by(1, 'all'))).to.equal(text);
  });
});
