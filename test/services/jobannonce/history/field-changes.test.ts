import { expect } from 'chai';
import type { JobannonceType } from '../../../../src/contract/index.js';
import { fieldChanges } from '../../../../src/services/jobannonce/history/field-changes.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const before = storedJobannonce().indhold;
const told = (after: JobannonceType) =>
  fieldChanges(before, after).map(({ Felt, VaerdiFoer, VaerdiEfter }) => [Felt, VaerdiFoer, VaerdiEfter]);

describe('what differs between two versions of an ad', () => {
  it('is nothing between the same', () => {
    expect(told(structuredClone(before))).to.deep.equal([]);
  });

  it('is told field by field in the order of the contract, added and removed ones too', () => {
    const { Deltid: _, ...job } = before.Job;
    const after = {
      ...before,
      Publicering: { ...before.Publicering, Eures: true },
      Job: { ...job, AntalStillinger: 3, Ansaettelsesdato: '2027-01-01', KoerekortSamling: [3] },
    };
    expect(told(after)).to.deep.equal([
      ['Job/AntalStillinger', '2', '3'],
      ['Job/Ansaettelsesdato', undefined, '2027-01-01'],
      ['Job/Deltid/TimerPrUgeFra', '20', undefined],
      ['Job/Deltid/TimerPrUgeTil', '30', undefined],
      ['Job/KoerekortSamling/Koerekort[1]', undefined, '3'],
      ['Publicering/Eures', 'false', 'true'],
    ]);
  });

  it('compares the items of a list by position', () => {
    const after = { ...before, Job: { ...before.Job, ArbejdstidsforholdSamling: [1, 4, 5] } };
    expect(told(after)).to.deep.equal([
      ['Job/ArbejdstidsforholdSamling/Arbejdstidsforhold[2]', '2', '4'],
      ['Job/ArbejdstidsforholdSamling/Arbejdstidsforhold[3]', undefined, '5'],
    ]);
  });

  it('tells of personal values that they changed and not what they were', () => {
    const KontaktpersonSamling = [
      { Fornavne: 'Bo', Efternavn: 'Øst', Email: 'bo@cafe-aaen.example', SkjulTelefonnummer: true },
    ];
    const after = {
      ...before,
      Ansoegning: { ...before.Ansoegning, Email: 'ny@cafe-aaen.example', KontaktpersonSamling },
    };
    const person = 'Ansoegning/KontaktpersonSamling/Kontaktperson[1]';
    expect(told(after)).to.deep.equal([
      ['Ansoegning/Email', '***', '***'],
      [`${person}/Fornavne`, '***', '***'],
      [`${person}/Telefonnummer`, '***', undefined],
      [`${person}/Email`, undefined, '***'],
      [`${person}/SkjulTelefonnummer`, 'false', 'true'],
    ]);
  });
});
