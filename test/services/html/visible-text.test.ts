import { expect } from 'chai';
import fc from 'fast-check';
import { synligTekst } from '../../../src/services/jobannonce/rules/17-synlig-tekst.js';
import { hasVisibleText } from '../../../src/services/html/visible-text.js';
import { hasVisible } from '../../../src/services/text/visible.js';
import { found } from '../jobannonce/rules/support.js';

/**
 * What a reader sees nothing of: blanks, zero-width, soft hyphen, direction marks, fillers, empty
 * Braille, an accent.
 */
const NOTHING = [
  ...[' ', '\t', '\n', '\u00a0', '\u202f', '\u3000', '\u2028', '\u200b', '\u200d', '\u2060', '\ufeff'],
  ...[
    '\u00ad',
    '\u200e',
    '\u202e',
    '\u115f',
    '\u3164',
    '\uffa0',
    '\ufe0f',
    '\u034f',
    '\u0301',
    '\u2800',
    '\u{e0020}',
  ],
];
const codePoint = (text: string) => `U+${text.codePointAt(0)?.toString(16).padStart(4, '0')}`;

describe('rule 17, something to see', () => {
  it('a title of nothing visible is refused, and so is a text', () => {
    const nothing = { Titel: '\u00a0\u200b', Annoncetekst: '<p>&nbsp;<br></p>' };
    expect(found(synligTekst, nothing)).to.deep.equal(['130170 Titel', '130170 Annoncetekst']);
    expect(found(synligTekst)).to.deep.equal([]);
  });

  it('the address of a workplace has nothing hidden in any part', () => {
    for (const felt of ['Vejnavn', 'Husnummer', 'Etage', 'Doer', 'Postnummer', 'By']) {
      const judged = (text: string) =>
        found(synligTekst, { Job: { Arbejdssted: { Landekode: 'SE', [felt]: text } } });
      expect(judged('Malmö 1')).to.deep.equal([]);
      expect(judged('\u00a0')).to.deep.equal([`130170 Job/Arbejdssted/${felt}`]);
      for (const text of ['\u200b', 'Mal\u00admö', '1\u202e'])
        expect(judged(text), felt).to.deep.equal([`130171 Job/Arbejdssted/${felt}`]);
    }
  });

  for (const char of NOTHING) {
    it(`${codePoint(char)} is not visible, itself or as a reference`, () => {
      expect(hasVisible(char.repeat(3))).to.equal(false);
      expect(hasVisible(`${char}x${char}`)).to.equal(true);
      expect(hasVisibleText(`<p>${char}</p>`)).to.equal(false);
      expect(hasVisibleText(`<p>&#${char.codePointAt(0)};</p>`)).to.equal(false);
    });
  }

  for (const char of ['a', 'å', '7', '.', '€', '+', '中', 'ع', '😀', '👩‍🌾', 'e\u0301', '½']) {
    it(`${char} is visible`, () => {
      expect(hasVisible(`\u00a0${char}`)).to.equal(true);
      expect(hasVisibleText(`<ul>\n<li>&nbsp;<b>${char}</b></li></ul>`)).to.equal(true);
    });
  }

  it('U+0085 is not visible, though its reference is: browsers read &#133; as …', () => {
    expect(hasVisible('\u0085')).to.equal(false);
    expect(hasVisibleText('\u0085')).to.equal(false);
    expect(hasVisibleText('&#133;')).to.equal(true);
  });

  it('is told of a text by its beginning as by all of it', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<script>',
      '<title>',
      '<!--',
      '-->',
      '<',
      '>',
      '&',
      '&nbsp;',
      ' ',
      'x',
      '\u200b',
      '"',
    ];
    const html = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(html, (text) => {
        // Behind a reference the whole text is read.
        expect(hasVisibleText(text), text).to.equal(hasVisibleText(`&#32;${text}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('HTML alone is nothing to see', () => {
    for (const html of [
      '',
      '<br>',
      '<p></p>',
      '<ul><li></li></ul>',
      '<!-- se her -->',
      '<a href="https://a.dk"></a>',
    ]) {
      expect(hasVisibleText(html), html).to.equal(false);
    }
    for (const html of ['x', '&lt;', '&amp;', '&euro;', '<p>x', 'løn < 5', '<br>'.repeat(4000) + 'x']) {
      expect(hasVisibleText(html), html.slice(-20)).to.equal(true);
    }
  });

  it('a visible character anywhere in a text of nothing is seen', () => {
    const nothing = fc.constantFrom(...NOTHING, '&nbsp;', '&#8203;', '&zwnj;', '<br>', '<p></p>', '<b> </b>');
    const texts = fc.array(nothing, { maxLength: 20 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom('x', '&lt;', '<b>.</b>', '&#230;'),
        (before, after, visible) => {
          expect(hasVisibleText([...before, ...after].join(''))).to.equal(false);
          expect(hasVisibleText([...before, visible, ...after].join(''))).to.equal(true);
        },
      ),
    );
  });
});
