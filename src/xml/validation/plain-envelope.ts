/** What the tree validator may leave unjudged with a quiet mind: SOAP's own frame, and how names are declared in it. */
import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import { isBlank } from '../schema/white-space.js';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const ENVELOPES: ReadonlySet<string> = new Set([
  'http://schemas.xmlsoap.org/soap/envelope/',
  'http://www.w3.org/2003/05/soap-envelope',
]);

/**
 * Is it an Envelope of SOAP 1.1 or 1.2 of an optional Header and a Body and nothing else, with no attributes but those of
 * other namespaces and encodingStyle? That is narrower than the schemas of envelope-schema.ts: what else they allow, they
 * are asked.
 */
export function isPlainEnvelope({ namespace, local, nodes, attributes, declarations }: XmlElement): boolean {
  if (local !== 'Envelope' || !ENVELOPES.has(namespace)) return false;
  if (!areForeign(attributes, namespace) || !areSound(declarations)) return false;
  let next = 'Header';
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (!isBlank(node)) return false;
    } else if (node.namespace !== namespace || !isPlainPart(node)) {
      return false;
    } else if (node.local === 'Body' && next !== '') {
      next = '';
    } else if (node.local === 'Header' && next === 'Header') {
      next = 'Body';
    } else {
      return false;
    }
  }
  return next === '';
}

/** Header and Body hold elements, never text. */
function isPlainPart({ namespace, nodes, attributes, declarations }: XmlElement): boolean {
  for (const node of nodes) if (typeof node === 'string' && !isBlank(node)) return false;
  return areForeign(attributes, namespace) && areSound(declarations);
}

function areForeign(attributes: readonly XmlAttribute[], soap: string): boolean {
  for (const { namespace, local } of attributes) {
    if (namespace === '' || namespace === XSI) return false;
    if (namespace === soap && local !== 'encodingStyle') return false;
  }
  return true;
}

/** Names of namespaces as they are: libxml2 cannot read a message that declares one which is no URI reference. */
const USUAL =
  /^(?:urn:[A-Za-z0-9][A-Za-z0-9:._/-]*|https?:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?:\/[A-Za-z0-9._~/-]*)?(?:#[A-Za-z0-9._~/-]*)?|)$/;

/** Do the declarations name only what both readers take for a namespace, beyond doubt? */
export function areSound(declarations: Readonly<Record<string, string>>): boolean {
  for (const prefix in declarations) if (!USUAL.test(declarations[prefix] ?? '')) return false;
  return true;
}
