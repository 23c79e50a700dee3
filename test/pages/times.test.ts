import { expect } from 'chai';
import { inWords } from '../../src/pages/forms/in-words.js';
import { dayText, exactMomentText, momentText } from '../../src/pages/layout/times.js';
import { sayIn } from '../../src/pages/words.js';

const [da, en] = [sayIn('da'), sayIn('en')];

describe('times on pages', () => {
  for (const [time, danish, english] of [
    ['2026-12-01T14:05:09+01:00', '01.12.2026 kl. 14.05', '1 December 2026 at 14:05'],
    ['2026-06-30T22:00:00Z', '01.07.2026 kl. 00.00', '1 July 2026 at 00:00'],
    ['2027-01-01T00:00:00+01:00', '01.01.2027 kl. 00.00', '1 January 2027 at 00:00'],
  ] as const)
    it(`are of the Danish clock in both languages: ${time}`, () => {
      expect([momentText(time, da), momentText(time, en)]).to.deep.equal([danish, english]);
      expect([momentText(new Date(time), da), momentText(new Date(time), en)]).to.deep.equal([
        danish,
        english,
      ]);
    });

  for (const [time, danish, english] of [
    ['2026-10-25T00:59:59Z', '25.10.2026 kl. 02.59 (sommertid)', '25 October 2026 at 02:59 (summer time)'],
    ['2026-10-25T01:00:00Z', '25.10.2026 kl. 02.00 (vintertid)', '25 October 2026 at 02:00 (winter time)'],
    ['2026-10-24T23:59:59Z', '25.10.2026 kl. 01.59', '25 October 2026 at 01:59'],
    ['2026-10-25T02:00:00Z', '25.10.2026 kl. 03.00', '25 October 2026 at 03:00'],
    ['2026-03-29T01:00:00Z', '29.03.2026 kl. 03.00', '29 March 2026 at 03:00'],
  ] as const)
    it(`say which of two hours they are in, only where there are two: ${time}`, () => {
      expect([momentText(time, da), momentText(time, en)]).to.deep.equal([danish, english]);
    });

  it('have their second where that matters, and no part of it', () => {
    const time = new Date('2026-12-01T13:05:09.123Z');
    expect([exactMomentText(time, da), exactMomentText(time, en)]).to.deep.equal([
      '01.12.2026 kl. 14.05.09',
      '1 December 2026 at 14:05:09',
    ]);
  });

  it('name each month in English', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-09`);
    expect(months.map((day) => dayText(day, en))).to.deep.equal(
      [
        ...['January', 'February', 'March', 'April', 'May', 'June'],
        ...['July', 'August', 'September', 'October', 'November', 'December'],
      ].map((month) => `9 ${month} 2026`),
    );
    expect(dayText('2026-03-09', da)).to.equal('09.03.2026');
  });

  it('are said so in sentences of the catalogue too', () => {
    expect(inWords('It ends 2026-11-30T21:40:00+01:00.', en)).to.equal('It ends 30 November 2026 at 21:40.');
    expect(inWords('Den slutter 2026-11-30T21:40:00+01:00.', da)).to.equal(
      'Den slutter 30.11.2026 kl. 21.40.',
    );
  });
});
