/** Tells what stands in a signature, whether it is accepted or not. */
import { attributeOf } from '../../../src/soap/wss/parts.js';
import { DS, WSU } from '../../../src/soap/wss/names.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

export interface DescribedReference {
  readonly uri: string;
  /** The elements with that id: one, unless something is wrong. */
  readonly elements: readonly XmlElement[];
  readonly transforms: readonly string[];
  readonly digestMethod: string;
}

export interface Described {
  readonly method: string;
  readonly canonicalisation: string;
  readonly references: readonly DescribedReference[];
}

/** @param security the wsse:Security header; what lacks is an empty text */
export function describe(security: XmlElement, root: XmlElement): Described | undefined {
  const signature = childElements(security).find(named('Signature'));
  const info = signature && childElements(signature).find(named('SignedInfo'));
  if (!info) return undefined;
  return {
    method: algorithmIn(info, 'SignatureMethod'),
    canonicalisation: algorithmIn(info, 'CanonicalizationMethod'),
    references: childElements(info)
      .filter(named('Reference'))
      .map((reference) => {
        const uri = attributeOf(reference, 'URI') ?? '';
        return {
          uri,
          elements: elementsWith(root, uri.replace(/^#/, '')),
          transforms: childElements(reference)
            .filter(named('Transforms'))
            .flatMap(childElements)
            .map((one) => attributeOf(one, 'Algorithm') ?? ''),
          digestMethod: algorithmIn(reference, 'DigestMethod'),
        };
      }),
  };
}

const named =
  (local: string) =>
  (element: XmlElement): boolean =>
    element.local === local && element.namespace === DS;

function algorithmIn(parent: XmlElement, local: string): string {
  const element = childElements(parent).find(named(local));
  return (element && attributeOf(element, 'Algorithm')) ?? '';
}

function elementsWith(element: XmlElement, id: string): readonly XmlElement[] {
  const own = attributeOf(element, 'Id', WSU) ?? attributeOf(element, 'Id');
  return [
    ...(own === id && id !== '' ? [element] : []),
    ...childElements(element).flatMap((child) => elementsWith(child, id)),
  ];
}
