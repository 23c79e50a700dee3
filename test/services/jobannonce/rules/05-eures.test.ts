import { expect } from 'chai';
import { eures } from '../../../../src/services/jobannonce/rules/05-eures.js';
import type { Facts } from '../../../../src/services/jobannonce/rules/rule.js';
import { facts, found, virksomhed } from './support.js';

function judged(domicile: string, workplace: string | undefined, more: Partial<Facts> = {}): boolean {
  const Arbejdssted = workplace === undefined ? undefined : { Landekode: workplace };
  const company = { ...virksomhed, adresse: { landekode: domicile } };
  const result = found(
    eures,
    { Job: { Arbejdssted, IntetFastArbejdssted: workplace === undefined }, Publicering: { Eures: true } },
    { virksomhed: company, ...more },
  );
  expect([[], ['130050 Publicering/Eures']]).to.deep.include(result);
  return result.length > 0;
}

describe('rule 5, EURES', () => {
  const refused: [domicile: string, workplace: string][] = [
    ['DK', 'US'],
    ['DK', 'GL'],
    ['DK', 'FO'],
    ['DK', 'CH'],
    ['DK', 'GB'],
    ['DE', 'TR'],
    ['NO', 'SJ'],
    ['LI', 'CH'],
  ];
  const allowed: [domicile: string, workplace: string | undefined][] = [
    ['DK', 'DK'],
    ['DK', 'SE'],
    ['DK', 'NO'],
    ['DK', 'IS'],
    ['DK', 'LI'],
    ['DK', 'HR'],
    ['DK', 'AX'],
    ['DK', undefined],
    // Domiciled outside, the sentence does not speak of the company.
    ['US', 'US'],
    ['GL', 'GL'],
    ['GL', 'DK'],
    ['CH', 'US'],
    ['US', undefined],
  ];
  for (const [domicile, workplace] of refused) {
    it(`domicile ${domicile}, workplace ${workplace}: refused`, () => {
      expect(judged(domicile, workplace)).to.be.true;
    });
  }
  for (const [domicile, workplace] of allowed) {
    it(`domicile ${domicile}, workplace ${workplace ?? 'not fixed'}: fine`, () => {
      expect(judged(domicile, workplace)).to.be.false;
    });
  }

  it('asks nothing of an ad that is not for EURES', () => {
    expect(found(eures, { Job: { Arbejdssted: { Landekode: 'US' } } })).to.deep.equal([]);
  });

  it('Switzerland is inside by setting', () => {
    const settings = { ...facts().settings, euresSwitzerland: true };
    expect(judged('DK', 'CH', { settings })).to.be.false;
    expect(judged('CH', 'US', { settings })).to.be.true;
  });

  it('the United Kingdom was inside until the end of 31 January 2020, Danish time', () => {
    expect(judged('DK', 'GB', { now: new Date('2020-01-31T22:59:59Z') })).to.be.false;
    expect(judged('DK', 'GB', { now: new Date('2020-01-31T23:00:00Z') })).to.be.true;
  });

  it('leaves an unknown country to the code list, and an unknown company to rule 1', () => {
    expect(judged('DK', 'QQ')).to.be.false;
    const Job = { Arbejdssted: { Landekode: 'US' } };
    expect(found(eures, { Job, Publicering: { Eures: true } }, { virksomhed: undefined })).to.deep.equal([]);
  });
});
