import { expect } from 'chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDaysInDenmark,
  dateInDenmark,
  readDate,
  readDateTime,
  writeDateTime,
} from '../../src/time/danish-time.js';

const ZONE = 'Europe/Copenhagen';
const HOUR = 3_600_000;

const instants = fc
  .integer({ min: Date.UTC(1981, 0, 2), max: Date.UTC(2199, 11, 30) })
  .map((epochMs) => new Date(epochMs));
/** Times within two days of a change of the Danish clock, where mistakes are likely. */
const nearChanges = fc
  .tuple(
    fc.integer({ min: 1981, max: 2190 }),
    fc.constantFrom(3, 10),
    fc.integer({ min: -48 * HOUR, max: 48 * HOUR }),
  )
  .map(([year, month, off]) => new Date(lastSunday(year, month) + HOUR + off));

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

function read(lexical: string): string {
  const reading = readDateTime(lexical);
  return reading.kind === 'instant' ? reading.instant.toISOString() : reading.kind;
}

describe('Danish time', () => {
  describe('reads a time with an offset', () => {
    const cases: [lexical: string, instant: string][] = [
      ['2025-06-01T08:00:00+02:00', '2025-06-01T06:00:00.000Z'],
      ['2025-06-01T08:00:00Z', '2025-06-01T08:00:00.000Z'],
      ['2025-06-01T08:00:00-00:00', '2025-06-01T08:00:00.000Z'],
      ['2025-06-01T08:00:00.5Z', '2025-06-01T08:00:00.500Z'],
      ['2025-06-01T08:00:00.1239999Z', '2025-06-01T08:00:00.123Z'],
      ['2025-06-01T08:00:00.0000001+02:00', '2025-06-01T06:00:00.000Z'],
      ['2025-06-01T08:00:00.12345678901234567890Z', '2025-06-01T08:00:00.123Z'],
      ['2025-06-01T00:00:00+14:00', '2025-05-31T10:00:00.000Z'],
      ['2025-06-01T00:00:00-14:00', '2025-06-01T14:00:00.000Z'],
      ['2025-12-31T24:00:00+01:00', '2025-12-31T23:00:00.000Z'],
      ['2025-12-31T24:00:00.000Z', '2026-01-01T00:00:00.000Z'],
      ['2025-07-15T24:00:00', '2025-07-15T22:00:00.000Z'],
      // The clock goes back at three on the day after, and forward.
      ['2026-10-24T24:00:00', '2026-10-24T22:00:00.000Z'],
      ['2026-03-28T24:00:00', '2026-03-28T23:00:00.000Z'],
      ['2024-02-29T12:00:00.1234567890123456789Z', '2024-02-29T12:00:00.123Z'],
      ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
      // With an offset, a time that the Danish clock jumps over or shows twice is like any other.
      ['2025-03-30T02:30:00+01:00', '2025-03-30T01:30:00.000Z'],
      ['2025-10-26T02:30:00+02:00', '2025-10-26T00:30:00.000Z'],
    ];
    for (const [lexical, instant] of cases)
      it(lexical, () => {
        expect(read(lexical)).to.equal(instant);
      });
  });

  describe('refuses what is no time', () => {
    const cases = [
      '',
      'i morgen',
      '2025-06-01',
      '2025-06-01 08:00:00',
      '2025-06-01T08:00',
      '2025-06-01T08:00:00.',
      '2025-02-29T08:00:00Z',
      '2025-13-01T08:00:00Z',
      '2025-00-10T08:00:00Z',
      '2025-06-00T08:00:00Z',
      '2025-06-31T08:00:00Z',
      '2025-12-31T24:00:01Z',
      '2025-12-31T24:00:00.001+01:00',
      '2025-07-15T24:01:00',
      '2199-12-32T24:00:00Z',
      '2025-06-01T25:00:00Z',
      '2025-06-01T08:60:00Z',
      '2025-06-01T08:00:60Z',
      '2025-06-01T08:00:00+14:01',
      '2025-06-01T08:00:00+01:60',
      '1899-12-31T23:59:59Z',
      '2200-01-01T00:00:00Z',
      '0000-01-01T00:00:00Z',
      '-2025-06-01T08:00:00Z',
      '12025-06-01T08:00:00Z',
      '999999999999999999999-01-01T00:00:00Z',
      '2025-06-01T08:00:00Z\n',
    ];
    for (const lexical of cases)
      it(JSON.stringify(lexical), () => {
        expect(read(lexical)).to.equal('invalid');
      });
  });

  describe('a local time', () => {
    it('is Danish time, winter and summer', () => {
      expect(read('2025-01-15T08:00:00')).to.equal('2025-01-15T07:00:00.000Z');
      expect(read('2025-07-15T08:00:00')).to.equal('2025-07-15T06:00:00.000Z');
    });

    it('that the clock jumps over is missing, to the millisecond', () => {
      expect(read('2025-03-30T01:59:59.999')).to.equal('2025-03-30T00:59:59.999Z');
      expect(read('2025-03-30T02:00:00')).to.equal('missing');
      expect(read('2025-03-30T02:59:59.999')).to.equal('missing');
      expect(read('2025-03-30T03:00:00')).to.equal('2025-03-30T01:00:00.000Z');
      expect(readDateTime('2025-03-30T02:30:00')).to.deep.equal({
        kind: 'missing',
        readings: ['2025-03-30T01:30:00+01:00', '2025-03-30T03:30:00+02:00'],
      });
    });

    it('that the clock shows twice is ambiguous, to the millisecond', () => {
      expect(read('2025-10-26T01:59:59.999')).to.equal('2025-10-25T23:59:59.999Z');
      expect(read('2025-10-26T02:00:00')).to.equal('ambiguous');
      expect(read('2025-10-26T02:59:59.999')).to.equal('ambiguous');
      expect(read('2025-10-26T03:00:00')).to.equal('2025-10-26T02:00:00.000Z');
      expect(readDateTime('2025-10-26T02:30:00')).to.deep.equal({
        kind: 'ambiguous',
        readings: ['2025-10-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00'],
      });
    });

    for (const [name, arbitrary] of [
      ['any day', instants],
      ['the days around a change', nearChanges],
    ] as const) {
      it(`agrees with Temporal, ${name}`, () => {
        fc.assert(
          fc.property(arbitrary, (date) => {
            const lexical = date.toISOString().slice(0, -1);
            const plain = Temporal.PlainDateTime.from(lexical);
            const reading = readDateTime(lexical);
            const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
              plain.toZonedDateTime(ZONE, { disambiguation }),
            );
            if (earlier!.epochMilliseconds === later!.epochMilliseconds) {
              expect(reading).to.deep.equal({
                kind: 'instant',
                instant: new Date(earlier!.epochMilliseconds),
              });
              return;
            }
            expect(reading.kind).to.equal(earlier!.toPlainDateTime().equals(plain) ? 'ambiguous' : 'missing');
            if (!('readings' in reading)) throw new Error('no readings');
            expect(
              reading.readings.map((text) => Temporal.Instant.from(text).epochMilliseconds),
            ).to.deep.equal([earlier!.epochMilliseconds, later!.epochMilliseconds]);
          }),
        );
      });
    }
  });

  describe('writes', () => {
    it('the Danish offset, and milliseconds only when there are any', () => {
      expect(writeDateTime(new Date('2025-01-15T07:00:00Z'))).to.equal('2025-01-15T08:00:00+01:00');
      expect(writeDateTime(new Date('2025-07-15T06:00:00.050Z'))).to.equal('2025-07-15T08:00:00.050+02:00');
    });

    it('both sides of a change', () => {
      expect(writeDateTime(new Date('2025-03-30T00:59:59.999Z'))).to.equal('2025-03-30T01:59:59.999+01:00');
      expect(writeDateTime(new Date('2025-03-30T01:00:00Z'))).to.equal('2025-03-30T03:00:00+02:00');
      expect(writeDateTime(new Date('2025-10-26T00:59:59.999Z'))).to.equal('2025-10-26T02:59:59.999+02:00');
      expect(writeDateTime(new Date('2025-10-26T01:00:00Z'))).to.equal('2025-10-26T02:00:00+01:00');
    });

    for (const [name, arbitrary] of [
      ['any time', instants],
      ['times around a change', nearChanges],
    ] as const) {
      it(`what it reads back as the same instant, as Temporal writes it, ${name}`, () => {
        fc.assert(
          fc.property(arbitrary, (instant) => {
            const text = writeDateTime(instant);
            expect(readDateTime(text)).to.deep.equal({ kind: 'instant', instant });
            const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
            const fractionalSecondDigits = instant.getTime() % 1000 === 0 ? 0 : 3;
            expect(text).to.equal(zoned.toString({ timeZoneName: 'never', fractionalSecondDigits }));
            expect(dateInDenmark(instant)).to.equal(zoned.toPlainDate().toString());
          }),
        );
      });
    }
  });

  describe('dates', () => {
    it('are the Danish day of an instant', () => {
      expect(dateInDenmark(new Date('2025-06-30T21:59:59.999Z'))).to.equal('2025-06-30');
      expect(dateInDenmark(new Date('2025-06-30T22:00:00Z'))).to.equal('2025-07-01');
    });

    it('are read without their time zone', () => {
      expect(
        ['2025-06-01', '2025-06-01Z', '2025-06-01+02:00', '2025-06-01-14:00'].map(readDate),
      ).to.deep.equal(Array(4).fill('2025-06-01'));
      for (const lexical of ['2025-02-29', '12025-06-01', '0001-01-01', '2025-06-01+15:00', '2025-6-1', '']) {
        expect(readDate(lexical), lexical).to.equal(undefined);
      }
    });
  });

  describe('days later', () => {
    it('is the same time of the clock, however many hours that is', () => {
      const add = (iso: string, days: number) => writeDateTime(addDaysInDenmark(new Date(iso), days));
      expect(add('2025-03-01T08:00:00+01:00', 56)).to.equal('2025-04-26T08:00:00+02:00');
      expect(add('2025-09-15T08:00:00+02:00', 56)).to.equal('2025-11-10T08:00:00+01:00');
      expect(add('2025-02-02T02:30:00+01:00', 56)).to.equal('2025-03-30T03:30:00+02:00');
      expect(add('2025-08-31T02:30:00+02:00', 56)).to.equal('2025-10-26T02:30:00+01:00');
    });

    it('agrees with Temporal', () => {
      fc.assert(
        fc.property(nearChanges, fc.integer({ min: 0, max: 400 }), (instant, days) => {
          const plain = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
          const expected = plain
            .toPlainDateTime()
            .add({ days })
            .toZonedDateTime(ZONE, { disambiguation: 'later' });
          expect(addDaysInDenmark(instant, days).getTime()).to.equal(expected.epochMilliseconds);
        }),
      );
    });
  });
});
