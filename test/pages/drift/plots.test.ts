/** What plots of operators are drawn by. */
import { expect } from 'chai';
import { countText, marksTo, milliseconds, secondsText } from '../../../src/pages/drift/numbers.js';
import { type Period, PERIODS, slotsOf, ticksOf, windowOf } from '../../../src/pages/drift/period.js';
import { html } from '../../../src/pages/answers.js';
import { Bars, Steps } from '../../../src/pages/drift/plot.js';
import { quantileOf } from '../../../src/traffic/quantile.js';
import type { Say } from '../../../src/pages/words.js';

const danish: Say = ([da]) => da;
const english: Say = ([, en]) => en;

const periodNamed = (key: string): Period => {
  const found = PERIODS.find((one) => one.key === key);
  if (!found) throw new Error(`no period ${key}`);
  return found;
};

describe('the numbers of a plot', () => {
  it('have quantiles within the bucket that they fall in', () => {
    // 50 up to 1 ms, 40 up to 2.5 ms, 10 beyond the last bound.
    const buckets = [50, 40, ...new Array<number>(12).fill(0), 10];
    const totals = { calls: 100, buckets };
    expect(quantileOf(totals, 0.25)).to.be.closeTo(0.0005, 1e-9);
    expect(quantileOf(totals, 0.5)).to.be.closeTo(0.001, 1e-9);
    expect(quantileOf(totals, 0.7)).to.be.closeTo(0.00175, 1e-9);
    expect(quantileOf(totals, 0.95)).to.equal(Infinity);
    expect(quantileOf({ calls: 0, buckets: [] }, 0.5)).to.equal(undefined);
  });

  it('are times with two figures, and long ones to the millisecond', () => {
    expect([0.0041, 0.016, 0.0995, 0.1, 4.1234, 0].map(milliseconds)).to.deep.equal([
      ...['4.1', '16', '100', '100', '4123', '0'],
    ]);
    expect([undefined, 0.0041, Infinity].map((value) => secondsText(value, danish))).to.deep.equal([
      ...['–', '4,1 ms', '> 30 s'],
    ]);
  });

  it('are counts with their thousands apart', () => {
    expect([0, 999, 1000, 1234567].map((count) => countText(count, danish))).to.deep.equal([
      ...['0', '999', '1.000', '1.234.567'],
    ]);
    expect(countText(1234567, english)).to.equal('1,234,567');
  });

  for (const [most, least, marks] of [
    [0, 1, [0, 1]],
    [3, 1, [0, 1, 2, 3]],
    [5, 1, [0, 2, 4, 6]],
    [100, 1, [0, 50, 100]],
    [1013, 1, [0, 500, 1000, 1500]],
    [0.0004, 0.001, [0, 0.001]],
    [0.0123, 0.001, [0, 0.005, 0.01, 0.015]],
    [30, 0.001, [0, 10, 20, 30]],
  ] as const)
    it(`have a scale up to ${most} of round numbers`, () => {
      expect(marksTo(most, least)).to.deep.equal(marks);
    });
});

describe('the times of a plot', () => {
  const NOW = new Date('2026-11-30T13:07:12Z');

  it('are whole slots, the last of which is not over', () => {
    const hour = periodNamed('time');
    const window = windowOf(hour, NOW);
    expect([window.from, window.to].map((time) => time.toISOString())).to.deep.equal([
      '2026-11-30T12:10:00.000Z',
      '2026-11-30T13:10:00.000Z',
    ]);
    const slots = slotsOf(hour, window);
    expect([slots.length, slots[0], slots[11]]).to.deep.equal([
      12,
      window.from.getTime(),
      window.to.getTime() - 5 * 60_000,
    ]);
  });

  for (const [key, labels] of [
    ['time', ['13.15', '13.30', '13.45', '14.00']],
    ['doegn', ['18.00', '00.00', '06.00', '12.00']],
    ['uge', ['24.11.', '25.11.', '26.11.', '27.11.', '28.11.', '29.11.', '30.11.']],
  ] as const)
    it(`of ${key} are marked at round times of the Danish clock`, () => {
      const period = periodNamed(key);
      const ticks = ticksOf(period, windowOf(period, NOW));
      expect(ticks.map(({ words }) => danish(words))).to.deep.equal(labels);
      expect(ticks.every(({ at }) => at >= 0 && at <= 1)).to.equal(true);
    });

  it('are marked in English on English pages', () => {
    const wordsOf = (key: string) => {
      const period = periodNamed(key);
      return ticksOf(period, windowOf(period, NOW)).map(({ words }) => english(words));
    };
    expect(wordsOf('time')).to.deep.equal(['13:15', '13:30', '13:45', '14:00']);
    expect(wordsOf('uge')).to.deep.equal([24, 25, 26, 27, 28, 29, 30].map((day) => `${day} Nov`));
  });

  it('have each midnight where the clock is set', () => {
    const week = periodNamed('uge');
    const ticks = ticksOf(week, windowOf(week, new Date('2026-10-27T12:00:00Z')));
    expect(ticks.map(({ words }) => danish(words))).to.deep.equal([
      ...['21.10.', '22.10.', '23.10.', '24.10.', '25.10.', '26.10.', '27.10.'],
    ]);
  });
});

describe('what is drawn of a plot', () => {
  const marks = [0, 5, 10].map((value) => ({ value, label: String(value) }));
  const drawn = async (element: ReturnType<typeof Bars>) => String((await html(200, element)).body);

  it('are bars of what was answered, with what was refused on top of them', async () => {
    const slots = [
      { calls: 10, refused: 0 },
      { calls: 0, refused: 0 },
      { calls: 4, refused: 4 },
      { calls: 10, refused: 5 },
    ];
    const bars = [
      ...(await drawn(Bars({ slots, marks }))).matchAll(
        /<rect class="soejle-(\w+)" x="([\d.]+%)"[^>]* y="([\d.]+)" height="([\d.]+)"/g,
      ),
    ];
    expect(bars.map(([, kind, x, y, height]) => [kind, x, Number(y), Number(height)])).to.deep.equal([
      ['god', '2.5%', 10, 168],
      ['fejl', '52.5%', 110.8, 67.2],
      ['god', '77.5%', 94, 84],
      ['fejl', '77.5%', 10, 84],
    ]);
  });

  it('is a line with a gap where there was no call, and no higher than the plot', async () => {
    const line = await drawn(Steps({ cssClass: 'x', values: [5, 10, undefined, 0, Infinity], marks }));
    expect(line).to.include('d="M0 50H1V0H2M3 100H4V0H5"');
  });
});
