import { expect } from 'chai';
import { defaultLimits } from '../../../src/config/config.js';
import { parse } from '../../../src/xml/parser/parse.js';
import { childElements, positionOf, textOf } from '../../../src/xml/tree/tree-reading.js';
import { faultOf, parseText } from '../support.js';
import { cpuMs } from '../../support/cpu-time.js';

const refusal = (text: string, limits = {}) => {
  const { kode, data } = faultOf(() => parseText(text, limits));
  return { kode, ...data };
};

describe('parse: the tree', () => {
  it('has names, attributes, declarations, character data and offsets', () => {
    const { root, text } = parseText(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a:r xmlns:a="urn:a" xmlns="urn:d" x="1" a:y="&lt;2&#10;">én<b/>to<!-- - -->tre<![CDATA[<&]]></a:r>',
    );
    expect(root).to.include({ namespace: 'urn:a', local: 'r', prefix: 'a', offset: 39, parent: undefined });
    expect(root.attributes).to.deep.equal([
      { namespace: '', local: 'x', prefix: '', value: '1' },
      { namespace: 'urn:a', local: 'y', prefix: 'a', value: '<2\n' },
    ]);
    expect({ ...root.declarations }).to.deep.equal({ a: 'urn:a', '': 'urn:d' });
    expect(root.nodes.map((node) => (typeof node === 'string' ? node : node.local))).to.deep.equal([
      'én',
      'b',
      'totre<&',
    ]);
    expect(textOf(root)).to.equal('éntotre<&');
    const [b] = childElements(root);
    expect(b).to.include({ namespace: 'urn:d', local: 'b' });
    expect(b?.parent).to.equal(root);
    expect(text.slice(b?.offset).startsWith('<b/>')).to.be.true;
  });

  it('gives every element the offset of its <, whatever follows the name', () => {
    const { root, text } = parseText('<r>\r\n<a\r\n x="1"/><b\n/>\r<c\r/><d></d><e\t>x</e ></r>');
    for (const element of childElements(root)) {
      expect(text.startsWith(`<${element.local}`, element.offset), element.local).to.be.true;
    }
  });

  it('reads line ends as XML does and keeps those written as references', () => {
    const { root } = parseText('<r x="a\r\nb\tc&#13;&#10;d">1\r\n2\r3&#13;</r>');
    expect(root.attributes[0]?.value).to.equal('a b c\r\nd');
    expect(textOf(root)).to.equal('1\n2\n3\r');
  });

  it('counts lines by \\n, \\r\\n and \\r, and columns in characters', () => {
    const message = parseText('<r>\r\n😀😀<a/>\r<b/>\n\n  <c/></r>');
    const [a, b, c] = childElements(message.root).map((element) => positionOf(message, element));
    expect([a, b, c]).to.deep.equal([
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 5, column: 3 },
    ]);
  });

  it('takes names like __proto__ and constructor for names', () => {
    const { root } = parseText(
      '<__proto__ xmlns:__proto__="urn:p" constructor="1" __proto__:toString="2"><constructor/></__proto__>',
    );
    expect(root.local).to.equal('__proto__');
    expect(root.declarations.__proto__).to.equal('urn:p');
    expect(Object.keys(root.declarations)).to.deep.equal(['__proto__']);
    expect('toString' in root.declarations).to.be.false;
    expect(root.attributes.map(({ local }) => local)).to.deep.equal(['constructor', 'toString']);
    expect(childElements(root)[0]?.local).to.equal('constructor');
  });

  it('undeclares the default namespace', () => {
    const { root } = parseText('<a xmlns="urn:a"><b xmlns=""><c/></b><d/></a>');
    const [b, d] = childElements(root);
    expect([b?.namespace, b && childElements(b)[0]?.namespace, d?.namespace]).to.deep.equal([
      '',
      '',
      'urn:a',
    ]);
  });
});

