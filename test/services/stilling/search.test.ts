import { expect } from 'chai';
import { hasEnoughLetters, searchStillinger } from '../../../src/services/stilling/search.js';
import type { Stilling } from '../../../src/services/stilling/stillingsregister.js';

const ENDED = new Date('2026-11-20T12:00:00Z');
const stilling = (navn: string, ...aliasser: string[]): Stilling => ({
  uri: `http://data.star.dk/esco/occupation/${navn}`,
  navn,
  aliasser: aliasser.map((alias, n) => ({ id: `${navn}-${n}`, navn: alias })),
});

const found = (list: readonly Stilling[], tekst: string) =>
  searchStillinger(list, tekst).map(({ navn }) => navn);

describe('a search for occupations', () => {
  it('finds the text anywhere in a name or an alias', () => {
    const list = [stilling('Kok', 'Leder af køkken'), stilling('Køkkenmedhjælper'), stilling('Smed')];
    expect(found(list, 'køk')).to.deep.equal(['Køkkenmedhjælper', 'Kok']);
    expect(found(list, 'hjælper')).to.deep.equal(['Køkkenmedhjælper']);
    expect(found(list, 'medhjælper i')).to.deep.equal([]);
  });

  it('takes names that begin with it first, then Danish order in each group', () => {
    const list = ['Overtømrer', 'Tømrer Å', 'Tømrer Z', 'Tømrer Ø', 'Tømrer Aa', 'Tømrer Æ', 'Bådtømrer'];
    expect(
      found(
        list.map((navn) => stilling(navn)),
        'tømrer',
      ),
    ).to.deep.equal([
      ...['Tømrer Z', 'Tømrer Æ', 'Tømrer Ø', 'Tømrer Å', 'Tømrer Aa'],
      ...['Bådtømrer', 'Overtømrer'],
    ]);
  });

  it('leaves capitals and accents aside, but æ, ø and å are letters of their own', () => {
    const list = [stilling('À la carte-kok'), stilling('Bådfører'), stilling('Attaché')];
    expect(found(list, 'A LA')).to.deep.equal(['À la carte-kok']);
    expect(found(list, 'attaché')).to.deep.equal(['Attaché']);
    expect(found(list, 'ATTACHE')).to.deep.equal(['Attaché']);
    expect(found(list, 'BÅDF')).to.deep.equal(['Bådfører']);
    expect(found(list, 'ba\u030adf'), 'å in two characters').to.deep.equal(['Bådfører']);
    expect(found(list, 'badf')).to.deep.equal([]);
    expect(found(list, 'bådfo')).to.deep.equal([]);
  });

  it('leaves out what has ended, an alias too', () => {
    const kok = stilling('Kok', 'Køkkenchef', 'Kokkerer');
    const [first, second] = kok.aliasser;
    if (!first || !second) throw new Error('two aliases were made');
    const list = [
      { ...kok, aliasser: [{ ...first, gyldigTil: ENDED }, second] },
      { ...stilling('Kokkeelev'), gyldigTil: ENDED },
    ];
    expect(found(list, 'køkken')).to.deep.equal([]);
    expect(searchStillinger(list, 'kok')).to.deep.equal([{ ...kok, aliasser: [second] }]);
  });

  it('wants three letters or digits, whatever stands between them', () => {
    for (const text of ['køk', 'k ø k', 'b-3.4', 'ÆØÅ']) expect(hasEnoughLetters(text), text).to.equal(true);
    for (const text of ['kø', '---', 'k -', 'k\u0301\u0301\u0301ø'])
      expect(hasEnoughLetters(text), text).to.equal(false);
  });
});
