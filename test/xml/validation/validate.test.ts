import { expect } from 'chai';
import { withEnvelopes } from '../../../src/xml/validation/envelope-schema.js';
import { LibxmlSchema } from '../../../src/xml/validation/libxml2.js';
import { positionOf } from '../../../src/xml/tree/tree-reading.js';
import { SchemaValidator } from '../../../src/xml/validation/validate.js';
import { CODES, head, prefixes, schemas, small } from '../small-contract.js';
import { envelope, faultOf, parseText } from '../support.js';
import { cpuMs } from '../../support/cpu-time.js';

const DAY = {
  da: 'en dag, der findes, som ÅÅÅÅ-MM-DD: 2027-01-31',
  en: 'a day that exists, as YYYY-MM-DD: 2027-01-31',
};
const MOMENT = {
  da: 'dag og klokkeslæt, som ÅÅÅÅ-MM-DDTtt:mm:ss[.s][Z|±tt:mm]: 2027-01-31T08:00:00+01:00',
  en: 'day and time of day, as YYYY-MM-DDThh:mm:ss[.s][Z|±hh:mm]: 2027-01-31T08:00:00+01:00',
};
const required =
  '<t:Titel>x</t:Titel><t:Antal>1</t:Antal><t:Nummer>12345678</t:Nummer><t:Aaben>true</t:Aaben>';
const code = (n: string) => `<c:CodeListItemIdentifier xmlns:c="${CODES}">${n}</c:CodeListItemIdentifier>`;

const asSoap12 = (xml: string) =>
  xml.replace('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope');

