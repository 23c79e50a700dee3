import { expect } from 'chai';
import { rootOf } from '../../../kit/src/compare/root-of.js';
import { leakIn } from '../../../kit/src/record/leaks.js';
import { Pseudonyms } from '../../../kit/src/record/pseudonyms.js';
import { type Redacted, Redactor } from '../../../kit/src/record/redactor.js';
import { jobannonceService } from '../../../src/contract/index.js';
import { sampleOf, withValue } from '../../support/soap-client.js';
import { tracesIn } from './traces.js';

/** Values that no list of names or numbers of the project has. */
const REAL = {
  fornavne: 'Thørger Åse',
  efternavn: 'Quistgård',
  mail: 'thoerger.quistgaard@hvalpsund-bageri.dk',
  phone: '+4523998741',
  cpr: '2302714458',
  cvr: '25313763',
  unit: '1003388394',
  guid: '7c1d2b3a-9e8f-4a6b-8c7d-1234567890ab',
  user: 'tquist42',
} as const;
const VALUES = [
  ...[
    'Thørger',
    'Quistgård',
    'Quistgaard',
    'hvalpsund',
    '23998741',
    REAL.cpr,
    REAL.cvr,
    REAL.unit,
    REAL.guid,
  ],
  REAL.user,
];

const NOW = new Date('2026-11-24T10:00:00+01:00');

/** The contract's own example, with real values where it has invented ones. */
function message(): string {
  const sample = sampleOf('CreateJobannonce', NOW, jobannonceService);
  return [
    ['Fornavne', REAL.fornavne],
    ['Efternavn', REAL.efternavn],
    ['Email', REAL.mail],
    ['Telefonnummer', REAL.phone],
    ['UserFullName', `${REAL.fornavne} ${REAL.efternavn}`],
    ['UserIdentifier', REAL.user],
    ['CVRnumberIdentifier', REAL.cvr],
    ['ProductionUnitIdentifier', REAL.unit],
    ['CodeListItemIdentifier', '2'],
  ].reduce((xml, [element = '', value = '']) => withValue(xml, element, value), sample);
}

function redacted(
  xml: string,
  ...others: readonly string[]
): Redacted & { readonly leak: string | undefined } {
  const redactor = new Redactor(new Pseudonyms(Buffer.from('a key of this test')));
  for (const one of [xml, ...others]) redactor.learn(one);
  const done = redactor.redact(xml);
  return { ...done, leak: leakIn(done.text, redactor) };
}

const inText = (text: string) => withValue(message(), 'Annoncetekst', text);
const inHeader = (block: string) => message().replace(/(<(?:\w+:)?Header>)/, `$1${block}`);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Where a real value may hide, each in a message that has all of them as elements. */
const ATTACKS: Readonly<Record<string, string>> = {
  'as elements': message(),
  'in the title': withValue(message(), 'Titel', `Bager hos ${REAL.fornavne} ${REAL.efternavn}`),
  'in capitals': inText(`KONTAKT THØRGER QUISTGÅRD`),
  'in the genitive': inText('Thørgers bageri, Quistgårds brød'),
  'without Danish letters': inText('Skriv til Thoerger Quistgaard eller Thorger Quistgard'),
  'with decomposed letters': inText('Thørger Quistgård'.normalize('NFD')),
  'with letters that nobody sees': inText('Thør\u200bger Quist\u00adgård'),
  'in tags of HTML': inText(escaped('<p>Th<b>ørg</b>er <i>Quist</i>gård</p>')),
  'as entities of HTML': inText(escaped('<p>Th&oslash;rger Quistg&aring;rd, Th&#248;rger, Th&#xF8;rger</p>')),
  'as references of XML': inText('Th&#248;rger &#81;&#x75;istg&#229;rd'),
  'as CDATA': inText('<![CDATA[<p>Thørger Quistgård</p>]]>'),
  'in pieces of CDATA and comments': inText('Thør<!-- x -->ger <![CDATA[Quist]]>gård'),
  'in a link': inText(escaped('<a href="mailto:thoerger.quistgaard%40hvalpsund-bageri.dk">her</a>')),
  'URL-encoded': inText('https://example.org/?navn=Th%C3%B8rger+Quistg%C3%A5rd&amp;t=%2B4523998741'),
  'escaped as in JSON': inText('Th\\u00f8rger Quistg\\u00e5rd'),
  'a telephone number with spaces': inText('Ring 23 99 87 41, +45 2399 8741, 0045-23998741 eller (23)998741'),
  'a telephone number in full width': inText('２３９９８７４１'),
  'a CVR number with spaces': inText('CVR 25 31 37 63, CVR-nr. 2531-3763'),
  'a CPR number nobody had as an element': inText(`CPR 230271-4458 og ${REAL.cpr} og 230271 4458`),
  'mail and telephone nobody had as an element': inText('Skriv til bodil@hvalpsund.dk, ring 23 99 87 41'),
  'in an attribute': message().replace('<soap:Body', `<soap:Body navn="Th&#248;rger Quistgård"`),
  'in a comment': message().replace('<soap:Body>', '<soap:Body><!-- Thørger Quistgård, 23998741 -->'),
  'in an unknown header': inHeader(
    '<x:Bruger xmlns:x="urn:quistgaard:hvalpsund" x:navn="Thørger"><x:Cpr>230271-4458</x:Cpr>Quistgård</x:Bruger>',
  ),
  'in WS-Addressing': inHeader(
    `<a:To xmlns:a="http://www.w3.org/2005/08/addressing">https://hvalpsund-bageri.dk/thoerger</a:To>` +
      `<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">urn:uuid:${REAL.guid}</a:MessageID>` +
      '<a:From xmlns:a="http://www.w3.org/2005/08/addressing"><a:Address>mailto:tquist42@hvalpsund.dk</a:Address></a:From>',
  ),
  'in WS-Security': inHeader(
    '<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">' +
      '<wsse:UsernameToken><wsse:Username>tquist42</wsse:Username><wsse:Password>hvalpsund</wsse:Password></wsse:UsernameToken></wsse:Security>',
  ),
  'where a number is expected': withValue(message(), 'AntalStillinger', 'Thørger Quistgård'),
  'where a date is expected': withValue(message(), 'AfpubliceringTidspunkt', '230271-4458 Thørger'),
  'in an element of another namespace': message().replace(
    '</soap:Body>',
    '<Note xmlns="urn:x">Thørger, 23 99 87 41</Note></soap:Body>',
  ),
  'in base64': inText(Buffer.from('Kontakt Thørger Quistgård på 23998741').toString('base64')),
};

