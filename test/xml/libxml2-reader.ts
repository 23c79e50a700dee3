import { ParseOption, XmlDocument } from 'libxml2-wasm';

/**
 * What libxml2 understands of the bytes, in the canonical form that it writes.
 * @throws when it refuses
 */
export function asLibxml2ReadsIt(bytes: Uint8Array): Uint8Array {
  const document = XmlDocument.fromBuffer(bytes, {
    option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET,
  });
  try {
    return Buffer.from(document.canonicalizeToString({ withComments: false }));
  } finally {
    document.dispose();
  }
}
