import { expect } from 'chai';
import fc from 'fast-check';
import { decode } from '../../../src/xml/codec/decode.js';
import { encode, escapeAttribute, escapeText } from '../../../src/xml/codec/encode.js';
import type { TypedElement } from '../../../src/xml/schema/schema.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import { arbitrarySmall } from '../arbitrary-small.js';
import { CODES, NS, prefixes, small, type Small } from '../small-contract.js';
import { parseText } from '../support.js';

const minimal: Small = { Titel: 'x', Antal: 1, Nummer: '12345678', Aaben: true, Note: [] };
const required = '<Titel>x</Titel><Antal>1</Antal><Nummer>12345678</Nummer><Aaben>1</Aaben>';
const decodeText = (content: string) =>
  decode(parseText(`<Small xmlns="${NS}" xmlns:c="${CODES}">${content}</Small>`).root, small);
const code = (n: number) => `<c:CodeListItemIdentifier>${n}</c:CodeListItemIdentifier>`;

describe('encode and decode', () => {
  it('decode gives back what encode was given, whatever the characters', () => {
    fc.assert(
      fc.property(arbitrarySmall, fc.boolean(), (value, withPrefixes) => {
        const text = withPrefixes ? encode(small, value, prefixes) : encode(small, value);
        expect(decode(parseText(text).root, small)).to.deep.equal(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('encode', () => {
  it('declares every namespace once, on the element itself', () => {
    const value: Small = { ...minimal, Type: 3, KodeSamling: [1] };
    expect(encode(small, value)).to.equal(
      `<Small xmlns="${NS}" xmlns:n1="${CODES}"><Titel>x</Titel><Antal>1</Antal><Nummer>12345678</Nummer><Aaben>true</Aaben>` +
        '<Type><n1:CodeListItemIdentifier>3</n1:CodeListItemIdentifier></Type>' +
        '<KodeSamling><Kode><n1:CodeListItemIdentifier>1</n1:CodeListItemIdentifier></Kode></KodeSamling></Small>',
    );
    expect(encode(small, value, prefixes)).to.match(
      new RegExp(
        `^<t:Small xmlns:t="${NS}" xmlns:clb="${CODES}"><t:Titel>x</t:Titel>.*<clb:CodeListItemIdentifier>`,
      ),
    );
  });

  it('writes elements in the order of the contract and ignores what the contract does not name', () => {
    const value: Small & { readonly Andet: string } = { Andet: 'x', ...minimal, Note: ['a', 'b'] };
    expect(encode(small, value)).to.match(/<\/Aaben><Note>a<\/Note><Note>b<\/Note><\/Small>$/);
  });

  it('escapes', () => {
    expect(escapeText('a<b>&"\r\n\t]]>')).to.equal('a&lt;b&gt;&amp;"&#13;\n\t]]&gt;');
    expect(escapeAttribute('a<b>&"\r\n\t')).to.equal('a&lt;b&gt;&amp;&quot;&#13;&#10;&#9;');
    expect(escapeText('æ😀\u0085\u2028')).to.equal('æ😀\u0085\u2028');
  });

  it('refuses characters that XML cannot carry', () => {
    for (const bad of ['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', 'a\udc00b']) {
      expect(() => escapeText(`ok${bad}`)).to.throw(/cannot carry U\+/);
      expect(() => escapeAttribute(`ok${bad}`)).to.throw(/cannot carry U\+/);
      expect(() => encode(small, { ...minimal, Titel: bad })).to.throw(/cannot carry U\+/);
    }
  });

  it('throws on a value that does not fit, naming the element', () => {
    const untyped: TypedElement<unknown> = small;
    expect(() => encode(untyped, { ...minimal, Titel: undefined })).to.throw(/Titel is missing in Small/);
    expect(() => encode(untyped, { ...minimal, Titel: 1 })).to.throw(/Titel is not string/);
    expect(() => encode(untyped, { ...minimal, Antal: NaN })).to.throw(/Antal is not int/);
    expect(() => encode(untyped, { ...minimal, Antal: 1.5 })).to.throw(/Antal is not int/);
    expect(() => encode(untyped, { ...minimal, Aaben: 'true' })).to.throw(/Aaben is not boolean/);
    expect(() => encode(untyped, { ...minimal, KodeSamling: 1 })).to.throw(/Kode is not an array/);
    expect(() => encode(untyped, null)).to.throw(/Small is not an object/);
  });
});

describe('decode', () => {
  it('reads each type as XSD means it', () => {
    const value = decodeText(
      '<Titel> a\n b </Titel><Antal> +007 </Antal><Nummer>\n12345678 </Nummer><Aaben> 0 </Aaben><Id>ABcd-EF01</Id>' +
        '<Farve> roed</Farve><Dag>2026-03-01+01:00</Dag><Tid> 2026-03-01T10:00:00.1234567</Tid><Billede>QU\n JD</Billede>' +
        `<Stor>-9007199254740991</Stor><Type>${code(7)}</Type><KodeSamling> <Kode>${code(1)}</Kode><Kode>${code(2)}</Kode></KodeSamling>` +
        '<PersonSamling/><Note> </Note>',
    );
    expect(value).to.deep.equal({
      Titel: ' a\n b ', Antal: 7, Nummer: '12345678', Aaben: false, Id: 'abcd-ef01', Farve: 'roed', Dag: '2026-03-01',
      Tid: '2026-03-01T10:00:00.1234567', Billede: 'QUJD', Stor: -9007199254740991, Type: 7, KodeSamling: [1, 2],
      PersonSamling: [], Note: [' '],
    }); // oxfmt-ignore
  });

  it('leaves out what is absent, but for what may repeat', () => {
    const value = decodeText(required);
    expect(Object.keys(value)).to.have.members(['Titel', 'Antal', 'Nummer', 'Aaben', 'Note']);
    expect(value.Note).to.deep.equal([]);
    expect(Object.is(decodeText(required.replace('>1<', '>-0<')).Antal, 0)).to.be.true;
  });

  it('throws rather than decode what was not validated', () => {
    const wrong: [string, RegExp][] = [
      [required + '<Ny/>', /unexpected Ny in Small/],
      [required + '<Titel>y</Titel>', /unexpected Titel in Small/],
      [required.replace('<Titel>x</Titel>', ''), /Titel is missing in Small/],
      [required.replace('<Titel>x', '<Titel><b/>'), /unexpected element in Titel/],
      [required.replace('>1<', '>x<'), /Antal is not int/],
      [required + '<Stor>9007199254740993</Stor>', /Stor is not long/],
      [required.replace('<Antal>1</Antal>', '<Antal xmlns="urn:x">1</Antal>'), /unexpected Antal/],
    ];
    for (const [content, message] of wrong) expect(() => decodeText(content)).to.throw(message);
    const other = childElements(parseText('<a><b/></a>').root)[0];
    expect(() => other && decode(other, small)).to.throw(/is not Small/);
  });
});
