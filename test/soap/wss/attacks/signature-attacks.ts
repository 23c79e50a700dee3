import { createHmac } from 'node:crypto';
import { canonicalise } from '../../../../src/soap/wss/c14n.js';
import { parseText } from '../../../xml/support.js';
import { type Attack, elementsOf, type Loot, resigned, written } from './base.js';
import { Editable } from './editable.js';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const EXC = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

const FOREIGN_TRANSFORMS = [
  `${DSIG}enveloped-signature`,
  `${DSIG}base64`,
  'http://www.w3.org/TR/1999/REC-xpath-19991116',
  'http://www.w3.org/2002/06/xmldsig-filter2',
  'http://www.w3.org/TR/1999/REC-xslt-19991116',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
  'http://www.w3.org/2006/12/xml-c14n11',
  `${EXC}WithComments`,
  'http://www.w3.org/2002/07/decrypt#XML',
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform',
  '',
  EXC.slice(0, -1),
  ` ${EXC}`,
  EXC.toUpperCase(),
];
const WEAK_DIGESTS = [
  '',
  `${MORE}md5`,
  `${DSIG}sha1`,
  `${MORE}sha224`,
  'http://www.w3.org/2001/04/xmlenc#ripemd160',
  `${SHA256} `,
  SHA256.toUpperCase(),
  'constructor',
  '__proto__',
];
const WEAK_SIGNATURES = [
  '',
  `${DSIG}rsa-sha1`,
  `${DSIG}dsa-sha1`,
  `${DSIG}hmac-sha1`,
  `${MORE}hmac-sha256`,
  `${MORE}hmac-sha512`,
  `${MORE}rsa-md5`,
  `${MORE}rsa-ripemd160`,
  `${MORE}rsa-sha224`,
  `${MORE}ecdsa-sha1`,
  `${MORE}ecdsa-sha224`,
  'http://www.w3.org/2007/05/xmldsig-more#rsa-pss',
  'http://www.w3.org/2007/05/xmldsig-more#sha1-rsa-MGF1',
  'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519',
  'none',
  'toString',
  '__proto__',
];
const URIS = [
  '',
  '#',
  '##',
  '#unknown',
  '#xpointer(/)',
  "#xpointer(id('sig-part-6'))",
  '#sig-part-6 ',
  ' #sig-part-6',
  '#SIG-PART-6',
  'sig-part-6',
  '?#sig-part-6',
  './#sig-part-6',
  'cid:body@x',
  'file:///etc/passwd',
  'http://127.0.0.1:9/x',
  'http://127.0.0.1:9/#sig-part-6',
  '#sig-part-6#sig-part-6',
  '#%73ig-part-6',
  '#sig-token',
  '#__proto__',
  '#constructor',
];

/**
 * Each change as an outsider makes it and as a registered system could sign it, but for changes of
 * SignatureValue, which signing again puts right.
 */
function* both(
  name: string,
  { text, victim }: Loot,
  change: (message: Editable) => void,
  expected: Attack['expected'],
): Generator<Attack> {
  const message = Editable.read(text);
  change(message);
  yield { name, text: message.write(), expected };
  if (message.find('SignatureValue').nodes.length > 1) return;
  yield { name: `${name}, signed again`, text: resigned(message, victim), expected };
}

const c14n = (algorithm: string, local = 'ds:Transform') => Editable.make(local, { Algorithm: algorithm });

