import { sign as signOctets } from 'node:crypto';
import type { FaultCode } from '../../../../src/faults/catalogue.js';
import { keyFor, signatureMethods } from '../../../../src/soap/wss/algorithms.js';
import { canonicalise } from '../../../../src/soap/wss/c14n.js';
import { DS, WSSE, WSU } from '../../../../src/soap/wss/names.js';
import type { Signer } from '../../../../src/soap/wss/sign.js';
import type { XmlElement } from '../../../../src/xml/tree/tree.js';
import { childElements } from '../../../../src/xml/tree/tree-reading.js';
import { parseText } from '../../../xml/support.js';
import { signed } from '../messages.js';
import { Editable } from './editable.js';

/**
 * A changed message. With `same` nothing that counts was changed, and just the signed nodes must
 * come back.
 */
export interface Attack {
  readonly name: string;
  /** Written when it is asked for: of the large families most are named only, and left out. */
  readonly text: string;
  /**
   * Codes of which one must be the answer; with `any` the verifier may refuse, or give the signed
   * nodes.
   */
  readonly expected: 'same' | 'any' | readonly FaultCode[];
}

/**
 * What the attacker has: a valid message, his own keys, and the victim's for what a registered
 * system tries.
 */
export interface Loot {
  readonly text: string;
  readonly victim: Signer;
  /** A certificate that is registered too. */
  readonly colleague: Signer;
  readonly stranger: Signer;
}

export const SIGNED_PARTS = [
  'Body',
  'Timestamp',
  'RequestUserMetadataHeader',
  'ActiveOrganisationHeader',
  'RequestOptionsHeader',
  'MessageID',
  'Action',
] as const;

/**
 * The signed message with its prefixes declared at the root, so that any part can stand anywhere.
 */
export function lootOf(victim: Signer, colleague: Signer, stranger: Signer): Loot {
  const message = Editable.read(signed(victim));
  Object.assign(message.declarations, {
    ds: DS,
    wsse: WSSE,
    wsu: WSU,
    env: 'http://schemas.xmlsoap.org/soap/envelope/',
    wsa: 'http://www.w3.org/2005/08/addressing',
  });
  for (const part of ['MessageID', 'Action']) {
    const header = message.find(part);
    if (header.prefix !== 'wsa') throw new Error(`${part} has no prefix wsa`);
  }
  return { text: message.write(), victim, colleague, stranger };
}

/** An attack that is a whole message. It is made when its text is asked for. */
export function written(name: string, make: () => Editable, expected: Attack['expected']): Attack {
  return {
    name,
    get text() {
      return make().write();
    },
    expected,
  };
}

/** The part as the attacker would have it. */
export function evil(part: Editable): Editable {
  const copy = part.copy();
  for (const element of copy.all()) {
    element.nodes.forEach((node, i) => {
      if (typeof node === 'string' && node.trim() !== '') {
        element.nodes[i] = node
          .replace('Butiksassistent', 'Angriber')
          .replace(/\b461\b/, '751')
          .replace('10:00:00', '10:00:30')
          .replace('0b8a1f7e', 'deadbeef')
          .replace('#Create', '#Delete');
      }
    });
  }
  return copy;
}

/** Signs SignedInfo anew as it stands, as a registered system can do with its own message. */
export function resigned(message: Editable, signer: Signer): string {
  const text = message.write();
  const signedInfo = elementsOf(parseText(text).root).find(({ local }) => local === 'SignedInfo');
  const method = signatureMethods[message.find('SignatureMethod').get('Algorithm') ?? ''];
  if (!signedInfo) return text;
  const octets = Buffer.from(canonicalise(signedInfo));
  // An unknown method is signed with the one it had, as it has to be refused for its name.
  const row = method ?? { hash: 'sha256', scheme: 'rsa' };
  const value = signOctets(row.hash, octets, keyFor(row, signer.privateKey)).toString('base64');
  message.find('SignatureValue').text = value;
  return message.write();
}

export function elementsOf(root: XmlElement): XmlElement[] {
  return [root, ...childElements(root).flatMap(elementsOf)];
}
