import { expect } from 'chai';
import fc from 'fast-check';
import { isBlank, normalise } from '../../../src/xml/schema/white-space.js';

const texts = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u0085', 'a', 'ø', '😀'), {
    maxLength: 8,
  })
  .map((characters) => characters.join(''));

describe('white space', () => {
  it('is collapsed the same way whether or not the text had to be rewritten', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = text.split(/[ \t\n\r]+/).filter((word) => word !== '');
        expect(normalise(text, 'collapse'), JSON.stringify(text)).to.equal(words.join(' '));
      }),
      { numRuns: 2000 },
    );
  });

  it('is replaced character by character, or preserved', () => {
    expect(normalise(' a\t\r\nb ', 'replace')).to.equal(' a   b ');
    expect(normalise(' a\t\r\nb ', 'preserve')).to.equal(' a\t\r\nb ');
  });

  it('is only what XML calls so', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isBlank(text), JSON.stringify(text)).to.equal(normalise(text, 'collapse') === '');
      }),
      { numRuns: 2000 },
    );
    expect([isBlank(''), isBlank(' \t\r\n'), isBlank('\u00a0')]).to.deep.equal([true, true, false]);
  });
});
