/** What the contract marks as personal is in no text that is kept. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { defaultLimits } from '../../src/config/config.js';
import { services } from '../../src/contract/index.js';
import type { KeptText } from '../../src/calls/kept-call.js';
import { keptText, markedOf, MOST_BYTES_KEPT, readGiven } from '../../src/calls/redaction/kept-text.js';
import { kept } from '../../src/calls/kept.js';
import type { FaultCode } from '../../src/faults/catalogue.js';
import { Fault } from '../../src/faults/fault.js';
import { writeFault } from '../../src/soap/faults/fault-writer.js';
import { envelopeXml } from '../../src/soap/message/answer.js';
import { SOAP_VERSIONS } from '../../src/soap/message/version.js';
import { childrenOf } from '../../src/xml/schema/content-model.js';
import type { ElementDescriptor } from '../../src/xml/schema/schema.js';
import { parse } from '../../src/xml/parser/parse.js';
import { neverClosed, standsTwice, undeclared } from '../../src/xml/parser/well-formedness.js';
import type { XmlElement } from '../../src/xml/tree/tree.js';
import { loadFixtures } from '../support/fixtures.js';
import { cpuMs } from '../support/cpu-time.js';
import { Sent, withUserEmails } from '../support/personal-data-sent.js';
import { sampleOf, SOAP_11, withValue } from '../support/soap-client.js';

const NOW = new Date('2026-11-30T10:00:00+01:00');
const operations = services.flatMap(({ operations: some }) => some);

const keptOf = (xml: string | Uint8Array): KeptText =>
  keptText(readGiven({ bytes: Buffer.from(xml), charset: undefined }, defaultLimits));

function textOf(kept: KeptText): string {
  if (!('text' in kept)) throw new Error(`nothing is kept: ${kept.state}`);
  return kept.text;
}

/** It may stand where numbers do. */
const [OPEN, SECRET] = ['4711', 'hemmelig'];

/** An element with all that it may have; each value says whether the contract marks it. */
function whole({ namespace, local, type, personal }: ElementDescriptor, isHidden = false): string {
  const hidden = isHidden || personal;
  const inner =
    type.kind === 'simple'
      ? hidden
        ? SECRET
        : OPEN
      : childrenOf(type)
          .map((child) => whole(child, hidden))
          .join('\n');
  return `<x:${local} xmlns:x="${namespace}">${inner}</x:${local}>`;
}

const count = (text: string, word: string) => text.split(word).length - 1;

const allText = ({ nodes }: XmlElement): string =>
  nodes.map((node) => (typeof node === 'string' ? node : allText(node))).join('');