export function* references(loot: Loot): Generator<Attack> {
  const count = Editable.read(loot.text)
    .every('Reference')
    .filter(({ prefix }) => prefix === 'ds').length;
  const at = (message: Editable, i: number) =>
    message.every('Reference').filter(({ prefix }) => prefix === 'ds')[i]!;
  for (let i = 0; i < count; i++) {
    for (const uri of URIS) {
      // A certificate may be signed, but then another part is not.
      const expected = uri === '#sig-token' ? ([139163] as const) : ([139164] as const);
      yield* both(`reference ${i} to "${uri}"`, loot, (m) => at(m, i).set('URI', uri), expected);
    }
    for (let j = 0; j < count; j++) {
      if (i === j) continue;
      yield* both(
        `reference ${i} to the part of ${j}`,
        loot,
        (m) => at(m, i).set('URI', at(m, j).get('URI') ?? ''),
        [139164],
      );
    }
    yield* both(`reference ${i} without URI`, loot, (m) => at(m, i).unset('URI'), [139164]);
    yield* both(`reference ${i} away`, loot, (m) => at(m, i).remove(), [139163]);
    yield* both(
      `reference ${i} of Type Manifest`,
      loot,
      (m) => at(m, i).set('Type', `${DSIG}Manifest`),
      [139164],
    );
    yield* both(
      `reference ${i} in reference ${i}`,
      loot,
      (m) => {
        at(m, i).insert(at(m, i).copy(), 'last');
      },
      [139161],
    );
    yield* both(
      `reference ${i} eleven times`,
      loot,
      (m) => {
        for (let n = 0; n < 10; n++) at(m, i).copy().before(at(m, i));
      },
      [139103],
    );
    yield* both(
      `reference ${i} without transforms`,
      loot,
      (m) => at(m, i).find('Transforms').remove(),
      [139161],
    );
    yield* both(
      `reference ${i} with six transforms`,
      loot,
      (m) => {
        for (let n = 0; n < 5; n++) at(m, i).find('Transforms').insert(c14n(EXC), 'last');
      },
      [139103],
    );
    for (const uri of FOREIGN_TRANSFORMS) {
      for (const end of ['first', 'last', 'alone'] as const) {
        yield* both(
          `transform ${uri} ${end} in reference ${i}`,
          loot,
          (m) => {
            const transforms = at(m, i).find('Transforms');
            if (end === 'alone') transforms.nodes.splice(0);
            transforms.insert(c14n(uri), end === 'first' ? 'first' : 'last');
          },
          [139162],
        );
      }
    }
    for (const uri of WEAK_DIGESTS) {
      yield* both(
        `digest ${uri} in reference ${i}`,
        loot,
        (m) => at(m, i).find('DigestMethod').set('Algorithm', uri),
        [139162],
      );
    }
    yield* both(
      `XPath in the transform of reference ${i}`,
      loot,
      (m) => {
        at(m, i)
          .find('Transform')
          .insert(Editable.make('ds:XPath', {}, 'not(ancestor-or-self::job:Titel)'), 'last');
      },
      [139161],
    );
  }
}

/** Other methods, parts that stand twice, and what could hide something signed. */
export function* signatureShapes(loot: Loot): Generator<Attack> {
  for (const uri of WEAK_SIGNATURES) {
    yield* both(
      `signature method ${uri}`,
      loot,
      (m) => m.find('SignatureMethod').set('Algorithm', uri),
      [139162],
    );
  }
  for (const uri of FOREIGN_TRANSFORMS) {
    yield* both(
      `canonicalisation ${uri}`,
      loot,
      (m) => m.find('CanonicalizationMethod').set('Algorithm', uri),
      [139162],
    );
  }
  for (const part of [
    'SignedInfo',
    'SignatureValue',
    'KeyInfo',
    'Signature',
    'CanonicalizationMethod',
    'SignatureMethod',
    'SecurityTokenReference',
    'BinarySecurityToken',
    'Timestamp',
    'Created',
    'Expires',
    'DigestMethod',
    'DigestValue',
    'Transforms',
  ]) {
    yield* both(
      `${part} twice`,
      loot,
      (m) => {
        const one = m.find(part);
        one.copy().before(one);
      },
      [139161, 139165],
    );
    yield* both(
      `${part} in itself`,
      loot,
      (m) => {
        const one = m.find(part);
        one.insert(one.copy(), 'last');
      },
      [139161, 139165],
    );
    if (part !== 'BinarySecurityToken' && part !== 'Expires') {
      yield { name: `${part} away`, text: without(loot.text, part), expected: [139161] };
    }
    yield* both(
      `text in ${part}`,
      loot,
      (m) => {
        m.find(part).insert('§', 'first');
      },
      [139161],
    );
    yield* both(
      `${part} in another namespace`,
      loot,
      (m) => {
        m.find(part).prefix = 'job';
      },
      [139161],
    );
  }
  for (const foreign of [
    'ds:Object',
    'ds:Manifest',
    'ds:Signature',
    'ds:SignedInfo',
    'ds:Reference',
    'wsse:SecurityTokenReference',
    'wsse:UsernameToken',
    'x',
  ]) {
    for (const parent of [
      'Signature',
      'SignedInfo',
      'Security',
      'KeyInfo',
      'Timestamp',
      'Transforms',
      'SignatureMethod',
      'DigestMethod',
      'DigestValue',
      'SignatureValue',
      'SecurityTokenReference',
      'CanonicalizationMethod',
    ]) {
      yield* both(
        `${foreign} in ${parent}`,
        loot,
        (m) => {
          m.find(parent).insert(Editable.make(foreign, {}), 'last');
        },
        [139161, 139164],
      );
    }
  }
  yield* hmacs(loot);
}

