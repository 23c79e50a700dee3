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
      expect(toldIn(text, open)).to.match(/CPR-nummeret/);
    });

  it('tells no number in another one, nor when it is not known any more', () => {
    expect(toldIn('70 25 28 01', open)).to.equal(undefined);
    expect(toldIn(CPR, { kandidat: open.kandidat })).to.equal(undefined);
  });

  it('tells the number of somebody else where it is written as such', () => {
    for (const person of [open, { kandidat: open.kandidat }])
      expect(toldIn('bor hos 020290-1111', person)).to.match(/et CPR-nummer/);
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
      expect(toldIn(text, protectedPerson)).to.match(/beskyttet person/);
    });
    it(`may tell the name of others: ${JSON.stringify(text)}`, () => {
      expect(toldIn(text, open)).to.equal(undefined);
    });
  }

  it('may have words that only begin as a name does, and 100 %', () => {
    expect(toldIn('skovtroldeagtig, 100 % stabil', protectedPerson)).to.equal(undefined);
  });

  it('is judged with an initial as no name', () => {
    const person = {
      ...protectedPerson,
      kandidat: { ...protectedPerson.kandidat, Fornavne: 'I', Efternavn: 'Å' },
    };
    expect(toldIn('i køkken i to år', person)).to.equal(undefined);
  });
});
