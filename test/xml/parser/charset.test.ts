import { expect } from 'chai';
import { defaultLimits } from '../../../src/config/config.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { faultOf } from '../support.js';

const read = (bytes: Uint8Array, charset?: string) =>
  parse(bytes, { limits: defaultLimits, ...(charset !== undefined && { charset }) });

const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>æ😀</a>`;

describe('parse: characters', () => {
  it('reads UTF-8 and UTF-16 by byte order mark, by charset and by default', () => {
    const right: [Uint8Array, string?][] = [
      [Buffer.from('<a>æ😀</a>')],
      [Buffer.from('\ufeff<a>æ😀</a>')],
      [Buffer.from('<a>æ😀</a>'), 'UTF-8'],
      [Buffer.from(declared('utf-8')), 'utf8'],
      [utf16le('\ufeff<a>æ😀</a>')],
      [utf16be('\ufeff<a>æ😀</a>')],
      [utf16le('\ufeff<a>æ😀</a>'), 'utf-16'],
      [utf16le('<a>æ😀</a>'), 'utf-16'],
      [utf16be('<a>æ😀</a>'), 'UTF-16'],
      [utf16be('<a>æ😀</a>'), 'utf-16be'],
      [utf16le(declared('UTF-16')), 'utf-16le'],
      [utf16le(`\ufeff${declared('utf-16')}`)],
    ];
    for (const [bytes, charset] of right) expect(textOf(read(bytes, charset).root)).to.equal('æ😀');
  });

  it('lets the byte order mark win over the charset (RFC 7303)', () => {
    expect(textOf(read(utf16be('\ufeff<a>æ</a>'), 'utf-8').root)).to.equal('æ');
  });

  it('takes us-ascii at its word', () => {
    expect(
      textOf(read(Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>&#230;</a>'), 'us-ascii').root),
    ).to.equal('æ');
    expect(faultOf(() => read(Buffer.from('<a>æ</a>'), 'us-ascii')).kode).to.equal(139104);
    expect(faultOf(() => read(Buffer.from(declared('us-ascii')))).kode).to.equal(139104);
  });

  it('refuses other charsets, bytes that are not in the charset, and contradictions', () => {
    const wrong: [Uint8Array, string?][] = [
      [Buffer.from('<a/>'), 'iso-8859-1'],
      [Buffer.from('<a/>'), 'windows-1252'],
      [Buffer.from('<a/>'), 'utf-7'],
      [Buffer.from('<a/>'), 'toString'],
      [Buffer.from('<a/>'), 'utf-16'],
      [Buffer.from('<a>æ</a>', 'latin1')],
      [Buffer.from([0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80, 0x3c, 0x2f, 0x61, 0x3e])],
      [Buffer.from([0x3c, 0x61, 0x3e, 0xc0, 0x80, 0x3c, 0x2f, 0x61, 0x3e])],
      [utf16le('\ufeff<a>\ud800</a>')],
      [utf16le('\ufeff<a/>').subarray(0, -1)],
      [Buffer.from(declared('iso-8859-1'))],
      [Buffer.from(declared('utf-16'))],
      [Buffer.from(declared('x')), 'utf-8'],
      [utf16le(`\ufeff${declared('utf-8')}`)],
      [utf16le(`\ufeff${declared('utf-16be')}`)],
    ];
    for (const [bytes, charset] of wrong) {
      const { kode, data } = faultOf(() => read(bytes, charset));
      expect(kode, String(data.hvad)).to.equal(139104);
    }
  });

  it('hands the same characters on as UTF-8', () => {
    const utf8 = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>æ</a>');
    expect(read(utf8).bytes).to.deep.equal(utf8);
    expect(Buffer.from(read(Buffer.concat([Buffer.from('\ufeff'), utf8])).bytes)).to.deep.equal(utf8);
    const wide = '<?xml version="1.0"\n encoding="utf-16"?>\n<a>æ<b/></a>';
    const message = read(utf16be(`\ufeff${wide}`));
    const handedOn = Buffer.from(message.bytes).toString();
    expect(handedOn).to.equal(`${' '.repeat(19)}\n${' '.repeat(20)}\n<a>æ<b/></a>`);
    expect(message.text).to.equal(wide);
    expect(handedOn.indexOf('<b')).to.equal(childElements(message.root)[0]?.offset);
  });
});