function without(text: string, part: string): string {
  const message = Editable.read(text);
  message.find(part).remove();
  return message.write();
}

/** HMAC under a key that everybody knows, which is the public key in all its forms. */
function* hmacs({ text, victim }: Loot): Generator<Attack> {
  const { publicKey, raw } = victim.certificate;
  const secrets = [
    publicKey.export({ format: 'pem', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'pkcs1' }),
    raw,
    raw.toString('base64'),
    '',
  ];
  for (const secret of secrets) {
    for (const [uri, hash] of [
      [`${DSIG}hmac-sha1`, 'sha1'],
      [`${MORE}hmac-sha256`, 'sha256'],
      [`${MORE}hmac-sha512`, 'sha512'],
    ] as const) {
      for (const length of [undefined, '0', '8', '128']) {
        const message = Editable.read(text);
        const method = message.find('SignatureMethod').set('Algorithm', uri);
        if (length !== undefined) method.insert(Editable.make('ds:HMACOutputLength', {}, length), 'last');
        const info = elementsOf(parseText(message.write()).root).find(({ local }) => local === 'SignedInfo')!;
        message.find('SignatureValue').text = createHmac(hash, secret)
          .update(canonicalise(info))
          .digest('base64');
        yield {
          name: `${uri} of ${String(length)} bits under the public key`,
          text: message.write(),
          expected: [139162],
        };
      }
    }
  }
}

/** Every bit of every digest and of the signature flipped, and other lengths. */
export function* bitFlips({ text, victim }: Loot): Generator<Attack> {
  const base = Editable.read(text);
  const digests = base.every('DigestValue').length;
  for (let i = 0; i < digests; i++) {
    for (let bit = 0; bit < 256; bit++) {
      const make = () => {
        const message = Editable.read(text);
        flip(message.every('DigestValue')[i]!, bit);
        return message;
      };
      yield written(`bit ${bit} of digest ${i}`, make, [139168]);
      if (bit % 8 === 0) {
        yield {
          name: `bit ${bit} of digest ${i}, signed again`,
          get text() {
            return resigned(make(), victim);
          },
          expected: [139171],
        };
      }
    }
  }
  const value = Buffer.from(base.find('SignatureValue').text, 'base64');
  for (let bit = 0; bit < value.length * 8; bit++) {
    const make = () => {
      const message = Editable.read(text);
      flip(message.find('SignatureValue'), bit);
      return message;
    };
    yield written(`bit ${bit} of the signature`, make, [139168]);
  }
  const others = [
    value.subarray(1),
    value.subarray(0, -1),
    Buffer.concat([Buffer.alloc(1), value]),
    Buffer.concat([value, Buffer.alloc(1)]),
    Buffer.alloc(value.length),
    Buffer.alloc(value.length, 255),
    Buffer.from([0]),
  ];
  for (const other of others) {
    const message = Editable.read(text);
    message.find('SignatureValue').text = other.toString('base64');
    yield { name: `a signature of ${other.length} octets`, text: message.write(), expected: [139168] };
  }
  for (const local of ['SignatureValue', 'DigestValue', 'BinarySecurityToken']) {
    for (const change of ['', '=', '§', 'A', '%41', '-_-_', '====', 'AA=A']) {
      for (const whole of [true, false]) {
        if (!whole && change === '') continue;
        const message = Editable.read(text);
        const one = message.find(local);
        one.text = whole ? change : one.text + change;
        yield { name: `${local} is not base64: ${change}`, text: message.write(), expected: [139161] };
      }
    }
  }
}

function flip(element: Editable, bit: number): void {
  const octets = Buffer.from(element.text, 'base64');
  octets[bit >> 3]! ^= 1 << (bit & 7);
  element.text = octets.toString('base64');
}
