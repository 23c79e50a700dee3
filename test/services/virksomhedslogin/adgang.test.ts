import { expect } from 'chai';
import { adgangOf, KONFLIKTRAMT } from '../../../src/services/virksomhedslogin/adgang.js';

const ALL = { jobannoncer: true, jobordrer: true, cvSoegning: true };
const NONE = { jobannoncer: false, jobordrer: false, cvSoegning: false };

describe('what a company may do', () => {
  for (const [status, isAktiv] of [
    ['NORMAL', true],
    ['Aktiv', true],
    ['Ophørt', false],
    ['UNDERKONKURS', false],
  ] as const) {
    for (const spaerret of [false, true]) {
      for (const konfliktramt of [false, true]) {
        it(`${status}, locked: ${spaerret}, hit by a conflict: ${konfliktramt}`, () => {
          const may = !isAktiv || spaerret ? NONE : konfliktramt ? { ...NONE, jobannoncer: true } : ALL;
          const besked = may.jobannoncer && konfliktramt ? { besked: KONFLIKTRAMT } : {};
          expect(adgangOf({ status }, { spaerret, konfliktramt })).to.deep.equal({ isAktiv, may, ...besked });
        });
      }
    }
  }

  it('is told a conflict-hit company in both languages, with where to turn', () => {
    expect(KONFLIKTRAMT.da).to.include('jobannoncer').and.include('jobcentret').and.include('jobordre');
    expect(KONFLIKTRAMT.en).to.include('job ads').and.include('job centre').and.include('job order');
  });
});
