import { expect } from 'chai';
import { judgeAfvisning } from '../../../src/services/behandling/afvisning.js';

const ANDEN = 7;

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
});
