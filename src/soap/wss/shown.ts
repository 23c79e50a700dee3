/** What the verifier found in a message, as somebody reads it who looks for what is wrong. */
import type { XmlElement } from '../../xml/tree/tree.js';
import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import { digestMethods, signatureMethods } from './algorithms.js';
import { canonicalise } from './c14n.js';
import { EXC_C14N } from './names.js';
import { attributeOf } from './parts.js';
import { nameOf } from './refusal.js';
import { mustAllBeSigned } from './targets.js';
import { digestOf, octetsOf, type Steps } from './verify.js';

export interface ShownSignature {
  readonly algorithms: readonly ShownAlgorithm[];
  /** First what must be signed, then what is signed besides. */
  readonly parts: readonly ShownPart[];
  /** SignedInfo in canonical form, over which the signature is made. */
  readonly signedInfo: string | undefined;
  /** The texts of Created and Expires, as they were sent. */
  readonly timestamp: { readonly created: string; readonly expires: string } | undefined;
}

export interface ShownAlgorithm {
  /** The element that names it, e.g. `ds:SignatureMethod`. */
  readonly element: string;
  readonly uri: string;
  readonly isAllowed: boolean;
}

export interface ShownPart {
  readonly name: string;
  readonly isRequired: boolean;
  /** Absent: nothing refers to it. */
  readonly reference?: ShownReference;
}

export interface ShownReference {
  readonly uri: string;
  /** Digests in base64, as the message has them. */
  readonly stated: string;
  readonly computed: string;
  /** What is digested, in canonical form. */
  readonly canonical: string;
}

/** By the element that names an algorithm, those that are accepted there. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'ds:CanonicalizationMethod': [EXC_C14N],
  'ds:SignatureMethod': Object.keys(signatureMethods),
  'ds:Transform': [EXC_C14N],
  'ds:DigestMethod': Object.keys(digestMethods),
};

export const shownSignature = (found: Partial<Steps>): ShownSignature => ({
  algorithms: found.header ? algorithmsIn(found.header.signature) : [],
  parts: partsIn(found),
  signedInfo: found.signature && canonicalise(found.signature.signedInfo, found.signature.prefixes),
  timestamp: found.header && timesIn(found.header.timestamp),
});

/** Each pair of element and algorithm once, in the order of the message. */
function algorithmsIn(signature: XmlElement): readonly ShownAlgorithm[] {
  const shown = new Map<string, ShownAlgorithm>();
  const visit = (element: XmlElement): void => {
    const name = nameOf(element);
    const uri = attributeOf(element, 'Algorithm');
    if (uri !== undefined && Object.hasOwn(ALLOWED, name))
      shown.set(`${name} ${uri}`, {
        element: name,
        uri,
        isAllowed: ALLOWED[name]?.includes(uri) ?? false,
      });
    childElements(element).forEach(visit);
  };
  visit(signature);
  return [...shown.values()];
}

function partsIn({ places, header, targets = [] }: Partial<Steps>): readonly ShownPart[] {
  const required = places && header ? mustAllBeSigned(places, header) : [];
  const rest = targets.map(({ target }) => target).filter((element) => !required.includes(element));
  return [...required, ...rest].map((element) => {
    const target = targets.find((one) => one.target === element);
    return {
      name: nameOf(element),
      isRequired: required.includes(element),
      ...(target && {
        reference: {
          uri: target.reference.uri,
          stated: target.reference.digest.toString('base64'),
          computed: digestOf(target).toString('base64'),
          canonical: octetsOf(target),
        },
      }),
    };
  });
}

function timesIn(timestamp: XmlElement) {
  const told = (local: string): string => {
    const element = childElements(timestamp).find((one) => one.local === local);
    return element ? textOf(element).trim() : '';
  };
  return { created: told('Created'), expires: told('Expires') };
}
