/** Guesses why a digest or a signature differs, by trying what usually goes wrong. */
import { hash, type KeyObject, verify as verifyOctets } from 'node:crypto';
import { keyFor } from '../../../src/soap/wss/algorithms.js';
import { canonicalise } from '../../../src/soap/wss/c14n.js';
import { WSU } from '../../../src/soap/wss/names.js';
import type { Signature } from '../../../src/soap/wss/signature.js';
import type { Target } from '../../../src/soap/wss/targets.js';
import { isBlank } from '../../../src/xml/schema/white-space.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

export interface Hint {
  readonly da: string;
  readonly en: string;
}

const INCLUSIVE: Hint = {
  da: 'den passer, når alle navnerum rundt om er med: afsenderen kanoniserer inklusivt, eller med en anden PrefixList, end den siger',
  en: 'it fits with all namespaces around it: the sender canonicalises inclusively, or with another PrefixList than it says',
};
const WITHOUT_LIST: Hint = {
  da: 'den passer uden PrefixList: afsenderen følger den ikke selv',
  en: 'it fits without the PrefixList: the sender does not use it itself',
};

type Attempt = readonly [Hint, (target: XmlElement) => string];

const ATTEMPTS: readonly Attempt[] = [
  [INCLUSIVE, (element) => canonicalise(element, prefixesAround(element))],
  [WITHOUT_LIST, (element) => canonicalise(element)],
  [
    {
      da: 'den passer uden mellemrum mellem elementerne: beskeden er skrevet pænt op, efter at den blev signeret',
      en: 'it fits without white space between elements: the message was pretty-printed after it was signed',
    },
    (element) => canonicalise(withoutBlanks(element)),
  ],
  [
    {
      da: 'den passer uden wsu:Id: id’et er sat på, efter at digest blev beregnet',
      en: 'it fits without wsu:Id: the id was added after the digest was computed',
    },
    (element) => canonicalise(withoutId(element)),
  ],
];

const CHANGED: Hint = {
  da: 'det er ændret, efter at det blev signeret, eller kanoniseret på en anden måde',
  en: 'it was changed after it was signed, or canonicalised in another way',
};

/** Why the digest of an element differs. */
export function digestHint({ target, reference: { hash: name, digest } }: Target): Hint {
  const found = ATTEMPTS.find(([, attempt]) => hash(name, attempt(target), 'buffer').equals(digest));
  return found?.[0] ?? CHANGED;
}

/** Why the signature differs; undefined where nothing that is tried explains it. */
export function signatureHint({ signedInfo, method, value }: Signature, key: KeyObject): Hint | undefined {
  const fits = (text: string, how: Parameters<typeof verifyOctets>[2]) => {
    try {
      return verifyOctets(method.hash, Buffer.from(text), how, value);
    } catch {
      return false;
    }
  };
  const ours = canonicalise(signedInfo);
  if (method.scheme === 'ecdsa' && fits(ours, { key, dsaEncoding: 'der' }))
    return {
      da: 'den passer i DER: en ECDSA-signatur skal stå som r||s (RFC 9231)',
      en: 'it fits in DER: an ECDSA signature must be r||s (RFC 9231)',
    };
  const how = keyFor(method, key);
  if (fits(canonicalise(signedInfo, prefixesAround(signedInfo)), how)) return INCLUSIVE;
  if (fits(ours, how)) return WITHOUT_LIST;
  return undefined;
}

function prefixesAround(element: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at: XmlElement | undefined = element; at; at = at.parent)
    for (const prefix of Object.keys(at.declarations)) found.add(prefix);
  const below = ({ declarations, nodes }: XmlElement): void => {
    for (const prefix of Object.keys(declarations)) found.add(prefix);
    for (const node of nodes) if (typeof node !== 'string') below(node);
  };
  below(element);
  return found;
}

function withoutBlanks(element: XmlElement): XmlElement {
  const hasChildren = element.nodes.some((node) => typeof node !== 'string');
  const nodes = element.nodes
    .filter((node) => !hasChildren || typeof node !== 'string' || !isBlank(node))
    .map((node) => (typeof node === 'string' ? node : withoutBlanks(node)));
  return { ...element, nodes };
}

const withoutId = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: element.attributes.filter(({ namespace, local }) => !(namespace === WSU && local === 'Id')),
});