describe('validate', () => {
  let validator: SchemaValidator;
  before(() => {
    validator = new SchemaValidator({ schemas, roots: [small, head], prefixes });
  });
  after(() => {
    validator.dispose();
  });

  const violations = (text: string) =>
    validator.validate(parseText(text)).map(({ element, kind, value, expected, attribute }) => ({
      at: element.local,
      kind,
      ...(value !== undefined && { value }),
      ...(expected !== undefined && { expected }),
      ...(attribute !== undefined && { attribute: attribute.local }),
    }));
  const inBody = (content: string, attributes = '') =>
    violations(envelope(`<t:Small${attributes}>${content}</t:Small>`));
  const extra = (content: string) => inBody(required + content);

  it('finds nothing wrong with a valid message', () => {
    expect(extra('')).to.deep.equal([]);
    expect(
      extra(
        `<t:Id>ABcd-0123</t:Id><t:Farve> roed </t:Farve><t:Dag>2028-02-29+01:00</t:Dag><t:Tid>2026-11-22T10:00:00.1234567Z</t:Tid>` +
          `<t:Adresse>https://example.dk:8443/æ?x=%20#y</t:Adresse><t:Billede>QUJD\n RA==</t:Billede><t:Stor>-9007199254740991</t:Stor>` +
          `<t:Type>${code('7')}</t:Type><t:KodeSamling><t:Kode>${code('1')}</t:Kode>\n<t:Kode>${code(' +2 ')}</t:Kode></t:KodeSamling>` +
          `<t:Del><t:Fra>-5</t:Fra></t:Del><t:PersonSamling/><t:Note/><t:Note>12345</t:Note>`,
      ),
    ).to.deep.equal([]);
  });

  it('takes white space around a date and a time as XSD says, and nothing else that is wrong with them', () => {
    for (const [before, after] of [
      ['', ' '],
      [' ', ''],
      ['\n      ', '\n    '],
      ['\t', '&#13;'],
    ] as const) {
      const padded = (dag: string, tid: string) =>
        extra(`<t:Dag>${before}${dag}${after}</t:Dag><t:Tid>${before}${tid}${after}</t:Tid>`).map(
          ({ at, kind }) => `${at} ${kind}`,
        );
      expect(padded('2028-02-29', '2026-11-22T10:00:00Z')).to.deep.equal([]);
      expect(padded('2028-02-29+01:00', '2026-11-22T10:00:00.5')).to.deep.equal([]);
      for (const [dag, tid] of [
        ['2026-02-29', '2026-11-22T24:00:01'],
        ['2026-02- 28', '2026-11-22 10:00:00'],
        ['', ''],
        ['\u00a02026-02-28', '2026-11-22T10:00:00Z\u00a0'],
      ] as const) {
        expect(padded(dag, tid)).to.deep.equal(['Dag wrongType', 'Tid wrongType']);
      }
    }
    // What else libxml2 finds in the message, or in the element, still counts.
    const typed = extra(
      `<t:Tid xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="t:Nej"> 2026-11-22T10:00:00Z </t:Tid>`,
    );
    expect(typed.map(({ kind }) => kind)).to.include('xsiType');
    expect(
      inBody(required.replace('>1<', '>x<') + '<t:Tid> 2026-11-22T10:00:00Z </t:Tid>').map(({ at }) => at),
    ).to.deep.equal(['Antal']);
  });

  it('takes whatever XSD 1.0 takes of dates, times, numbers and addresses', () => {
    const small = (parts: string) => extra(parts.replaceAll(/(\w+)=(\S+)/g, '<t:$1>$2</t:$1>'));
    for (const tid of [
      '2026-11-22T24:00:00',
      '2026-11-22T24:00:00.00Z',
      `2026-11-22T10:00:00.${'1'.repeat(40)}`,
    ])
      expect(small(`Dag=12026-02-28 Tid=${tid}`), tid).to.deep.equal([]);
    for (const adresse of [
      'http://[2001:db8::7]/x',
      'https://[::1]:8443/?y=%5B%5D',
      'http://u@[::ffff:1.2.3.4]#[z]',
    ])
      expect(extra(`<t:Adresse>${adresse}</t:Adresse>`), adresse).to.deep.equal([]);
    expect(extra(`<t:Stor>${'0'.repeat(60)}7</t:Stor>`)).to.deep.equal([]);
    expect(inBody(required.replace('>1<', `>+${'0'.repeat(60)}1<`))).to.deep.equal([]);
  });

  const oneWrong: [string, string, object][] = [
    [
      'too short',
      required.replace('>x<', '><'),
      { at: 'Titel', kind: 'tooShort', expected: { da: '1..20 tegn', en: '1..20 characters' }, value: '' },
    ],
    [
      'too long',
      required.replace('>x<', `>${'x'.repeat(21)}<`),
      {
        at: 'Titel',
        kind: 'tooLong',
        expected: { da: '1..20 tegn', en: '1..20 characters' },
        value: 'x'.repeat(21),
      },
    ],
    [
      'no whole number',
      required.replace('>1<', '>12abc<'),
      { at: 'Antal', kind: 'wrongType', expected: 'int 1..999', value: '12abc' },
    ],
    [
      'too small',
      required.replace('>1<', '>0<'),
      { at: 'Antal', kind: 'tooSmall', expected: 'int 1..999', value: '0' },
    ],
    [
      'too large',
      required.replace('>1<', '>1000<'),
      { at: 'Antal', kind: 'tooLarge', expected: 'int 1..999', value: '1000' },
    ],
    [
      'beyond int',
      `${required}<t:Del><t:Fra>2147483648</t:Fra></t:Del>`,
      { at: 'Fra', kind: 'tooLarge', expected: 'int', value: '2147483648' },
    ],
    [
      'beyond what a number holds exactly',
      `${required}<t:Stor>9007199254740993</t:Stor>`,
      { at: 'Stor', kind: 'tooLarge', expected: 'long', value: '9007199254740993' },
    ],
    [
      'pattern',
      required.replace('12345678', '1234567x'),
      {
        at: 'Nummer',
        kind: 'pattern',
        expected: { da: '8 cifre: 12345674', en: '8 digits: 12345674' },
        value: '1234567x',
      },
    ],
    [
      'boolean',
      required.replace('true', 'True'),
      { at: 'Aaben', kind: 'wrongType', expected: 'true | false | 1 | 0', value: 'True' },
    ],
    [
      'enumeration',
      `${required}<t:Farve>groen</t:Farve>`,
      { at: 'Farve', kind: 'notInList', expected: 'roed | blaa', value: 'groen' },
    ],
    [
      'date',
      `${required}<t:Dag>yesterday</t:Dag>`,
      { at: 'Dag', kind: 'wrongType', expected: DAY, value: 'yesterday' },
    ],
    [
      'a day that is not',
      `${required}<t:Dag>2026-02-29</t:Dag>`,
      { at: 'Dag', kind: 'wrongType', expected: DAY, value: '2026-02-29' },
    ],
    [
      'a year with a zero before it',
      `${required}<t:Dag>02026-02-28</t:Dag>`,
      { at: 'Dag', kind: 'wrongType', expected: DAY, value: '02026-02-28' },
    ],
    [
      'dateTime',
      `${required}<t:Tid>2026-11-22</t:Tid>`,
      { at: 'Tid', kind: 'wrongType', expected: MOMENT, value: '2026-11-22' },
    ],
    [
      'hour 24 and a little',
      `${required}<t:Tid>2026-11-22T24:00:00.5</t:Tid>`,
      {
        at: 'Tid',
        kind: 'wrongType',
        expected: MOMENT,
        value: '2026-11-22T24:00:00.5',
      },
    ],
    [
      'URI',
      `${required}<t:Adresse>http://a[b]/</t:Adresse>`,
      { at: 'Adresse', kind: 'wrongType', expected: 'anyURI (%5B %5D for [ ])', value: 'http://a[b]/' },
    ],
    [
      'base64',
      `${required}<t:Billede>QUJ</t:Billede>`,
      { at: 'Billede', kind: 'wrongType', expected: 'base64: iVBORw0KGgo=', value: 'QUJ' },
    ],
    [
      'code',
      `${required}<t:Type>${code('x')}</t:Type>`,
      { at: 'CodeListItemIdentifier', kind: 'wrongType', expected: 'int 0..100000000', value: 'x' },
    ],
    [
      'missing, first',
      required.slice(required.indexOf('<t:Antal')),
      { at: 'Small', kind: 'missingElement', expected: 't:Titel' },
    ],
    [
      'missing, last',
      required.slice(0, required.indexOf('<t:Aaben')),
      { at: 'Small', kind: 'missingElement', expected: 't:Aaben' },
    ],
    [
      'unknown',
      required.replace('<t:Antal', '<t:Ny/><t:Antal'),
      { at: 'Ny', kind: 'unknownElement', expected: 't:Antal' },
    ],
    [
      'of another namespace',
      required.replace(/<(.?)t:Antal/g, '<$1h:Antal'),
      { at: 'Antal', kind: 'wrongNamespace', expected: '{urn:test:small}Antal' },
    ],
    [
      'out of order',
      `<t:Antal>1</t:Antal>${required.replace('<t:Antal>1</t:Antal>', '')}`,
      {
        at: 'Titel',
        kind: 'unexpectedElement',
        expected: { da: 'foran t:Antal', en: 'before t:Antal' },
      },
    ],
    [
      'twice',
      required.replace('<t:Antal', '<t:Titel>y</t:Titel><t:Antal'),
      { at: 'Titel', kind: 'repeatedElement' },
    ],
    [
      'more often than it may',
      required + '<t:Note/>'.repeat(5),
      { at: 'Note', kind: 'tooMany', expected: '≤ 3' },
    ],
    [
      'element in a value',
      required.replace('>x<', '>x<t:b/><'),
      {
        at: 'Titel',
        kind: 'elementNotAllowed',
        expected: { da: '1..20 tegn', en: '1..20 characters' },
        value: 'x',
      },
    ],
    [
      'text between elements',
      required.replace('<t:Antal', 'hej<t:Antal'),
      { at: 'Small', kind: 'textNotAllowed' },
    ],
    [
      'attribute',
      required.replace('<t:Antal', '<t:Antal enhed="stk"'),
      { at: 'Antal', kind: 'unknownAttribute', attribute: 'enhed' },
    ],
    [
      'xsi:nil',
      required.replace('<t:Antal>1', '<t:Antal xsi:nil="true">'),
      { at: 'Antal', kind: 'nilNotAllowed' },
    ],
    [
      'xsi:nil, false',
      required.replace('<t:Antal', '<t:Antal xsi:nil="false"'),
      { at: 'Antal', kind: 'nilNotAllowed' },
    ],
  ];
  for (const [name, content, expected] of oneWrong) {
    it(`one thing wrong is one violation: ${name}`, () => {
      const found = inBody(content);
      expect(found).to.have.length(1);
      expect(found[0]).to.deep.include(expected);
    });
  }

  it('tells everything at once, also behind a missing element and an unexpected one', () => {
    const content =
      '<t:Antal>x</t:Antal><t:Nummer>1</t:Nummer><t:Ny/><t:Aaben>ja</t:Aaben>' +
      '<t:KodeSamling><t:Forkert/><t:Kode>' +
      code('-1') +
      '</t:Kode></t:KodeSamling>' +
      '<t:Del><t:Til>z</t:Til></t:Del><t:Note>for lang</t:Note>';
    expect(inBody(content).map(({ at, kind }) => `${at} ${kind}`)).to.deep.equal([
      'Small missingElement',
      'Antal wrongType',
      'Nummer pattern',
      'Ny unknownElement',
      'Aaben wrongType',
      'Forkert unknownElement',
      'CodeListItemIdentifier tooSmall',
      'Del missingElement',
      'Til wrongType',
      'Note tooLong',
    ]);
  });

  it('gives every violation its exact line and column', () => {
    const message = parseText(
      envelope(
        `<t:Small>\n  ${required.replace('>1<', '>😀<').replace('<t:Nummer', '\n\t<t:Nummer>1</t:Nummer><t:Nummer')}</t:Small>`,
      ),
    );
    const [first, second] = validator.validate(message).map(({ element }) => positionOf(message, element));
    expect([first, second]).to.deep.equal([
      { line: 2, column: 23 },
      { line: 3, column: 2 },
    ]);
  });

  it('masks what the contract marks as personal, everything inside included', () => {
    const found = extra(
      '<t:PersonSamling><t:Person><t:Navn>Anne-Marie Hansen</t:Navn><t:Alder>-3</t:Alder></t:Person></t:PersonSamling>',
    );
    expect(found).to.deep.equal([
      { at: 'Navn', kind: 'tooLong', expected: { da: '1..10 tegn', en: '1..10 characters' }, value: '***' },
      { at: 'Alder', kind: 'tooSmall', expected: 'int 0..150', value: '***' },
    ]);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(inBody(required.replace('>x<', `>${'😀'.repeat(20)}<`))).to.deep.equal([]);
    expect(inBody(required.replace('>x<', `>${'😀'.repeat(21)}<`))).to.have.length(1);
  });

  it('stops at 50, long before libxml2 alone has placed thousands of complaints', () => {
    const content = `${required}<t:KodeSamling>${'<t:Kode/>'.repeat(4_000)}</t:KodeSamling>`;
    const message = parseText(envelope(`<t:Small>${content}</t:Small>`));
    const { files, entry } = withEnvelopes(schemas);
    const alone = LibxmlSchema.compile(files, entry);
    const timed = (work: () => readonly unknown[]) => ({ length: work().length, ms: cpuMs(work) });
    try {
      const libxml2 = timed(() => alone.complaints(message.bytes));
      const both = timed(() => validator.validate(message));
      expect([libxml2.length, both.length]).to.deep.equal([4_000, 50]);
      expect(both.ms).to.be.below(libxml2.ms / 2);
    } finally {
      alone.dispose();
    }
  });

  it('validates headers it knows and lets others through', () => {
    const withHeader = (header: string) => violations(envelope(`<t:Small>${required}</t:Small>`, header));
    expect(withHeader('<h:Head><h:Kilde>abcd</h:Kilde></h:Head>')).to.deep.equal([
      { at: 'Kilde', kind: 'tooLong', expected: { da: '0..3 tegn', en: '0..3 characters' }, value: 'abcd' },
    ]);
    expect(
      withHeader('<q:Foreign xmlns:q="urn:q" s:mustUnderstand="1" a="1">text<q:x q:y="2"/></q:Foreign>'),
    ).to.deep.equal([]);
    expect(withHeader('<q:Foreign xmlns:q="urn:q"><h:Head/></q:Foreign>')).to.deep.equal([
      { at: 'Head', kind: 'missingElement', expected: 'h:Kilde' },
    ]);
  });

  describe("attributes on the contract's own elements", () => {
    const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
    const header = (attributes: string) =>
      envelope('', `<h:Head xmlns:w="${WSU}" xmlns:e="urn:e" ${attributes}><h:Kilde>a</h:Kilde></h:Head>`);
    const body = (attributes: string) =>
      envelope(`<t:Small xmlns:w="${WSU}" xmlns:e="urn:e" ${attributes}>${required}</t:Small>`);

    it('may be the marks of the envelope', () => {
      const marks = 's:mustUnderstand="1" s:actor="urn:x" s:encodingStyle="urn:y" w:Id="a"';
      expect(violations(header(marks))).to.deep.equal([]);
      expect(violations(body('s:encodingStyle="urn:y" w:Id="a"'))).to.deep.equal([]);
    });

    for (const [name, attribute] of [
      ['without a namespace', 'a'],
      ['of a foreign namespace', 'e:evil'],
      ["of wsu's namespace but Id", 'w:Other'],
      ["of SOAP's namespace but its own", 's:evil'],
    ] as const) {
      it(`are nothing else: one ${name}`, () => {
        const local = attribute.replace(/.*:/, '');
        const wrong = (at: string) => [{ at, kind: 'unknownAttribute', attribute: local }];
        expect(violations(header(`${attribute}="1"`))).to.deep.equal(wrong('Head'));
        expect(violations(body(`${attribute}="1"`))).to.deep.equal(wrong('Small'));
      });
    }

    const DEEP = [
      's:encodingStyle="urn:y"',
      's:mustUnderstand="x"',
      's:actor=" "',
      's:role=""',
      's:relay="x"',
    ];

    it('may be those of SOAP on the child of Body and on whatever is in it, in both versions', () => {
      for (const attribute of DEEP) {
        const deep = `<t:Antal ${attribute}`;
        for (const message of [
          body(attribute),
          envelope(`<t:Small>${required.replace('<t:Antal', deep)}</t:Small>`),
        ]) {
          expect(violations(message), attribute).to.deep.equal([]);
          expect(violations(asSoap12(message)), attribute).to.deep.equal([]);
        }
        const within = `<q:Foreign xmlns:q="urn:q"><h:Head ${attribute}><h:Kilde ${attribute}>a</h:Kilde></h:Head></q:Foreign>`;
        expect(violations(envelope('', within)), attribute).to.deep.equal([]);
      }
    });

    it('may be so beside what is wrong, which is all that is told', () => {
      const wrong = required.replace(/<t:Antal>[^<]*/, '<t:Antal s:encodingStyle="urn:y">x');
      const found = violations(envelope(`<t:Small s:relay="1">${wrong}</t:Small>`));
      expect(found.map(({ at, kind }) => [at, kind])).to.deep.equal([['Antal', 'wrongType']]);
    });

    it('are none of the other SOAP version, nor a wsu:Id that lies deeper', () => {
      const soap12 = 'xmlns:z="http://www.w3.org/2003/05/soap-envelope" z:encodingStyle="urn:y"';
      expect(violations(body(soap12))).to.have.length(1);
      for (const attribute of [soap12, `xmlns:w="${WSU}" w:Id="a"`])
        expect(inBody(required.replace('<t:Antal', `<t:Antal ${attribute}`)), attribute).to.have.length(1);
    });
  });

  it('lets attributes of other namespaces and encodingStyle stand on the envelope, and no others', () => {
    for (const part of ['Envelope', 'Header', 'Body']) {
      const withOn = (attribute: string) => envelope('').replace(`<s:${part}`, `<s:${part} ${attribute}`);
      for (const good of ['s:encodingStyle="urn:y"', 'xmlns:e="urn:e" e:a="1"', 'xml:lang="da"'])
        expect(violations(withOn(good)), part + good).to.deep.equal([]);
      const evil = [{ at: part, kind: 'unknownAttribute', attribute: 'evil' }];
      expect(violations(asSoap12(withOn('evil="1"')))).to.deep.equal(evil);
      // SOAP 1.1's own schema has ##any on Body, and ##other on Envelope and Header.
      expect(violations(withOn('evil="1"'))).to.deep.equal(part === 'Body' ? [] : evil);
    }
  });

  it('has nothing to say of a body it does not know', () => {
    expect(violations(envelope('<t:Ukendt><t:Small/></t:Ukendt>'))).to.have.length(4);
    expect(violations(envelope('<q:x xmlns:q="urn:q" y="1">text</q:x>'))).to.deep.equal([]);
  });

  it('validates the envelope', () => {
    const shape = envelope('');
    expect(violations(shape.replace(/<s:Header>.*<\/s:Header>/, ''))).to.deep.equal([]);
    expect(violations(shape.replace(/<s:Body>.*<\/s:Body>/, ''))).to.deep.equal([
      { at: 'Envelope', kind: 'missingElement' },
    ]);
    expect(violations(shape.replace('<s:Header>', '<s:Kop/><s:Header>'))).to.deep.equal([
      { at: 'Kop', kind: 'unexpectedElement' },
    ]);
    expect(violations('<x/>')).to.deep.equal([{ at: 'x', kind: 'unknownElement' }]);
    expect(
      violations('<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body/></e:Envelope>'),
    ).to.deep.equal([]);
  });

  it('validates faults in both versions', () => {
    const fault11 =
      '<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring><detail><h:Head/></detail></s:Fault>';
    expect(violations(envelope(fault11))).to.deep.equal([
      { at: 'Head', kind: 'missingElement', expected: 'h:Kilde' },
    ]);
    expect(violations(envelope(fault11.replace('s:Client', 'q:Client')))).to.have.length(2);
    const fault12 = `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text xml:lang="da">x</e:Text></e:Reason><e:Detail/></e:Fault></e:Body></e:Envelope>`;
    expect(violations(fault12)).to.deep.equal([]);
    expect(violations(fault12.replace('<e:Detail/>', '<detail/>'))).to.deep.equal([
      { at: 'detail', kind: 'unexpectedElement' },
    ]);
  });

  describe('attributes of XSD itself', () => {
    it('xsi:type may name the type the element has, and none that decode would not know', () => {
      expect(inBody(required.replace('<t:Antal', '<t:Antal xsi:type="t:Antal"'))).to.deep.equal([]);
      expect(inBody(required.replace('<t:Antal', '<t:Antal xsi:type="xs:string"'))).to.deep.equal([
        { at: 'Antal', kind: 'xsiType', attribute: 'type' },
      ]);
      expect(inBody(required.replace('<t:Antal', '<t:Antal xsi:type="t:Findes"'))).to.deep.equal([
        { at: 'Antal', kind: 'xsiType', attribute: 'type' },
      ]);
      const extended = extra('<t:Del xsi:type="t:StoerreDel"><t:Fra>1</t:Fra><t:Ekstra>2</t:Ekstra></t:Del>');
      expect(extended).to.deep.equal([{ at: 'Ekstra', kind: 'unknownElement', expected: 't:Til' }]);
    });

    it('xsi:schemaLocation loads nothing and changes nothing', () => {
      const location = ` xsi:schemaLocation="urn:test:small file:///etc/passwd urn:q http://127.0.0.1:1/q.xsd" xsi:noNamespaceSchemaLocation="small.xsd"`;
      expect(inBody(required, location)).to.deep.equal([]);
      expect(violations(envelope(`<q:x xmlns:q="urn:q"${location}/>`, '', location))).to.deep.equal([]);
      expect(inBody(required.replace('>1<', '>x<'), location)).to.have.length(1);
    });

    it('thousands of them are refused: libxml2 would take quadratic time over them', () => {
      const header = '<q xsi:type="t:Findes"/>'.repeat(1001);
      expect(faultOf(() => violations(envelope('', header))).kode).to.equal(139103);
    });
  });

  describe('a namespace name that libxml2 takes for no URI reference', () => {
    for (const name of ['::', 'urn:x[1]', '[', 'http://x:y/', 'http://x/?q[]=1&amp;r']) {
      const declared = `xmlns:o='${name}'`;
      it(`may be declared on any element: ${name}`, () => {
        const onRoot = envelope('').replace('<s:Envelope', `<s:Envelope\n ${declared}`);
        expect(violations(onRoot)).to.deep.equal([]);
        expect(violations(envelope(`<o:a ${declared} x = "1"><b ${declared} o:c=">"/></o:a>`))).to.deep.equal(
          [],
        );
        expect(inBody(required, ` ${declared}`)).to.deep.equal([]);
      });

      it(`is told as it is, once: ${name}`, () => {
        const [violation, ...others] = inBody(required.replace('<t:Antal', `<t:Antal ${declared} o:a="1"`));
        expect(violation).to.deep.include({ at: 'Antal', kind: 'unknownAttribute', attribute: 'a' });
        expect(others).to.deep.equal([]);
        expect(inBody(required, ` ${declared} o:a="1"`)).to.deep.equal([
          { at: 'Small', kind: 'unknownAttribute', attribute: 'a' },
        ]);
      });
    }
  });

  it('sees two odd names as two, and one as one', () => {
    const two = '<a xmlns:p="urn:[" xmlns:q="urn:]" p:x="" q:x=""/>';
    expect(violations(envelope(two))).to.deep.equal([]);
    expect(violations(`<?xml version="1.0"?><!-- urn:[ -->${envelope(two)}`)).to.deep.equal([]);
  });

  it('does not fall over attributes that mean something to libxml2', () => {
    expect(
      violations(envelope('<a xml:id="1 2" xml:space="x" xml:lang="?"><b xml:id="1 2"/></a>')),
    ).to.deep.equal([]);
  });

  describe('schemas that do not compile stop the start', () => {
    const compile = (more: [string, string][]) => () =>
      new SchemaValidator({
        schemas: new Map([...schemas, ...more.map(([n, x]) => [n, Buffer.from(x)] as const)]),
        roots: [],
        prefixes,
      }).compile();
    const xs = (content: string, namespace = 'urn:more') =>
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}">${content}</xs:schema>`;

    it('an import that is not there', () => {
      const content = '<xs:import namespace="urn:away" schemaLocation="away.xsd"/>';
      expect(compile([['more.xsd', xs(content)]])).to.throw(/away\.xsd/);
    });
    it('two files with one namespace', () => {
      expect(compile([['more.xsd', xs('', 'urn:test:head')]])).to.throw(/more\.xsd/);
    });
    it('a type that is not there', () => {
      expect(compile([['more.xsd', xs('<xs:element name="a" type="Nej"/>')]])).to.throw();
    });
  });

  it('says of a bare code both that text is not allowed and that its wrapper is missing', () => {
    expect(extra('<t:Type>3</t:Type>')).to.deep.equal([
      { at: 'Type', kind: 'textNotAllowed' },
      { at: 'Type', kind: 'missingElement', expected: 'clb:CodeListItemIdentifier' },
    ]);
  });
});