describe('parse: what is refused', () => {
  const malformed: Record<string, string> = {
    'no input': '',
    'white space only': ' \n',
    'an unclosed element': '<a><b></a>',
    'a message that ends early': '<a>',
    'a message that ends in a tag': '<a',
    'a message that ends in a comment': '<a/><!-- ',
    'two roots': '<a/><b/>',
    'text before the root': 'x<a/>',
    'text after the root': '<a/>x',
    'a duplicate attribute': '<a x="1" x="2"/>',
    'a duplicate attribute by expanded name': '<a xmlns:p="urn:u" xmlns:q="urn:u" p:x="1" q:x="2"/>',
    'a namespace declared twice': '<a xmlns:p="urn:u" xmlns:p="urn:v"/>',
    'an unknown prefix of an element': '<p:a/>',
    'an unknown prefix of an attribute': '<a p:x="1"/>',
    'a prefix undeclared': '<p:a xmlns:p=""/>',
    'a prefix bound to the xmlns namespace': '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
    'xmlns declared': '<a xmlns:xmlns="http://www.w3.org/2000/xmlns/"/>',
    'xml bound elsewhere': '<a xmlns:xml="urn:x"/>',
    'another prefix for xml': '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
    'a local part that is no name': '<p:1a xmlns:p="urn:u"/>',
    'an attribute with a local part that is no name': '<a xmlns:p="urn:u" p:-x="1"/>',
    'a prefix that is no name': '<a xmlns:1="urn:u"/>',
    'two colons': '<p:a:b xmlns:p="urn:u"/>',
    'a namespace with white space around it': '<a xmlns:p=" urn:u "/>',
    'a namespace that is no URI': '<a xmlns:p="urn:u v"/>',
    'an unknown entity': '<a>&eacute;</a>',
    'an entity named like a property': '<a>&constructor;</a>',
    'a reference to U+0000': '<a>&#0;</a>',
    'a reference to a surrogate': '<a>&#xD800;</a>',
    'a reference beyond Unicode': '<a>&#x110000;</a>',
    'a bare ampersand': '<a>1 & 2</a>',
    'U+0000': '<a>\u0000</a>',
    'U+0001': '<a>\u0001</a>',
    'U+FFFF': '<a>\uffff</a>',
    '< in an attribute': '<a x="<"/>',
    ']]> in text': '<a>]]></a>',
    '-- in a comment': '<a><!-- -- --></a>',
    'an attribute without quotes': '<a x=1/>',
    'attributes without white space between': '<a x="1"y="2"/>',
    'an XML declaration that is not first': ' <?xml version="1.0"?><a/>',
    'XML 1.1': '<?xml version="1.1"?><a/>',
    'a version without the declaration of one': '<?xml encoding="UTF-8"?><a/>',
    'a second byte order mark': '\ufeff\ufeff<a/>',
  };
  for (const [name, text] of Object.entries(malformed)) {
    it(name, () => {
      const fault = faultOf(() => parseText(text));
      expect(fault.kode).to.equal(139100);
      expect(fault.data.hvad)
        .to.be.a('string')
        .and.not.match(/saxes|undefined/);
      expect(fault.violations[0]).to.include.keys('linje', 'kolonne');
    });
  }

  it('says where', () => {
    const { violations } = faultOf(() => parseText('<a>\n  <b>\n  </c></a>'));
    expect(violations[0]).to.include({ linje: 3, kolonne: 3 });
  });

  it('says where a DOCTYPE, a processing instruction or an element over a limit begins', () => {
    const placeIn = (text: string, limits = {}) => {
      const [{ linje, kolonne } = {}] = faultOf(() => parseText(text, limits)).violations;
      return [linje, kolonne];
    };
    expect(placeIn('<!-- -->\n <!DOCTYPE a [\n<!ENTITY x "y">\n]>\n<a/>')).to.deep.equal([2, 2]);
    expect(placeIn('<a>\n <?x\ny?></a>')).to.deep.equal([2, 2]);
    expect(placeIn('<a>\n <b\n x="1" y="2"/></a>', { attributesPerElement: 1 })).to.deep.equal([2, 2]);
    expect(placeIn('<a>\n <b><c/></b></a>', { depth: 2 })).to.deep.equal([2, 5]);
  });

  it('DOCTYPE', () => {
    expect(refusal('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).to.deep.equal({ kode: 139101 });
    expect(refusal('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x"><a/>')).to.deep.equal({ kode: 139101 });
  });

  it('processing instructions, wherever they stand', () => {
    for (const text of ['<?x y?><a/>', '<a><?x?></a>', '<a/><?x y?>', '<?xml-stylesheet href="x"?><a/>']) {
      expect(refusal(text), text).to.deep.equal({ kode: 139102 });
    }
  });
});

describe('parse: limits', () => {
  it('at the limit is right, one above is refused', () => {
    const limits = { depth: 3, elements: 4, attributesPerElement: 2, namespacesPerElement: 1, textLength: 5 };
    const right = [
      '<a><b><c/></b></a>',
      '<a><b/><c/><d/></a>',
      '<a x="1" y="2" xmlns="urn:u"/>',
      '<a x="12345">12345</a>',
      '<a><!----><!----><![CDATA[]]><![CDATA[]]></a>',
    ];
    for (const text of right) expect(() => parseText(text, limits), text).not.to.throw();
    const wrong: [string, number, string][] = [
      ['<a><b><c><d/></c></b></a>', 3, 'depth'],
      ['<a><b/><c/><d/><e/></a>', 4, 'elements'],
      ['<a x="1" y="2" z="3"/>', 2, 'attributes'],
      ['<a xmlns="urn:u" xmlns:b="urn:b"/>', 1, 'namespaces'],
      ['<a>123456</a>', 5, 'text'],
      ['<a>123<!-- -->456</a>', 5, 'text'],
      ['<a>123<![CDATA[456]]></a>', 5, 'text'],
      ['<a x="123456"/>', 5, 'text'],
      [`<a>${'<!---->'.repeat(5)}</a>`, 4, 'comments'],
      [`<a>${'<![CDATA[]]>'.repeat(5)}</a>`, 4, 'CDATA'],
    ];
    for (const [text, limit, word] of wrong) {
      const fault = faultOf(() => parseText(text, limits));
      expect(fault, text).to.include({ kode: 139103 });
      expect(fault.data.limit).to.equal(limit);
      expect(fault.data.hvad).to.contain(word);
    }
  });

  it('names have at most 1000 characters: of an element, an attribute and a namespace', () => {
    const withName: ((name: string) => string)[] = [
      (name) => `<${name}/>`,
      (name) => `<a ${name}=""/>`,
      (name) => `<a xmlns="${name}"/>`,
      (name) => `<a xmlns:b="${name}"/>`,
    ];
    for (const text of withName) {
      expect(() => parseText(text('a'.repeat(1000))), text('a')).not.to.throw();
      const { kode, data } = faultOf(() => parseText(text('a'.repeat(1001))));
      expect([kode, data.limit], text('a')).to.deep.equal([139103, 1000]);
    }
  });

  // Some of these take other readers 10 s and more each; ours took half a second for all, under
  // load.
  it('refuses what is meant to be expensive before paying for it', () => {
    const many = (n: number, of: (i: number) => string) =>
      Array.from({ length: n }, (_, i) => of(i)).join('');
    const hostile = [
      `<a ${many(100_000, (i) => `a${i}="" `)}/>`,
      `<a ${many(100_000, (i) => `xmlns:a${i}="urn:u" `)}/>`,
      many(20_000, () => '<a>'),
      `<a x="${'x'.repeat(2_000_000)}"/>`,
      `<${'n'.repeat(1_000_000)}/>`,
      `<a ${'n'.repeat(1_000_000)}="1"/>`,
      `<a>${'x'.repeat(2_000_000)}</a>`,
      `<a>${'<b/>'.repeat(200_000)}</a>`,
      `<a>&${'x'.repeat(1_000_000)};</a>`,
      `<a>&#${'9'.repeat(1_000_000)};</a>`,
      `<a xmlns:p="${'%2'.repeat(500_000)}"/>`,
    ].map((text) => Buffer.from(text));
    const refuseAll = () => {
      for (const bytes of hostile) {
        expect(faultOf(() => parse(bytes, { limits: defaultLimits })).kode).to.be.oneOf([139100, 139103]);
      }
    };
    expect(cpuMs(refuseAll, 1000)).to.be.below(1000);
  });
});
