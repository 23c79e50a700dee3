import { expect } from 'chai';
import { judgePlace } from '../../../../src/services/jobannonce/rules/danish-place.js';

const codes = (place: object) =>
  judgePlace({ Landekode: 'DK', ...place }).map(({ kode, forventet }) =>
    kode === 130145 ? `${kode} ${forventet}` : kode,
  );

describe('a Danish place', () => {
  it('has a post code of four digits and a municipality that exists, where it has them', () => {
    expect(codes({})).to.deep.equal([]);
    expect(codes({ Postnummer: '0999', Kommunekode: '411' })).to.deep.equal([]);
    expect(codes({ Postnummer: '8000', Kommunekode: '751' })).to.deep.equal([]);
    expect(codes({ Postnummer: '80000', Kommunekode: '102' })).to.deep.equal([130142, 130144]);
    expect(codes({ Postnummer: 'DK-8000' })).to.deep.equal([130142]);
    expect(codes({ Postnummer: '８０００' })).to.deep.equal([130142]);
  });

  it('is not in Greenland or the Faroe Islands', () => {
    for (const place of [{ Postnummer: '3900' }, { Postnummer: '3999' }, { Kommunekode: '956' }])
      expect(codes(place)).to.deep.equal(['130145 GL']);
    for (const Postnummer of ['100', '970', '3800'])
      expect(codes({ Postnummer })).to.deep.equal(['130145 FO']);
    expect(codes({ Postnummer: '3700' })).to.deep.equal([]);
  });

  it('alone has a municipality', () => {
    expect(codes({ Landekode: 'SE', Postnummer: '211 20' })).to.deep.equal([]);
    expect(codes({ Landekode: 'GL', Kommunekode: '101' })).to.deep.equal([130143]);
  });
});
