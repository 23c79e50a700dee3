/**
 * xml-crypto and its xmldom, as an oracle. They are required with types of our own, as their
 * declarations bring the types of the DOM into the whole project.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A node of xmldom, which is only handed on. */
export interface DomNode {
  getElementsByTagName(name: string): ArrayLike<DomNode>;
  getElementsByTagNameNS(namespace: string, local: string): ArrayLike<DomNode>;
}

export interface SignedXml {
  addReference(reference: {
    readonly xpath: string;
    readonly transforms: readonly string[];
    readonly digestAlgorithm: string;
    readonly inclusiveNamespacesPrefixList?: readonly string[];
  }): void;
  computeSignature(
    xml: string,
    options: {
      readonly prefix: string;
      readonly location: { readonly reference: string; readonly action: 'append' };
      readonly existingPrefixes?: Readonly<Record<string, string>>;
    },
  ): void;
  getSignedXml(): string;
  loadSignature(signature: DomNode): void;
  checkSignature(xml: string): boolean;
  getSignedReferences(): readonly string[];
}

interface SignedXmlOptions {
  readonly idMode: 'wssecurity';
  readonly privateKey?: string;
  readonly publicCert?: string;
  readonly signatureAlgorithm?: string;
  readonly canonicalizationAlgorithm?: string;
  readonly getKeyInfoContent?: () => string | null;
  readonly getCertFromKeyInfo?: () => string | null;
}

const xmlCrypto = load('xml-crypto') as {
  readonly SignedXml: new (options: SignedXmlOptions) => SignedXml;
  readonly ExclusiveCanonicalization: new () => { process(node: DomNode, options: object): unknown };
};
const xmldom = load('@xmldom/xmldom') as {
  readonly DOMParser: new () => { parseFromString(text: string, type: 'text/xml'): DomNode };
};

export const { SignedXml, ExclusiveCanonicalization } = xmlCrypto;

export function parseDom(text: string): DomNode {
  return new xmldom.DOMParser().parseFromString(text, 'text/xml');
}
