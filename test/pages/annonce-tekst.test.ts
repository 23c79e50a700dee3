/** The text of an ad as people type it, and as the contract has it. */
import { expect } from 'chai';
import { htmlOfText, textOfHtml } from '../../src/pages/annonce/tekst.js';
import { ANNONCETEKST } from '../../src/services/jobannonce/rules/13-annoncetekst.js';
import { readHtml } from '../../src/services/html/subset.js';

const TEXTS: Readonly<Record<string, string>> = {
  'et afsnit': '<p>et afsnit</p>',
  'to\nlinjer\n\nog et til': '<p>to<br>linjer</p><p>og et til</p>',
  'Vi har\n- kaffe\n- te\nog mere': '<p>Vi har</p><ul><li>kaffe</li><li>te</li></ul><p>og mere</p>',
  '## Om os\nVi er her': '<h2>Om os</h2><p>Vi er her</p>',
  '<script>alert("x")</script> & æøå': '<p>&lt;script&gt;alert("x")&lt;/script&gt; &amp; æøå</p>',
  '&lt; er ikke <': '<p>&amp;lt; er ikke &lt;</p>',
  '-5 grader\n#hash': '<p>-5 grader<br>#hash</p>',
};

describe('the text of an ad as people type it', () => {
  for (const [text, html] of Object.entries(TEXTS))
    it(`is HTML of the subset: ${JSON.stringify(text)}`, () => {
      expect(htmlOfText(text)).to.equal(html);
      expect(readHtml(html, ANNONCETEKST)).to.deep.equal([]);
    });

  it('is the same HTML again, whatever is typed', () => {
    const pieces = [
      '- ',
      '## ',
      '\n',
      '\n\n',
      '<p>',
      '&amp;',
      '&',
      'ord',
      ' ',
      '"',
      "'",
      '\r\n',
      '\u202e',
      '</li>',
    ];
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: 1 + random(12) }, () => pieces[random(pieces.length)]).join('');
      const html = htmlOfText(text);
      expect(readHtml(html, ANNONCETEKST), text).to.deep.equal([]);
      const back = textOfHtml(html);
      if (back !== undefined) expect(htmlOfText(back), text).to.equal(html);
    }
  });

  it('is not made of HTML that says more: nothing is lost', () => {
    for (const html of [
      '<p>en <b>fed</b> tekst</p>',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      '<h3>x</h3>',
      '<p>- x</p>',
    ])
      expect(textOfHtml(html), html).to.equal(undefined);
    expect(textOfHtml('<p>a</p>\n<ul>\n<li>b</li>\n</ul>')).to.equal('a\n\n- b');
  });

  it('has U+FFFD for what XML cannot carry', () => {
    expect(htmlOfText('a\u0000b')).to.equal('<p>a\ufffdb</p>');
  });
});