describe('a message that is kept', () => {
  for (const version of SOAP_VERSIONS)
    it(`has every value that the contract does not mark and none that it marks, SOAP ${version.key}`, () => {
      let [hidden, shown] = [0, 0];
      for (const { input, output } of operations)
        for (const descriptor of [input, output]) {
          const xml = envelopeXml(version, whole(descriptor));
          const text = textOf(keptOf(xml));
          expect(text, descriptor.local).not.to.include(SECRET);
          expect(count(text, OPEN), descriptor.local).to.equal(count(xml, OPEN));
          expect(text.split('\n').length).to.equal(xml.split('\n').length);
          hidden += count(xml, SECRET);
          shown += count(xml, OPEN);
        }
      expect(hidden).to.be.greaterThan(100);
      expect(shown).to.be.greaterThan(1000);
    });

  it('shows no marked value however it is written, nor what the contract does not know', () => {
    const message = sampleOf('CreateJobannonce', NOW);
    const secret = fc.stringMatching(/^[A-Za-zÆØÅæøå0-9@. ]{6,30}$/).map((text) => `q${text}q`);
    const written = fc.tuple(secret, fc.nat({ max: WAYS.length - 1 }));
    fc.assert(
      fc.property(written, fc.constantFrom(...PLACES), ([text, way], place) => {
        const xml = place(message, WAYS[way]?.(text) ?? text);
        const parsed = parse(Buffer.from(xml), { limits: defaultLimits });
        const kept = textOf(keptOf(xml));
        expect(kept).not.to.include(text);
        expect(allText(parse(Buffer.from(kept), { limits: defaultLimits }).root)).not.to.include(text);
        expect(kept.split('\n').length).to.equal(parsed.text.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });

  it('hides a free text that tells a person of the call, or a CPR number, and no other one', () => {
    const told = (text: string, xml = sampleOf('CreateJobannonce', NOW)) =>
      textOf(keptOf(withValue(withValue(xml, 'Fornavne', 'Åse Marie'), 'Titel', text)));
    const person = withValue(
      withValue(sampleOf('CreateJobannonce', NOW), 'Telefonnummer', '+45 12 34 56 78'),
      'Email',
      'aase@kokken.example',
    );
    for (const text of [
      ...['Ring til Åse', 'Åses køkken', 'ring til A\u030ase', 'marie', 'CPR 010190-0000', '010190&#45;0000'],
      ...['Ring 12345678', 'ring 12 34 56 78', 'skriv til AASE@kokken.example', '<![CDATA[Marie]]>'],
      // Whoever's they are, and in whatever spelling.
      ...['Borger 0101701234', '010170 1234', 'P-nummer 1012345674', 'skriv til ole.jensen@odense.example'],
    ])
      expect(told(text, person), text).to.match(/<job:Titel>(<!\[CDATA\[)?\*\*\*(\]\]>)?</);
    for (const text of [
      'Kok',
      'Masekok',
      'P-nummer 10123456',
      'Mariehøne',
      'Ring 87654321',
      'Se 00000000-0000-4000-8000-000000000001',
    ])
      expect(told(text, person), text).to.include(`<job:Titel>${text}<`);
  });

  it('keeps of addresses, tags and times what they should be, and nothing that a stranger writes there', () => {
    const wsa = 'xmlns:a="http://www.w3.org/2005/08/addressing"';
    const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
    const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
    const withHeader = (header: string) =>
      textOf(keptOf(sampleOf('CreateJobannonce', NOW).replace(/(<soap:Header>)/, `$1${header}`)));
    for (const header of [
      `<a:From ${wsa}><q:Cpr xmlns:q="urn:q">hemmelig</q:Cpr></a:From>`,
      `<a:From ${wsa}><a:Address>urn:x</a:Address>hemmelig</a:From>`,
      `<a:ReplyTo ${wsa}><a:Address>mailto:hemmelig@x.example</a:Address></a:ReplyTo>`,
      `<a:MessageID ${wsa}>hemmelig 0101701234</a:MessageID>`,
      `<a:MessageID ${wsa}>urn:hemmelig:0101701234</a:MessageID>`,
      `<s:Security xmlns:s="${wsse}"><u:Timestamp xmlns:u="${wsu}"><u:Created>hemmelig</u:Created></u:Timestamp></s:Security>`,
      '<x xsi:type="hemmelig tekst" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
      '<x xsi:nil="hemmelig" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
      '<x lang="hemmelig tekst"/>',
      '<x xmlns:q="hemmelig"/>',
    ])
      expect(withHeader(header), header).not.to.include('hemmelig');
    for (const number of ['01-01-70-1234', '010170-1234', '0101701234'])
      expect(withHeader(`<x${number}/>`), number).not.to.include(number);
    const id = 'urn:uuid:7c1e9f04-5a70-4c8e-9a55-012345678901';
    expect(withHeader(`<a:MessageID ${wsa}>${id}</a:MessageID>`)).to.include(id);
    expect(
      withHeader(
        `<a:ReplyTo ${wsa}><a:Address>https://x.example/virksomhedsindsats/2</a:Address></a:ReplyTo>`,
      ),
    ).to.include('https://x.example/virksomhedsindsats/2');
  });

  it('keeps no name where none belongs, and no fault that quotes it', () => {
    const at = (pattern: RegExp, text: string) => (xml: string) => xml.replace(pattern, text);
    const header = (block: string) => at(/<soap:Header>/, `$&${block}`);
    const wsa = 'xmlns:a="http://www.w3.org/2005/08/addressing"';
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    for (const change of [
      header('<x:Kvistgaard xmlns:x="urn:x" soap:mustUnderstand="1"/>'),
      header('<Kvistgaard:x xmlns:Kvistgaard="urn:x"/>'),
      header('<x xmlns="urn:Ole-Kvistgaard" soap:mustUnderstand="1"/>'),
      header('<x Kvistgaard="1"/>'),
      header('<x xmlns:u="urn:u" u:Id="Kvistgaard"/>'),
      header(`<x xsi:type="Kvistgaard" ${xsi}/>`),
      header('<x lang="Kvistgaard"/>'),
      header('<x soap:actor="urn:Kvistgaard"/>'),
      header(`<a:To ${wsa}>https://x.example/Kvistgaard</a:To>`),
      header(`<a:MessageID ${wsa}>urn:Kvistgaard</a:MessageID>`),
      at(/<job:Titel>/, '<job:Kvistgaard/>$&'),
      at(/(<\w+:CVRnumberIdentifier>)[^<]*/, '$1Kvistgaard'),
      at(/(<\w+:OrganisationCode>)[^<]*/, '$1Kvistgaard'),
      at(/(<\w+:CodeListItemIdentifier>)[^<]*/, '$1Kvistgaard'),
      at(/(<\w+:AntalStillinger>|<\w+:OrganisationTypeIdentifier>)[^<]*/, '$1Kvistgaard'),
    ]) {
      const xml = change(sampleOf('CreateJobannonce', NOW));
      expect(xml).to.include('Kvistgaard');
      const fault = writeFault(
        new Fault(1014, [
          {
            kode: 1014,
            sti: "/soap:Envelope/*[local-name()='Kvistgaard']",
            vaerdi: 'Kvistgaard',
            sentences: { da: 'Nej, {urn:x}Kvistgaard: her', en: 'No, Kvistgaard' },
            data: { header: '{urn:x}Kvistgaard' },
          },
        ]),
        SOAP_11,
        '00000000-0000-4000-8000-000000000001',
      );
      const { request, answer } = kept(callOf(xml, String(fault.body), 1014), defaultLimits);
      expect(textOf(request), xml).not.to.match(/kvistgaard/i);
      expect(textOf(answer), xml)
        .not.to.match(/kvistgaard/i)
        .and.to.include('<fejl:Kode>1014<');
      parse(Buffer.from(textOf(request)), { limits: defaultLimits });
    }
  });

  it('keeps faults that quote HTTP, or no message, where they say nothing but our words', () => {
    const answered = (code: FaultCode, data: Readonly<Record<string, string>>) => {
      const fault = writeFault(new Fault(code, [], data), SOAP_11, '00000000-0000-4000-8000-000000000001');
      return textOf(kept(callOf('<a', String(fault.body), code), defaultLimits).answer);
    };
    const action = (text: string) =>
      answered(139115, { action: text, operation: 'GetLogo', forventet: '"http://jobnet.dk/GetLogo"' });
    expect(action('http://jobnet.dk/Search')).to.match(/<faultstring>SOAPAction eller/);
    expect(answered(139131, { type: 'application/json' })).to.match(/<faultstring>Content-Type/);
    expect(answered(139100, { hvad: neverClosed('job:Titel') })).to.match(/<faultstring>Beskeden/);
    expect(answered(139100, { hvad: undeclared('job') })).to.match(/<faultstring>Beskeden/);
    for (const text of [
      action('urn:Ole'),
      answered(139131, { type: 'ole/kvistgaard' }),
      answered(139104, { hvad: 'ole' }),
      answered(139136, { sti: '/Ole' }),
      answered(139100, { hvad: neverClosed('Ole') }),
      answered(139100, { hvad: standsTwice('Ole') }),
    ])
      expect(text)
        .to.include('<faultstring>***<')
        .and.not.match(/\bole\b/i);
  });

  it('keeps numbers where numbers belong, but for ten digits that may be a person’s', () => {
    const at = (local: string, text: string) =>
      textOf(keptOf(envelopeXml(SOAP_11, filled('CreateJobannonce', local, text))));
    for (const [local, text, isKept] of [
      ['ProductionUnitIdentifier', '1012345674', true],
      ['ProductionUnitIdentifier', '0101701234', false],
      ['ProductionUnitIdentifier', ' 0101701234 ', false],
      ['ProductionUnitIdentifier', '010170-1234', false],
      ['AntalStillinger', '0101701234', false],
      ['AntalStillinger', '01 01 70 12 34', false],
      ['AntalStillinger', '12', true],
      ['AntalStillinger', '1,5', true],
    ] as const)
      expect(at(local, text).includes(`>${text}<`), `${local} ${text}`).to.equal(isKept);
  });

  it('takes no longer for each byte of a hostile message that is longer', () => {
    for (const [name, hostile] of Object.entries(HOSTILE)) {
      const costs = [1, 4].map((times) => {
        const message = hostile(times * 20_000);
        return cpuMs(() => kept(callOf(message, message, 1014), defaultLimits));
      });
      expect((costs[1] ?? 0) / Math.max(costs[0] ?? 0, 5), `${name}: ${costs.join()} ms`).to.be.below(10);
    }
  });

  it('looks at hostile values of attributes for no longer than at others', () => {
    const actor = `${'a:b'.repeat(10_000)} !`;
    const xml = sampleOf('CreateJobannonce', NOW).replace('<soap:Header>', `$&<x actor="${actor}"/>`);
    expect(textOf(keptOf(xml))).to.include('actor="***"');
  });

  it('keeps no fault of a request, and of an answer its own parts only', () => {
    const fault = (within: string) => envelopeXml(SOAP_11, `<soap:Fault>${within}</soap:Fault>`);
    const given = (xml: string) => readGiven({ bytes: Buffer.from(xml), charset: undefined }, defaultLimits);
    const xml = fault('<faultcode>soap:Client</faultcode><faultstring>Ja</faultstring><x>hemmelig</x>');
    expect(keptText(given(xml))).to.deep.equal({ state: 'unknown' });
    expect(textOf(keptText(given(xml), { isAnswer: true })))
      .to.include('<faultstring>Ja<')
      .and.not.to.include('hemmelig');
    // The first Body is nobody's.
    const twice = xml.replace(/(<soap:Body>)/, '<Body xmlns=""><soap:Fault/></Body>$1');
    expect(keptText(given(twice))).to.deep.equal({ state: 'unknown' });
  });

  it('of a million lines is counted through, and one with very many marked values shows no free text', () => {
    const lines = withValue(sampleOf('CreateJobannonce', NOW), 'Fornavne', `A${'\n'.repeat(900_000)}B`);
    expect(keptOf(lines)).to.have.property('state', 'cut');
    const email = /<job:Email>[^<]*<\/job:Email>/;
    const many = withValue(sampleOf('CreateJobannonce', NOW), 'Titel', 'Kok').replace(email, (one) =>
      one.repeat(300),
    );
    expect(many).to.match(/(<job:Email>[^<]*<\/job:Email>){300}/);
    expect(textOf(keptOf(many))).to.include('<job:Titel>***<');
  });

  it('hides in the answer what the request tells', () => {
    const request = readGiven(
      {
        bytes: Buffer.from(withValue(sampleOf('CreateJobannonce', NOW), 'Efternavn', 'Kvistgaard')),
        charset: undefined,
      },
      defaultLimits,
    );
    const fault = envelopeXml(
      SOAP_11,
      '<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Kvistgaard kan ikke</faultstring></soap:Fault>',
    );
    const answer = readGiven({ bytes: Buffer.from(fault), charset: undefined }, defaultLimits);
    expect(textOf(keptText(answer, { isAnswer: true }))).to.include('Kvistgaard');
    expect(textOf(keptText(answer, { isAnswer: true, marked: markedOf(request) })))
      .to.include('<faultstring>***<')
      .and.to.include('soap:Client');
  });

  it('hides what its fault has hidden, as the gateway has judged it to be a person’s', () => {
    const message = withValue(sampleOf('CreateJobannonce', NOW), 'Titel', 'Sara');
    const fault = writeFault(
      new Fault(1014, [
        {
          kode: 1014,
          sti: '/soap:Envelope/soap:Body/job:CreateJobannonceRequest/job:Jobannonce/job:Titel',
          vaerdi: '***',
        },
      ]),
      SOAP_11,
      '00000000-0000-4000-8000-000000000001',
    );
    expect(textOf(kept(callOf(message, String(fault.body), 1014), defaultLimits).request)).to.include(
      '<job:Titel>***<',
    );
    const answered = kept(callOf(message, '', 0), defaultLimits);
    expect(textOf(answered.request)).to.include('<job:Titel>Sara<');
  });

  it('is as it was sent in all else', () => {
    const message = sampleOf('CreateJobannonce', NOW);
    const text = textOf(keptOf(message));
    const [sent, kept] = [message.split('\n'), text.split('\n')];
    const changed = kept.filter((line, at) => line !== sent[at]);
    expect(changed).not.to.deep.equal([]);
    for (const line of changed) expect(line).to.match(/^\s*<[\w:]+>\*\*\*<\/[\w:]+>$/);
  });

  it('has no digest and no signature: a short number could be found by them', () => {
    const security =
      '<s:Security xmlns:s="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">' +
      '<u:Timestamp xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"><u:Created>2026-11-30T09:00:00Z</u:Created></u:Timestamp>' +
      '<d:DigestValue xmlns:d="http://www.w3.org/2000/09/xmldsig#">ZGlnZXN0</d:DigestValue><d:SignatureValue xmlns:d="http://www.w3.org/2000/09/xmldsig#">c2ln</d:SignatureValue></s:Security>';
    const text = textOf(
      keptOf(sampleOf('GetJobannonce', NOW).replace(/(<soap:Header[^>]*>)/, `$1${security}`)),
    );
    expect(text)
      .to.include('2026-11-30T09:00:00Z')
      .and.not.to.match(/ZGlnZXN0|c2ln/);
  });

  it('has its logo shortened, and at most 64 KiB in all', () => {
    const logo = Buffer.alloc(90_000, 7).toString('base64');
    const withLogo = envelopeXml(SOAP_11, whole(operation('CreateJobannonce').input)).replace(
      /(<x:\w*(?:Logo|Fil|Billed|Indhold)\w*[^>]*>)4711/,
      `$1${logo}`,
    );
    expect(withLogo).to.include(logo);
    const kept = keptOf(withLogo);
    expect(kept.state).to.equal('whole');
    expect(textOf(kept)).to.include(`${logo.slice(0, 40)}… (${logo.length})`);
    const long = keptOf(withValue(sampleOf('CreateJobannonce', NOW), 'Titel', 'æ'.repeat(50_000)));
    expect(long.state).to.equal('cut');
    expect(Buffer.byteLength(textOf(long))).to.be.within(MOST_BYTES_KEPT - 3, MOST_BYTES_KEPT);
    expect(textOf(long)).not.to.include('\ufffd');
  });

  it('is not kept as text where it is no message of the contract, or too long to be looked at', () => {
    for (const one of [
      '',
      'navn=Ole',
      '<a>Ole</a>',
      '<!DOCTYPE a><a/>',
      '\u0000',
      envelopeXml(SOAP_11, ''),
      V1,
    ])
      expect(keptOf(one), one).to.deep.equal({ state: 'unknown' });
    const huge = withValue(sampleOf('CreateJobannonce', NOW), 'Titel', 'x'.repeat(1024 * 1024));
    expect(keptOf(huge)).to.deep.equal({ state: 'large' });
  });

  it('has nothing of what stands in marked elements of fixtures, by their names: requests and answers', () => {
    const sent = new Sent();
    const kept = new Sent();
    for (const fixture of loadFixtures().map(withUserEmails)) {
      sent.note(fixture);
      for (const step of fixture.steps)
        for (const one of [keptOf(step.body), keptOf(readFileSync(step.responseFile))])
          if ('text' in one) kept.note({ ...fixture, steps: [{ ...step, body: Buffer.from(one.text) }] });
    }
    expect(kept.steps).to.be.greaterThan(600);
    expect([...sent.personal.keys()]).to.include.members([
      'UserFullName',
      'Fornavne',
      'Telefonnummer',
      'Email',
    ]);
    const elsewhere = namesOfUnmarked();
    expect([...kept.personal.keys()].filter((name) => !elsewhere.has(name))).to.deep.equal([]);
    expect([...sent.personal.keys()].filter((name) => !elsewhere.has(name)).length).to.be.at.least(10);
  });
});

/** Elements that the contract marks in some places, and not in all: the street of a workplace. */
function namesOfUnmarked(): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (descriptor: ElementDescriptor): void => {
    if (descriptor.personal) return;
    names.add(descriptor.local);
    childrenOf(descriptor.type).forEach(visit);
  };
  for (const { input, output } of operations) [input, output].forEach(visit);
  return names;
}

const callOf = (request: string, answer: string, outcome: number) => ({
  ...{ logId: '', receivedAt: NOW, path: '', status: 500, durationMs: 1, charset: undefined },
  ...{ request: Buffer.from(request), answer, outcome },
});

/** A message of an operation that has such a text in each element of that name. */
const filled = (name: string, local: string, text: string) =>
  whole(operation(name).input).replaceAll(new RegExp(`(<x:${local} [^>]*>)[^<]*`, 'g'), `$1${text}`);

const inHeader = (block: string) => sampleOf('CreateJobannonce', NOW).replace('<soap:Header>', `$&${block}`);
const titled = (text: string) => withValue(sampleOf('CreateJobannonce', NOW), 'Titel', text);

/** Messages of about so many characters each. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  spaces: (length) => titled(' '.repeat(length)),
  digits: (length) => titled('1'.repeat(length)),
  'parted digits': (length) => titled('1-'.repeat(length / 2)),
  'signs between digits': (length) => titled(`1${'.'.repeat(length)}1`),
  capitals: (length) => titled('A'.repeat(length)),
  marks: (length) => titled(`e${'\u0301'.repeat(length)}`),
  percents: (length) => titled('%41'.repeat(length / 3)),
  ignorable: (length) => titled('\u00ad'.repeat(length)),
  'line ends': (length) => titled('\n'.repeat(length)),
  'a long name': (length) => inHeader(`<A${'a'.repeat(length)}/>`),
  'a name of capitals': (length) => inHeader(`<${'A'.repeat(length)}/>`),
  'a name of parted digits': (length) => inHeader(`<a${'1-'.repeat(length / 2)}a/>`),
  'a long address': (length) => inHeader(`<x xmlns="a:${'b:'.repeat(length / 2)}"/>`),
  'many attributes': (length) =>
    inHeader(
      `<x ${Array.from({ length: Math.min(120, length / 100) }, (_, nr) => `a${nr}="${'b'.repeat(90)}"`).join(' ')}/>`,
    ),
  'many names': (length) =>
    inHeader(
      `<x>${Array.from({ length: length / 20 }, (_, nr) => `<navn${nr.toString(36)}/>`).join('')}</x>`,
    ),
  comments: (length) => inHeader('<!---->'.repeat(length / 7)),
  CDATA: (length) => titled('<![CDATA[a]]>'.repeat(length / 13)),
  'a phone number': (length) =>
    withValue(titled('12 34 56 7 '.repeat(length / 11)), 'Telefonnummer', '12345678'),
};

const operation = (name: string) => {
  const found = operations.find((one) => one.name === name);
  if (!found) throw new Error(`no operation is called ${name}`);
  return found;
};

const V1 = envelopeXml(
  SOAP_11,
  '<CreateJobAd xmlns="http://jobnet.af.dk/JobAdService"><Contact>Ole</Contact></CreateJobAd>',
);

/** Ways to write a text in XML. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `<![CDATA[${text}]]>`,
  (text) => `${text.slice(0, 3)}<!-- ${text} -->${text.slice(3)}`,
  (text) => `\n${text}\r\n${text}\n`,
  (text) => Array.from(text, (one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
  (text) => `<a>${text}</a><b c="${text}">${text}</b>`,
  (text) => `${text}<![CDATA[</x>]]>${text}`,
];

const inElement = (local: string) => (message: string, text: string) =>
  message.replace(
    new RegExp(`(<(?:\\w+:)?${local}>)[^<]*(<)`),
    (_, begin: string, end: string) => begin + text + end,
  );

/** Where it is written: into marked elements, and where the contract knows nothing. */
const PLACES: readonly ((message: string, text: string) => string)[] = [
  inElement('UserFullName'),
  inElement('UserIdentifier'),
  (message, text) =>
    message.replace('</soap:Header>', `<h:Any xmlns:h="urn:x">${text}</h:Any></soap:Header>`),
  (message, text) => message.replace('<soap:Body>', `<soap:Body><!-- ${text.replaceAll(/--|-$/g, '')} -->`),
  (message, text) =>
    message.replace(
      /<(\w+):Titel>/,
      (begin, prefix: string) => `<${prefix}:Ukendt>${text}</${prefix}:Ukendt>${begin}`,
    ),
  (message, text) =>
    message.replace(
      /<(\w+):Titel>/,
      (begin, prefix: string) => `<${prefix}:Fornavne>${text}</${prefix}:Fornavne>${begin}`,
    ),
  (message, text) => message.replace('</soap:Body>', `${text.replaceAll(/^[^<]+|[^>]+$/g, '')}</soap:Body>`),
];
