import { normaliseName } from '../../../../src/certificates/distinguished-name.js';
import { THUMBPRINT_SHA1, X509_V3 } from '../../../../src/soap/wss/names.js';
import type { Signer } from '../../../../src/soap/wss/sign.js';
import { signed } from '../messages.js';
import { type Attack, type Loot, resigned } from './base.js';
import { Editable } from './editable.js';

/**
 * Keys that are not the sender's, references that loop or point outside, and issuers that take long
 * to read.
 */
export function* keys({ text, victim, colleague, stranger }: Loot): Generator<Attack> {
  const token = ({ certificate }: Signer) => certificate.raw.toString('base64');
  const withToken = (signer: Signer) => {
    const message = Editable.read(text);
    message.find('BinarySecurityToken').text = token(signer);
    return message;
  };
  yield { name: "a stranger's certificate", text: withToken(stranger).write(), expected: [139167] };
  yield {
    name: "a stranger's certificate and signature",
    text: resigned(withToken(stranger), stranger),
    expected: [139167],
  };
  yield { name: "a stranger's signature", text: resigned(Editable.read(text), stranger), expected: [139168] };
  yield { name: "a colleague's certificate", text: withToken(colleague).write(), expected: [139168] };
  yield {
    name: "a colleague's signature",
    text: resigned(Editable.read(text), colleague),
    expected: [139168],
  };
  for (const reference of ['certificate', 'thumbprint', 'issuerSerial', 'subjectKeyIdentifier'] as const) {
    const own = signed(stranger, { reference });
    yield { name: `a stranger by ${reference}`, text: own, expected: [139167] };
    const named = Editable.read(signed(victim, { reference }));
    yield {
      name: `a stranger in the name of the victim by ${reference}`,
      text: resigned(named, stranger),
      expected: [139168],
    };
  }
  for (let octet = 0; octet < victim.certificate.raw.length; octet += 8) {
    const message = Editable.read(text);
    const der = Buffer.from(victim.certificate.raw);
    der[octet]! ^= 1;
    message.find('BinarySecurityToken').text = der.toString('base64');
    yield { name: `octet ${octet} of the certificate`, text: message.write(), expected: [139167] };
  }
  yield* tokenReferences(text);
  yield* longIssuers(signed(victim, { reference: 'issuerSerial' }));
}

/** Texts that cost more than their length, or grow, when a name is taken apart and normalised. */
const FILLERS = {
  'combining marks': '\u0301\u0323',
  'letters that become eighteen': '\ufdfa',
  'Korean letters in parts': '\u1112\u1161\u11ab',
  quotes: '"',
  'quotes that do not close': '"\\',
  backslashes: '\\',
  'escaped octets': '\\C3\\A6',
  'empty pairs': '=,',
  'pairs of several values': '+CN=a',
  semicolons: ';',
} as const;

/** Lengths within what is read of a name, just beyond it, and as long as a message can bring. */
const LENGTHS = [100, 1000, 1990, 2001, 10_000, 50_000, 300_000];

function* longIssuers(text: string): Generator<Attack> {
  for (const [what, filler] of Object.entries(FILLERS)) {
    for (const length of LENGTHS) {
      const name = `CN=a${filler.repeat(length)}`.slice(0, length);
      const changed = text.replace(
        /(<ds:X509IssuerName>).*(<\/ds:X509IssuerName>)/,
        (_, start: string, end: string) => start + name + end,
      );
      // What is too long as it came, or becomes so when it is normalised, is looked up nowhere.
      const isLong = length > 2000 || normaliseName(name).length > 2000;
      const expected: Attack['expected'] = isLong ? [139166] : [139167];
      yield { name: `an issuer of ${length} characters: ${what}`, text: changed, expected };
    }
  }
}

const KEY_INFOS: readonly (readonly [string, Attack['expected']])[] = [
  ['<ds:KeyName>victim</ds:KeyName>', [139161]],
  ['<ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue>', [139161]],
  ['<ds:RetrievalMethod URI="#sig-token"/>', [139161]],
  ['<ds:X509Data><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>', [139161]],
  ['', [139161]],
  ['<wsse:SecurityTokenReference/>', [139161]],
  ['<wsse:SecurityTokenReference><wsse:Embedded/></wsse:SecurityTokenReference>', [139161]],
  ['<wsse:SecurityTokenReference><ds:KeyName>x</ds:KeyName></wsse:SecurityTokenReference>', [139161]],
  [
    '<wsse:SecurityTokenReference wsu:Id="loop"><wsse:Reference URI="#loop"/></wsse:SecurityTokenReference>',
    [139166],
  ],
  ['<wsse:SecurityTokenReference><wsse:SecurityTokenReference/></wsse:SecurityTokenReference>', [139161]],
  [
    '<wsse:SecurityTokenReference><wsse:Reference URI="#sig-token"/><wsse:Reference URI="#sig-token"/></wsse:SecurityTokenReference>',
    [139161],
  ],
  [
    '<wsse:SecurityTokenReference><wsse:Reference URI="#sig-token"/><wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier></wsse:SecurityTokenReference>',
    [139161],
  ],
  [
    `<wsse:SecurityTokenReference><wsse:KeyIdentifier ValueType="${THUMBPRINT_SHA1}">AAAA</wsse:KeyIdentifier></wsse:SecurityTokenReference>`,
    [139166],
  ],
  [
    `<wsse:SecurityTokenReference><wsse:KeyIdentifier ValueType="${X509_V3}">AAAA</wsse:KeyIdentifier></wsse:SecurityTokenReference>`,
    [139167],
  ],
  [
    '<wsse:SecurityTokenReference><wsse:KeyIdentifier>AAAA</wsse:KeyIdentifier></wsse:SecurityTokenReference>',
    [139166],
  ],
];

function* tokenReferences(text: string): Generator<Attack> {
  for (const [xml, expected] of KEY_INFOS) {
    const changed = text.replace(/(<ds:KeyInfo>).*(<\/ds:KeyInfo>)/, `$1${xml}$2`);
    yield { name: `KeyInfo: ${xml}`, text: changed, expected };
  }
  const ids = Editable.read(text)
    .all()
    .map((one) => one.get('Id'))
    .filter((id) => id !== undefined);
  const uris = [
    '',
    '#',
    '#unknown',
    'http://127.0.0.1:9/c.cer',
    'file:///etc/passwd',
    'cid:x',
    'sig-token',
    '#__proto__',
  ].concat(ids.filter((id) => id !== 'sig-token').map((id) => `#${id}`));
  for (const uri of uris) {
    const message = Editable.read(text);
    message.find('KeyInfo').find('Reference').set('URI', uri);
    yield { name: `the certificate at ${uri}`, text: message.write(), expected: [139166] };
  }
  const count = Editable.read(text).all().length;
  for (let at = 0; at < count; at++) {
    const message = Editable.read(text);
    const token = message.find('BinarySecurityToken').remove();
    const place = message.all()[at];
    if (!place || place.local === 'Security') continue;
    place.insert(token, 'last');
    yield {
      name: `the certificate in ${place.local} #${at}`,
      text: message.write(),
      expected: [139166, 139161, 139110],
    };
  }
}
