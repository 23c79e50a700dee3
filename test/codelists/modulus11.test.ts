import { expect } from 'chai';
import fc from 'fast-check';
import { isCvrNumber } from '../../src/codelists/modulus11.js';

const cvrNumbers = fc
  .integer({ min: 1_000_000, max: 9_999_999 })
  .chain((start) => fc.nat(9).map((last) => `${start}${last}`))
  .filter(isCvrNumber);

describe('modulus 11 of a CVR number', () => {
  it('holds for numbers worked out by hand', () => {
    // 1·2 + 2·7 + 3·6 + 4·5 + 5·4 + 6·3 + 7·2 + 4·1 = 110 = 10·11
    expect(isCvrNumber('12345674')).to.be.true;
    // 2·2 + 3·6 = 22 = 2·11
    expect(isCvrNumber('20300000')).to.be.true;
    expect(isCvrNumber('12345678')).to.be.false;
  });

  it('refuses what is not eight digits, or begins with 0', () => {
    for (const text of [
      '',
      '1234567',
      '123456744',
      '1234567a',
      ' 12345674',
      '12345674\n',
      '00000000',
      '١٢٣٤٥٦٧٤',
    ]) {
      expect(isCvrNumber(text), JSON.stringify(text)).to.be.false;
    }
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(cvrNumbers, fc.nat(7), fc.integer({ min: 1, max: 9 }), (cvr, index, step) => {
        const wrong = (Number(cvr[index]) + step) % 10;
        expect(isCvrNumber(cvr.slice(0, index) + String(wrong) + cvr.slice(index + 1))).to.be.false;
      }),
    );
  });

  it('catches every swap of two neighbouring digits', () => {
    fc.assert(
      fc.property(cvrNumbers, fc.nat(6), (cvr, index) => {
        const [first, second] = [cvr[index]!, cvr[index + 1]!];
        fc.pre(first !== second);
        // Neighbouring weights differ by 5 (2 and 7) or by 1, and neither shares a factor with 11.
        expect(isCvrNumber(cvr.slice(0, index) + second + first + cvr.slice(index + 2))).to.be.false;
      }),
    );
  });
});
