import { expect } from 'chai';
import { judgeAfvisning, judgeFelter } from '../../../src/services/behandling/afvisning.js';
import { storedJobannonce } from '../../support/jobannoncer.js';

const ANDEN = 7;
const MANGLENDE_OPLYSNINGER = 5;

describe('a refusal', () => {
  const fields = (...paths: string[]) =>
    judgeAfvisning({
      AfvisningsaarsagSamling: [5],
      FeltSamling: paths.map((Sti) => ({ Sti, Tekst: 'Mangler.' })),
    });

  for (const path of [
    'Titel',
    'Job',
    'Job/Arbejdssted/Vejnavn',
    'Job/KoerekortSamling/Koerekort[2]',
    'Ansoegning/KontaktpersonSamling/Kontaktperson[1]/Email',
    'Ansoegning/KontaktpersonSamling/Kontaktperson/Email',
    'Logo/MimeType',
  ])
    it(`may name ${path}`, () => {
      expect(fields(path)).to.deep.equal([]);
    });

  for (const path of [
    'titel',
    '/Titel',
    'Titel/',
    'Titel[1]',
    'Titel/Ord',
    'Job//Deltid',
    'Job/KoerekortSamling/Koerekort[0]',
    'Job/KoerekortSamling[1]/Koerekort',
    'Jobannonce/Titel',
    'Status',
  ])
    it(`may not name ${path}`, () => {
      expect(fields('Titel', path)).to.have.length(1);
      expect(fields('Titel', path)[0]).to.deep.include({
        kode: 130305,
        felt: ['Afvisning', 'FeltSamling', 1, 'Sti'],
        vaerdi: path,
      });
    });

  it('tells what could stand instead', () => {
    expect(fields('Publicering/Slut')[0]?.forventet).to.equal(
      'PubliceringTidspunkt, AfpubliceringTidspunkt, Eures, Workindenmark',
    );
  });

  it('has a reason', () => {
    const found = judgeAfvisning({ AfvisningsaarsagSamling: [], Tekst: 'Nej.' });
    expect(found.map(({ kode }) => kode)).to.deep.equal([130307]);
  });

  it('has a text when the reason is Anden, alone or among others', () => {
    const codes = (Tekst?: string) =>
      judgeAfvisning({
        AfvisningsaarsagSamling: [1, ANDEN],
        ...(Tekst !== undefined && { Tekst }),
      }).map(({ kode }) => kode);
    expect(codes()).to.deep.equal([130304]);
    expect(codes(' \n')).to.deep.equal([130304]);
    expect(codes('Annoncen er en reklame.')).to.deep.equal([]);
    expect(judgeAfvisning({ AfvisningsaarsagSamling: [1] })).to.deep.equal([]);
  });

  // The ad has one contact person without an e-mail, and no logo.
  const { indhold } = storedJobannonce();
  const absent = (sti: string, aarsag = 1, ad = indhold) =>
    judgeFelter({ AfvisningsaarsagSamling: [aarsag], FeltSamling: [{ Sti: sti, Tekst: 'Forkert.' }] }, ad);

  for (const path of [
    'Titel',
    'Job/Arbejdssted/Vejnavn',
    'Job/ArbejdstidsforholdSamling/Arbejdstidsforhold[2]',
    'Ansoegning/KontaktpersonSamling/Kontaktperson/Telefonnummer',
  ])
    it(`names ${path} of the ad`, () => {
      expect(absent(path)).to.deep.equal([]);
    });

  for (const path of [
    'Logo/MimeType',
    'Job/Arbejdssted/Etage',
    'Job/KoerekortSamling/Koerekort',
    'Job/ArbejdstidsforholdSamling/Arbejdstidsforhold[3]',
    'Ansoegning/KontaktpersonSamling/Kontaktperson[2]',
    'Ansoegning/KontaktpersonSamling/Kontaktperson[1]/Email',
  ])
    it(`names ${path}, which the ad does not have, only where information is lacking`, () => {
      expect(absent(path)).to.deep.equal([
        { kode: 130312, felt: ['Afvisning', 'FeltSamling', 0, 'Sti'], vaerdi: path, data: { sti: path } },
      ]);
      expect(absent(path, MANGLENDE_OPLYSNINGER)).to.deep.equal([]);
    });

  it('names the logo of an ad that has one', () => {
    const logo = { sha256: '00', mimeType: 'image/png', bredde: 1, hoejde: 1 } as const;
    expect(absent('Logo', 1, { ...indhold, logo })).to.deep.equal([]);
  });
});
