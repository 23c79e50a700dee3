import { expect } from 'chai';
import { toldIn } from '../../../../src/services/jobordre/formidling/telling-texts.js';
import { CPR, kandidat } from '../../../support/formidlinger.js';

const open = { kandidat: kandidat(), cpr: CPR };
const protectedPerson = { kandidat: kandidat({ NavneOgAdressebeskyttelse: true }), cpr: CPR };

describe('a text about a candidate', () => {
  const numbers = [
    '0101900000',
    'nr. 010190-0000.',
    '01 01 90 0000',
    '01.01.90/0000',
    '０１０１９０００００',
    '010190\u200b0000',
  ];
  for (const text of numbers)
    it(`tells the number: ${JSON.stringify(text)}`, () => {
      expect(toldIn(text, [open])).to.match(/CPR-nummeret/);
    });

  it('tells no number in another one, nor when it is not known any more', () => {
    expect(toldIn('70 25 28 01', [open])).to.equal(undefined);
    expect(toldIn(CPR, [{ kandidat: open.kandidat }])).to.equal(undefined);
  });

  it('tells the number of somebody else where it is written as such', () => {
    for (const person of [open, { kandidat: open.kandidat }])
      expect(toldIn('bor hos 020290-1111', [person])).to.match(/et CPR-nummer/);
  });

  const names = [
    'SKOVTROLD',
    'Ærthas cv',
    'ølgod',
    'https://skovtrold.example/',
    'https://x.example/%C3%86rtha',
    'Sko\u00advtrold',
  ];
  for (const text of names) {
    it(`tells the name of a protected person: ${JSON.stringify(text)}`, () => {
      expect(toldIn(text, [protectedPerson])).to.match(/beskyttet person/);
    });
    it(`may tell the name of others: ${JSON.stringify(text)}`, () => {
      expect(toldIn(text, [open])).to.equal(undefined);
    });
  }

  const places = [
    { text: 'Bor på TROLDHØJ 7', hvad: /adressen på en beskyttet person/ },
    { text: 'Trold\u00adhøj', hvad: /adressen på en beskyttet person/ },
    { text: 'Født 1990.', hvad: /fødselsåret for en beskyttet person/ },
  ];
  for (const { text, hvad } of places)
    it(`tells where a protected person lives, or how old it is: ${JSON.stringify(text)}`, () => {
      expect(toldIn(text, [protectedPerson])).to.match(hvad);
      expect(toldIn(text, [open])).to.equal(undefined);
    });

  it('tells a street of more words only when they stand in a row', () => {
    const Adresse = { ...protectedPerson.kandidat.Adresse!, Vejnavn: 'Gammel Kongevej' };
    const person = { ...protectedPerson, kandidat: { ...protectedPerson.kandidat, Adresse } };
    expect(toldIn('bor på gammel-kongevej', [person])).to.match(/adressen/);
    expect(toldIn('en gammel ven, Kongevej', [person])).to.equal(undefined);
  });

  it('may name the town and the post code, where the work is perhaps', () => {
    expect(toldIn('Vil gerne arbejde i 5000 Odense C', [protectedPerson])).to.equal(undefined);
  });

  it('may have words that only begin as a name does, and 100 %', () => {
    expect(toldIn('skovtroldeagtig, 100 % stabil', [protectedPerson])).to.equal(undefined);
  });

  it('is judged with an initial as no name', () => {
    const person = {
      ...protectedPerson,
      kandidat: { ...protectedPerson.kandidat, Fornavne: 'I', Efternavn: 'Å' },
    };
    expect(toldIn('i køkken i to år', [person])).to.equal(undefined);
  });
});