describe('redaction', () => {
  for (const [where, xml] of Object.entries(ATTACKS))
    it(`leaves no real value ${where}`, () => {
      expect(rootOf(Buffer.from(xml)), 'is well-formed').to.not.equal(undefined);
      const { text, leak } = redacted(xml);
      expect(tracesIn(text, VALUES)).to.deep.equal([]);
      expect(leak).to.equal(undefined);
      expect(rootOf(Buffer.from(text)), text).to.not.equal(undefined);
    });

  it('is found out by its own test: the values are in what was sent', () => {
    expect(tracesIn(message(), VALUES)).to.include.members(['Thørger', 'Quistgård', '23998741', REAL.cvr]);
    expect(tracesIn(ATTACKS['in base64'] ?? '', ['Quistgård på'])).to.deep.equal(['Quistgård på']);
    expect(tracesIn('23 99<b> 87</b>%204&#49;', ['23998741'])).to.deep.equal(['23998741']);
  });

  it('keeps lines and columns: as long as before, and every line of the same length', () => {
    const lengths = (text: string) => text.split('\n').map((line) => Array.from(line).length);
    for (const [where, xml] of Object.entries(ATTACKS))
      expect(lengths(redacted(xml).text), where).to.deep.equal(lengths(xml));
  });

  it('keeps what is nobody’s: codes, times, truths, texts, companies of the sandbox', () => {
    const xml = withValue(message(), 'CVRnumberIdentifier', '12345674');
    const { text } = redacted(withValue(xml, 'Titel', 'Bager med hjertet på rette sted'));
    for (const kept of ['<job:CVRnumberIdentifier>12345674<', '>Bager med hjertet på rette sted<'])
      expect(text).to.include(kept);
    const times = /<(?:\w+:)?\w+(?:Tidspunkt|DateTime)>[^<]*/g;
    expect(text.match(times)).to.deep.equal(xml.match(times));
    expect(text.match(/xmlns:\w+="[^"]*"/g)).to.deep.equal(xml.match(/xmlns:\w+="[^"]*"/g));
  });

  it('calls the same value the same in every message', () => {
    const redactor = new Redactor(new Pseudonyms(Buffer.from('a key of this test')));
    const [one, two] = [message(), inText('Spørg efter Thørger.')];
    redactor.learn(one);
    redactor.learn(two);
    const name = /Fornavne>([^<]*)/.exec(redactor.redact(one).text)?.[1] ?? '';
    expect(redactor.redact(two).text).to.include(`Spørg efter ${name.split(' ')[0] ?? ''}.`);
  });

  it('finds in a text what only a later message says is a name', () => {
    const first = withValue(inText('Spørg Bodil Rævdal.'), 'Titel', 'Bager');
    const later = withValue(withValue(message(), 'Fornavne', 'Bodil'), 'Efternavn', 'Rævdal');
    expect(tracesIn(redacted(first, later).text, ['Bodil', 'Rævdal'])).to.deep.equal([]);
  });

  it('finds short names too where they are written as names', () => {
    const { text } = redacted(withValue(inText('Ibs bil, IBS bil, Ib kommer, ib'), 'Fornavne', 'Ib'));
    const [, told = ''] = /Annoncetekst>([^<]*)/.exec(text) ?? [];
    expect(told).to.match(/^(?!Ib)\p{L}{2}s bil, (?!IB)\p{L}{2}S bil, (?!Ib)\p{L}{2} kommer, ib$/u);
  });

  it('blanks a signature and says that there was one', () => {
    const { wasSigned, text } = redacted(ATTACKS['in WS-Security'] ?? '');
    expect([wasSigned, text.includes('Security')]).to.deep.equal([true, false]);
    expect(redacted(message()).wasSigned).to.equal(false);
  });

  it('refuses a message whose very names tell somebody', () => {
    const { leak } = redacted(message().replace('</soap:Body>', '<Quistgård xmlns="urn:x"/></soap:Body>'));
    expect(leak).to.equal('a real value is the name of an element or an attribute');
  });

  it('puts a plain picture of the same type in place of a logo', () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('Thørger Quistgård')]);
    const { text, hasLogo } = redacted(withValue(message(), 'Indhold', png.toString('base64')));
    expect(hasLogo).to.equal(/<(?:\w+:)?Indhold>/.test(message()));
    expect(tracesIn(text, VALUES)).to.deep.equal([]);
  });
});
