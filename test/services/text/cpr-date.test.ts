import { expect } from 'chai';
import { hasCprDate } from '../../../src/services/text/cpr-date.js';

/** The table of CPR-kontoret: the seventh digit, the two of the year, and the century meant. */
const LEAP_DAYS: readonly (readonly [cpr: string, is: boolean, why: string])[] = [
  ['2902000000', false, '1900 was no leap year'],
  ['2902003999', false, '1900 was no leap year'],
  ['2902004000', true, '2000 was one'],
  ['2902364000', true, '2036 will be one'],
  ['2902375000', false, '2037 will be none'],
  ['2902965000', true, '1896 was one'],
  ['2902005000', true, '2000 was one'],
  ['2902565000', true, '2056 will be one'],
  ['2902608000', true, '1860 was one'],
  ['2902009000', true, '2000 was one'],
  ['2902409000', true, '1940 was one'],
];

describe('the date of a CPR number', () => {
  for (const [cpr, is, why] of LEAP_DAYS)
    it(`${cpr} is ${is ? 'one' : 'none'}: ${why}`, () => {
      expect(hasCprDate(cpr)).to.equal(is);
    });

  it('is a day of a month', () => {
    const dates = [
      '0101900000',
      '3112990000',
      '0001900000',
      '3204900000',
      '3104900000',
      '0100900000',
      '0113900000',
    ];
    expect(dates.map(hasCprDate)).to.deep.equal([true, true, false, false, false, false, false]);
  });

  it('needs no modulus 11: of ten last digits each will do', () => {
    for (let digit = 0; digit < 10; digit += 1) expect(hasCprDate(`010165123${digit}`)).to.equal(true);
  });
});
