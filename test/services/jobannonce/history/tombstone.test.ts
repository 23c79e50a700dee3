import { expect } from 'chai';
import type { KontaktpersonType } from '../../../../src/contract/index.js';
import { gravsten } from '../../../../src/services/jobannonce/history/tombstone.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const { indhold } = storedJobannonce();
const SLETTET = new Date('2026-11-24T10:00:00+01:00');
const of = (KontaktpersonSamling: readonly KontaktpersonType[]) =>
  gravsten({ ...indhold, Ansoegning: { ...indhold.Ansoegning, KontaktpersonSamling } }, SLETTET);
const person = { Fornavne: 'Åse Marie', Efternavn: 'Øst', SkjulTelefonnummer: true };

describe('the tombstone of an ad', () => {
  it('has the title and the company, and nothing else of the ad', () => {
    const { KontaktpersonSamling: _, ...Ansoegning } = indhold.Ansoegning;
    expect(gravsten({ ...indhold, Ansoegning }, SLETTET)).to.deep.equal({
      SlettetTidspunkt: '2026-11-24T10:00:00+01:00',
      Titel: indhold.Titel,
      Virksomhed: indhold.Virksomhed,
    });
  });

  it('masks its contact persons as the contract says, whatever the length of what they were', () => {
    const all = { ...person, Telefonnummer: '+4570252589', Email: 'aase@x.example' };
    const short = { ...person, Fornavne: ' 😀 ', Telefonnummer: '112', Email: 'a@b.example' };
    expect(of([all, person, short]).SloeretKontaktpersonSamling).to.deep.equal([
      { Navn: 'Å*** Ø***', Telefonnummer: '******89', Email: 'a***@***' },
      { Navn: 'Å*** Ø***' },
      { Navn: '😀*** Ø***', Telefonnummer: '******12', Email: 'a***@***' },
    ]);
  });

  it('has no contact person, address or number in its title, and still its company and place', () => {
    const title = (Titel: string) => {
      const KontaktpersonSamling = [{ ...person, Fornavne: 'Mette', Efternavn: 'Holm' }];
      const Ansoegning = { ...indhold.Ansoegning, KontaktpersonSamling };
      return gravsten({ ...indhold, Titel, Ansoegning }, SLETTET).Titel;
    };
    expect(title('Ring til Mette Holm 70252589')).to.equal('Ring til *** *** ***');
    expect(title('Kok? Skriv til mette@cafe.example')).to.equal('Kok? Skriv til ***');
    expect(title('Kok til Café Åen i Odense C, Åboulevarden')).to.equal(
      'Kok til Café Åen i Odense C, Åboulevarden',
    );
    expect(title('Ren Anna-Mette-stol')).to.not.include('Mette');
  });
});
