/**
 * Knows what the tree validator judges by itself: the plainest SOAP envelopes, and plain namespace
 * names.
 */
import { learnNames } from '../parser/machine.js';
import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import { isBlank } from '../schema/white-space.js';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

const SOAP_11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const ENVELOPES: ReadonlySet<string> = new Set([SOAP_11, 'http://www.w3.org/2003/05/soap-envelope']);

learnNames(['Envelope', 'Header', 'Body', ...ENVELOPES]);

/**
 * Is the element an Envelope of SOAP 1.1 or 1.2 with an optional Header and a Body and nothing
 * else, and no attributes but encodingStyle and those of other namespaces? The Body of SOAP 1.1 may
 * also have some without a namespace.
 *
 * Fast path: such an envelope is valid by the schemas of envelope-schema.ts, which allow more.
 * Slow path: libxml2 judges any other envelope. Held equal by
 * test/xml/validation/tree-alone.long.test.ts.
 */
export function isPlainEnvelope({ namespace, local, nodes, attributes, declarations }: XmlElement): boolean {
  if (local !== 'Envelope' || !ENVELOPES.has(namespace)) return false;
  if (!areForeign(attributes, namespace) || !arePlainDeclarations(declarations)) return false;
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

/** Header and Body hold elements and never text. */
function isPlainPart({ namespace, local, nodes, attributes, declarations }: XmlElement): boolean {
  for (const node of nodes) if (typeof node === 'string' && !isBlank(node)) return false;
  const mayBeOfNone = namespace === SOAP_11 && local === 'Body';
  return areForeign(attributes, namespace, mayBeOfNone) && arePlainDeclarations(declarations);
}

/** @param mayBeOfNone whether an attribute may be of no namespace */
function areForeign(attributes: readonly XmlAttribute[], soap: string, mayBeOfNone = false): boolean {
  for (const { namespace, local } of attributes) {
    if ((namespace === '' && !mayBeOfNone) || namespace === XSI) return false;
    if (namespace === soap && local !== 'encodingStyle') return false;
  }
  return true;
}

/**
 * Namespace names as they usually are. libxml2 cannot read a message that declares one which is no
 * URI reference.
 */
const PLAIN_NAMESPACE =
  /^(?:urn:[A-Za-z0-9][A-Za-z0-9:._/-]*|https?:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?:\/[A-Za-z0-9._~/-]*)?(?:#[A-Za-z0-9._~/-]*)?|)$/;

/**
 * Do the declarations name only what both XML readers surely take for a namespace?
 *
 * Fast path: such declarations need no judgement. Slow path: libxml2 reads any others.
 * Held equal by test/xml/validation/tree-alone.long.test.ts.
 */
export function arePlainDeclarations(declarations: Readonly<Record<string, string>>): boolean {
  for (const prefix in declarations) if (!isPlainNamespace(declarations[prefix] ?? '')) return false;
  return true;
}

/** The same of one namespace name. */
export const isPlainNamespace = (name: string): boolean => PLAIN_NAMESPACE.test(name);
