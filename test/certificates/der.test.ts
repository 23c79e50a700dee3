import { expect } from 'chai';
import { allValuesIn, TAG, valueAt, valuesIn } from '../../src/certificates/der.js';

const octets = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('the reader of DER', () => {
  it('takes values apart by tag and length', () => {
    const values = allValuesIn(octets('02 01 07  04 00  30 03 02 01 09'));
    expect(values.map(({ tag, hex }) => [tag, hex])).to.deep.equal([
      [TAG.integer, '07'],
      [TAG.octetString, ''],
      [TAG.sequence, '020109'],
    ]);
    expect(values[2]?.content).to.deep.equal(octets('020109'));
    expect(values[2]?.whole).to.deep.equal(octets('3003020109'));
  });

  it('reads lengths of up to four octets', () => {
    for (const [length, count] of [
      ['81 80', 128],
      ['82 0100', 256],
      ['83 010000', 65_536],
      ['84 00010000', 65_536],
    ] as const) {
      const der = Buffer.concat([octets(`04 ${length}`), Buffer.alloc(count)]);
      expect(allValuesIn(der)[0]?.content.length, length).to.equal(count);
    }
  });

  const NOT_DER: Readonly<Record<string, string>> = {
    'a tag alone': '30',
    'a content that is cut off': '30 03 02 01',
    'a length that is cut off': '30 82 01',
    'a length of five octets': '04 85 0000000001 00',
    'an indefinite length': '30 80 02 01 07 00 00',
    'octets that are left over': '02 01 07 00',
  };
  for (const [what, hex] of Object.entries(NOT_DER)) {
    it(`refuses ${what}`, () => {
      expect(() => allValuesIn(octets(hex))).to.throw('it is no DER');
    });
  }

  it('gives what stands before the first octets that are no value', () => {
    expect(valuesIn(octets('02 01 07 30 05 02')).map(({ tag }) => tag)).to.deep.equal([TAG.integer]);
  });

  it('refuses a value that is missing, or of another kind', () => {
    const values = valuesIn(octets('02 01 07'));
    expect(valueAt(values, 0, TAG.integer).hex).to.equal('07');
    expect(() => valueAt(values, 0, TAG.sequence)).to.throw('expected shape');
    expect(() => valueAt(values, 1, TAG.integer)).to.throw('expected shape');
  });
});
