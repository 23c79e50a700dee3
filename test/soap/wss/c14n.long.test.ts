import { expect } from 'chai';
import fc from 'fast-check';
import {
  ParseOption,
  XmlC14NMode,
  XmlDocument,
  type XmlElement as LibxmlElement,
  XmlStringOutputBufferHandler,
} from 'libxml2-wasm';
import { canonicalise } from '../../../src/soap/wss/c14n.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements } from '../../../src/xml/tree/tree-reading.js';
import { isEach } from '../../support/each.js';
import { parseText } from '../../xml/support.js';
import { arbitraryDocument, NARROW, WIDE } from './arbitrary-document.js';
import { ExclusiveCanonicalization, parseDom } from './xml-crypto.js';

const RUNS = { numRuns: isEach ? 3000 : 700, seed: 20261122 };

/** The element with this index in document order. */
function elementAt(root: XmlElement, index: number): XmlElement {
  const all: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    all.push(element);
    childElements(element).forEach(walk);
  };
  walk(root);
  return all[index]!;
}

const ours = (text: string, apex: number, inclusive: readonly string[] = []) =>
  canonicalise(elementAt(parseText(text).root, apex), new Set(inclusive));

function byLibxml(text: string, apex: number, inclusive: readonly string[] = []): string {
  const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- combined flags are no enum member
  const document = XmlDocument.fromString(text, { option });
  try {
    const handler = new XmlStringOutputBufferHandler();
    const element = document.find('//*')[apex] as LibxmlElement;
    element.canonicalize(handler, {
      mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
      inclusiveNamespacePrefixes: inclusive.map((prefix) => prefix || '#default'),
    });
    return handler.result;
  } finally {
    document.dispose();
  }
}

function byXmlCrypto(text: string, apex: number): string {
  const element = parseDom(text).getElementsByTagName('*')[apex]!;
  return String(new ExclusiveCanonicalization().process(element, {}));
}

describe('exclusive canonicalisation', function () {
  it('is byte for byte that of libxml2 on random documents, without a PrefixList', () => {
    fc.assert(
      fc.property(arbitraryDocument(WIDE), ({ text, apex }) => {
        expect(ours(text, apex)).to.equal(byLibxml(text, apex));
      }),
      RUNS,
    );
  });

  it('is byte for byte that of libxml2 on random documents, with a PrefixList', () => {
    fc.assert(
      fc.property(arbitraryDocument(WIDE), ({ text, apex, inclusive }) => {
        expect(ours(text, apex, inclusive)).to.equal(byLibxml(text, apex, inclusive));
      }),
      RUNS,
    );
  });

  it('is byte for byte that of xml-crypto on random documents that need no sorting by code points', () => {
    fc.assert(
      fc.property(arbitraryDocument(NARROW), ({ text, apex }) => {
        expect(ours(text, apex)).to.equal(byXmlCrypto(text, apex));
      }),
      RUNS,
    );
  });

  it('escapes a namespace as any attribute value, which libxml2 does not', () => {
    expect(ours('<x xmlns="urn:a&amp;b"/>', 0)).to.equal('<x xmlns="urn:a&amp;b"></x>');
  });

  it('done twice keeps the prefixes that are in both lists, as the verifier takes several transforms', () => {
    fc.assert(
      fc.property(
        arbitraryDocument(WIDE),
        fc.subarray([...WIDE.prefixes]),
        ({ text, apex, inclusive }, second) => {
          const both = inclusive.filter((prefix) => second.includes(prefix));
          expect(ours(ours(text, apex, inclusive), 0, second)).to.equal(ours(text, apex, both));
        },
      ),
      RUNS,
    );
  });
});
