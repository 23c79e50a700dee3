import { expect } from 'chai';
import fc from 'fast-check';
import { INVISIBLE } from '../../../../src/services/jobannonce/public/word-form.js';
import { searchWords } from '../../../../src/services/jobannonce/search/words.js';

/** What the words of any text are, however usual its characters. */
const ofAnyText = (plain: string): string =>
  plain
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

describe('the words of an ad', () => {
  it('are small, with spaces between them', () => {
    expect(searchWords('Sygeplejerske – 37 t./uge, »ØNSKET« på Ærø!')).to.equal(
      'sygeplejerske 37 t uge ønsket på ærø',
    );
    expect(searchWords(' ½ ﬁn A\u030arhus\u00ad ')).to.equal('1 2 fin århus');
  });

  it('are the same whether each of its characters is usual or not', () => {
    const some: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = `a${String.fromCharCode(code)}B`;
      if (searchWords(text) !== ofAnyText(text)) some.push(code.toString(16));
    }
    expect(some).to.deep.equal([]);
  });

  it('are the same for any text of usual and other characters', () => {
    const usual = fc.constantFrom(...Array.from('aBæØÅß0 .,–—’”…€§°·×÷ÿÀ\u00a0\t\n'));
    const other = fc.constantFrom(
      '\u0301',
      '\u030a',
      '\u00ad',
      '\u200d',
      'Σ',
      'İ',
      '½',
      '´',
      'ﬁ',
      '😀',
      '\u3000',
    );
    const text = fc.array(fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: other }));
    fc.assert(
      fc.property(text, (characters) => {
        const plain = characters.join('');
        expect(searchWords(plain)).to.equal(ofAnyText(plain));
      }),
      { numRuns: 2000 },
    );
  });
});
