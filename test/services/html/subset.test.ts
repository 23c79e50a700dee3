import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../../src/config/data-file.js';
import fc from 'fast-check';
import { ANNONCETEKST, annoncetekst } from '../../../src/services/jobannonce/rules/13-annoncetekst.js';
import { ALLOWED_ADDRESSES, isAllowedAddress } from '../../../src/services/html/address.js';
import {
  ALLOWED_ELEMENTS,
  ELEMENTS_WITHOUT_TEXT,
  isAllowedElement,
} from '../../../src/services/html/elements.js';
import { isPlain } from '../../../src/services/html/plain.js';
import * as subset from '../../../src/services/html/subset.js';
import { annonce, facts } from '../jobannonce/rules/support.js';

const readHtml = (text: string) => subset.readHtml(text, ANNONCETEKST);
const readWhole = (text: string) => subset.readWhole(text, ANNONCETEKST);
const codes = (text: string) => readHtml(text).map(({ kode }) => kode);
const link = (address: string) => `<p><a href="${address}">her</a></p>`;

/**
 * Every tag of the subset, written as strictly as can be. What is accepted has no `<` outside of
 * these.
 */
const TAGS =
  /<(?:p|br|b|strong|i|em|u|ul|ol|li|h[234])[\s/]*>|<\/(?:p|b|strong|i|em|u|a|ul|ol|li|h[234])\s*>|<a(?:[\s/]+href\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?[\s/]*>/gi;
const SCHEMES = /javascript|vbscript|data:/i;

describe('rule 13, the HTML of an ad', () => {
  it('is told the same in a fault, in the XSD in both languages and in the docs', () => {
    const [unknown, misplaced] = ['<div>x</div>', '<ul><b>x</b></ul>'].map((text) => readHtml(text)[0]);
    expect([unknown?.forventet, misplaced?.forventet]).to.deep.equal([ALLOWED_ELEMENTS, 'li']);
    const told = (file: string, elements: string) =>
      readFileSync(join(projectRoot, file), 'utf8').replace(/\s+/g, ' ').split(elements).length - 1;
    expect(told('wsdl/xsd/JobannonceService.xsd', ALLOWED_ELEMENTS)).to.equal(2);
    expect(told('wsdl/xsd/JobannonceService.xsd', ALLOWED_ADDRESSES)).to.equal(2);
    expect(told('docs/life-of-an-ad.md', `\`${ALLOWED_ELEMENTS}\``)).to.equal(1);
    expect(told('docs/life-of-an-ad.md', `\`${ALLOWED_ADDRESSES}\``)).to.equal(1);
    expect(
      told('wsdl/xsd/JobannonceService.xsd', ` direkte i ${ELEMENTS_WITHOUT_TEXT}, kun i deres li.`),
    ).to.equal(1);
    expect(
      told('wsdl/xsd/JobannonceService.xsd', ` directly in ${ELEMENTS_WITHOUT_TEXT}, only in their li.`),
    ).to.equal(1);
    expect(
      told('docs/life-of-an-ad.md', ` directly in \`${ELEMENTS_WITHOUT_TEXT}\`, only in their \`li\`.`),
    ).to.equal(1);
    for (const element of ALLOWED_ELEMENTS.split(' | ')) expect(isAllowedElement(element)).to.equal(true);
  });

  describe('takes', () => {
    const good = [
      'Ren tekst uden et eneste tag.',
      'Løn > 30.000 kr., R&D, Salg & Service, AT&T, 5&6',
      '<p>Vi søger en <b>kok</b>, <strong>tjener</strong>, <i>bager</i>, <em>gartner</em> og <u>smed</u>.</p>',
      '<h2>Om jobbet</h2>\n<h3>Du kan</h3>\n<h4>måske</h4>',
      '<ul>\n  <li>lave mad</li>\n  <li><p>tale dansk</p><ol><li>og <b>tysk</b></li></ol></li>\n</ul>',
      'linje<br>linje<br/>linje<br />linje',
      '<ol> \t<li>x</li>&#10;&#32;<li>y</li>\r\n</ol>',
      '<P>Store <B>bogstaver</B></P >',
      '&lt;p&gt; &amp; &quot;æøå&quot; &aelig;&oslash;&aring; &nbsp;&euro; &#230; &#xE6; &nGt; &#x1F600;',
      '<p><b><i><u>dybt</u></i></b></p>',
      '<a>ingen adresse</a>',
      ...[
        'https://job.eksempel.dk',
        'http://eksempel.dk/a?b=1&amp;c=2&d=3',
        'HTTPS://EKSEMPEL.DK',
        'mailto:job@eksempel.dk',
        'https://blåbærgrød.dk/søg',
        'mailto:job@eksempel.dk?subject=Kok%20til%20juni',
      ].map(link),
      "<a href='https://eksempel.dk'>her</a> <a href=https://eksempel.dk>her</a>",
      '😀<b>😀</b>',
    ];
    for (const text of good)
      it(text, () => {
        expect(readHtml(text)).to.deep.equal([]);
      });
  });

  describe('refuses and names', () => {
    const bad: [text: string, ...codes: number[]][] = [
      ['<script>alert(1)</script>', 130130],
      ['<SCRIPT src=//x></SCRIPT>', 130130],
      ['<img src=x onerror=alert(1)>', 130130],
      ['<svg/onload=alert(1)>', 130130],
      ['<div>x</div>', 130130],
      ['</div>', 130130],
      ['<h1>x</h1>', 130130],
      ['<style>p{}</style><iframe></iframe>', 130130, 130130],
      ['<p:x>y</p:x>', 130130],
      ['<p onclick="alert(1)">x</p>', 130131],
      ['<p ONCLICK=alert(1)>x</p>', 130131],
      ['<b style="color:red" class=x>x</b>', 130131, 130131],
      ['<p href="https://eksempel.dk">x</p>', 130131],
      ['<a href="https://a.dk" target="_blank">x</a>', 130131],
      ['<a href="https://a.dk" href="javascript:x">x</a>', 130131],
      ['<p =x>y</p>', 130131],
      ['<p>x', 130133],
      ['<b>x<i>y', 130133, 130133],
      ['<p/>', 130133],
      ['x</p>', 130134],
      ['<br></br>', 130134],
      ['<b><i>x</b></i>', 130134, 130134],
      ['<p>x</b></p>', 130134],
      ['<p><p>x</p></p>', 130135],
      ['<p><ul><li>x</li></ul></p>', 130135],
      ['<li>x</li>', 130135],
      ['<ul><p>x</p></ul>', 130135],
      ['<b><h2>x</h2></b>', 130135],
      ['<ul>x</ul>', 130135],
      ['<ul><li>x</li>, y</ul>', 130135],
      ['<ol>x<li>y</li></ol>', 130135],
      ['<ul><li><ol>\n x </ol></li></ul>', 130135],
      ['<ul>&nbsp;<li>x</li></ul>', 130135],
      ['<ul>\u00a0<li>x</li></ul>', 130135],
      ['<ul>a<li>x</li>b</ul><ol>c</ol>', 130135, 130135],
      ['<ul>x<br></ul>', 130135, 130135],
      ['<a href="https://a.dk"><b><a href="https://b.dk">x</a></b></a>', 130135],
      ['<!-- x -->', 130136],
      ['<!--[if IE]><script></script><![endif]-->', 130136],
      ['<!DOCTYPE html>', 130136],
      ['<![CDATA[<p>]]>', 130136],
      ['<?php echo 1 ?>', 130136],
      ['<!x>', 130136],
      ['</ p>', 130136],
      ['<!--', 130136],
      ['løn < 30.000', 130137],
      ['<>', 130137],
      ['<3', 130137],
      ['x <', 130137],
      ['&findesikke;', 130138],
      ['&copy 2025', 130138],
      ['&notit;', 130138],
      ['&#;', 130138],
      ['&#0;', 130138],
      ['&#x1F;', 130138],
      ['&#xD800;', 130138],
      ['&#x110000;', 130138],
      ['&#12x;', 130138],
      ['<p', 130139],
      ['<a href="https://a.dk', 130139],
      ['x</', 130137],
      ['<p>x</p', 130139, 130133],
      ['x</A ', 130139],
      ['</>', 130139],
      ['</>&lt;', 130139],
      ['</><!-- -->', 130139, 130136],
      ['<p>x</p onclick=y>', 130139],
      ['<!doctype', 130139],
    ];
    for (const [text, ...expected] of bad) {
      it(text, () => {
        expect(codes(text)).to.deep.equal(expected);
      });
    }
  });

  describe('refuses every address but whole https, http and mailto ones', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      '\tjavascript:alert(1)',
      'java\nscript:alert(1)',
      'java&#x0A;script:alert(1)',
      'java&Tab;script:alert(1)',
      '&#106;avascript:alert(1)',
      '&#x6A&#x61vascript:alert(1)',
      'javascript&colon;alert(1)',
      '&#1;javascript:alert(1)',
      'data:text/html,x',
      'DATA:text/html;base64,PHA+',
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://eksempel.dk',
      '//eksempel.dk',
      '/side',
      'side.html',
      '#top',
      '',
      ' ',
      'https:',
      'https://',
      'https:eksempel.dk',
      'https:/eksempel.dk',
      'https:\\\\eksempel.dk',
      ' https://eksempel.dk',
      'https://eksempel.dk ',
      'https://eksempel.dk/a b',
      'https://eksem\tpel.dk',
      'https://[',
      'http://%',
      'mailto:',
      'mailto:ingen',
      'mailto:@a.dk',
      'mailto:a@',
      'mailto:?body=x',
      'mailto:a b@c.dk',
      'view-source:https://eksempel.dk',
      'tel:70252589',
    ];
    for (const address of bad) {
      it(JSON.stringify(address), () => {
        expect(codes(link(address))).to.deep.equal([130132]);
      });
    }

    it('also without quotes and without a value', () => {
      expect(codes('<a href=javascript:alert(1)>x</a>')).to.deep.equal([130132]);
      expect(codes('<a href>x</a>')).to.deep.equal([130132]);
    });
  });

  it('says what, and where in the text, counted in characters from 1', () => {
    expect(readHtml('😀 <p>Godt</p><marquee>Nej</marquee>')).to.deep.equal([
      {
        kode: 130130,
        felt: ['Annoncetekst'],
        vaerdi: '<marquee',
        forventet: ALLOWED_ELEMENTS,
        data: { element: 'marquee', tegn: 14 },
      },
    ]);
    expect(readHtml('<p>a<b>b</p>')).to.deep.equal([
      {
        kode: 130134,
        felt: ['Annoncetekst'],
        vaerdi: '</p>',
        forventet: '</b>',
        data: { element: 'p', tegn: 9 },
      },
    ]);
    expect(readHtml('ja <ul><li>x</li>')).to.deep.equal([
      { kode: 130133, felt: ['Annoncetekst'], vaerdi: '<ul', data: { element: 'ul', tegn: 4 } },
    ]);
    expect(readHtml('<ul>\n  og saft  <li>x</li></ul>')).to.deep.equal([
      {
        kode: 130135,
        felt: ['Annoncetekst'],
        vaerdi: 'og saft',
        forventet: 'li',
        data: { hvad: 'tekst / text', ydre: '<ul>', tegn: 8 },
      },
    ]);
    expect(annoncetekst.judge(annonce({ Annoncetekst: '<hr>' }), facts())[0]).to.deep.include({
      felt: ['Annoncetekst'],
    });
  });

  it('is plain only where the whole reader finds nothing', () => {
    const names = ['p', 'ul', 'li', 'b', 'a', 'br', 'h2', 'P', 'div', 'script', 'title', 'annoncetekst'];
    const tags = names.flatMap((name) => [`<${name}>`, `</${name}>`]);
    const others = [
      'x',
      '\n',
      '>',
      '&',
      '&amp;',
      '&nbsp;',
      '&lt;',
      '&nbsp',
      '&NBSP;',
      '<',
      '</',
      '<!-- -->',
      '<br/>',
      '<p x>',
    ];
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('x', '&amp;', '<br>') },
      fc.constantFrom(...tags, ...others),
    );
    const inside = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    const wrapped = fc
      .tuple(fc.array(fc.constantFrom(...names.slice(0, 7)), { maxLength: 3 }), inside)
      .map(([around, text]) => around.reduce((within, name) => `<${name}>${within}</${name}>`, text));
    let plain = 0;
    fc.assert(
      fc.property(fc.array(wrapped, { maxLength: 3 }), (texts) => {
        const text = texts.join('');
        if (!isPlain(text)) return;
        plain += 1;
        expect(readWhole(text), text).to.deep.equal([]);
      }),
      { numRuns: 5000 },
    );
    expect(plain).to.be.greaterThan(500);
  });

  it('names each thing once, so that one mistake made often hides nothing', () => {
    expect(codes('<div>a</div>'.repeat(500) + '<span>b</span>')).to.deep.equal([130130, 130130]);
    expect(readHtml(Array.from({ length: 3000 }, (_, index) => `<x${index}>`).join(''))).to.have.length(50);
  });

  it('20 elements may stand in one another, a br among them', () => {
    const nested = (depth: number, within = 'x') => '<b>'.repeat(depth) + within + '</b>'.repeat(depth);
    expect(codes(nested(20))).to.deep.equal([]);
    expect(codes(nested(19, 'x<br>y'))).to.deep.equal([]);
    expect(readHtml(nested(20, 'x<br>y'))).to.deep.equal([
      {
        kode: 130990,
        felt: ['Annoncetekst'],
        vaerdi: '<br',
        forventet: '≤ 20',
        data: { element: 'br', limit: 20, tegn: 62 },
      },
    ]);
    expect(codes(nested(21))).to.deep.equal([130990]);
    expect(codes(nested(2500))).to.deep.equal([130990]);
    expect(codes(nested(10) + nested(11))).to.deep.equal([]);
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<ul><li>',
      '</li></ul>',
      '<a href="',
      '">',
      '</a>',
      '"',
      "'",
      '<a href=https://a.dk>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!doctype',
      '<?',
      '&',
      ';',
      '&#',
      '&lt;',
      '&amp',
      '&#60;',
      'javascript:',
      'data:',
      'https://a.dk',
      '<script>',
      '</script>',
      '<svg',
      '<title>',
      '<plaintext>',
      ' onload=',
      '=',
      '/',
      '\n',
      '\t',
      '\u0000',
      '\ufeff',
      '😀',
      '\ud800',
      'x',
    ),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const texts = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));

  it('any text is read without throwing, and what is found has a name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { kode, vaerdi, data } of readHtml(text)) {
          expect(kode).to.be.oneOf(annoncetekst.codes);
          expect(vaerdi).to.not.equal('');
          expect(data?.tegn).to.be.within(1, text.length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('what is taken holds no tag outside the subset', () => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (readHtml(text).length > 0) return;
        taken += 1;
        expect(text.replace(TAGS, '')).to.not.include('<');
        for (const [tag] of text.matchAll(TAGS)) expect(tag).to.not.match(SCHEMES);
      }),
      { numRuns: 3000 },
    );
    expect(taken).to.be.above(50);
  });

  it('a foreign tag anywhere in a good text is found', () => {
    const good = '<h2>Kok</h2><p>Vi søger en <b>kok</b>.</p><ul><li>a</li></ul>';
    const foreign = fc.constantFrom(
      '<script>',
      '<img src=x>',
      '<svg/onload=x>',
      '<p onclick=x>',
      '<!-- -->',
      '<a href="javascript:x">',
      '<div>',
    );
    fc.assert(
      fc.property(foreign, fc.nat(good.length), (tag, index) => {
        expect(readHtml(good.slice(0, index) + tag + good.slice(index))).to.not.be.empty;
      }),
    );
  });

  it('no address that a browser would run as a script is allowed', () => {
    const space = fc.constantFrom(
      '',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\u0001',
      '\u00a0',
      '\u2028',
      '/',
      '\\',
    );
    const scheme = fc.constantFrom(
      'javascript:',
      'JAVASCRIPT:',
      'vbscript:',
      'data:',
      'blob:',
      'https:',
      'http:',
    );
    fc.assert(
      fc.property(
        fc.tuple(space, scheme, space, fc.webUrl(), space).map((parts) => parts.join('')),
        (address) => {
          if (!isAllowedAddress(address)) return;
          expect(new URL(address).protocol).to.be.oneOf(['http:', 'https:']);
        },
      ),
    );
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        expect(isAllowedAddress(address), address).to.be.true;
      }),
    );
  });
});
