import type { XmlElement } from '../tree/tree.js';

/** SOAP's own attributes that may stand on a header block, and on the child of Body. */
const MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Header', ['mustUnderstand', 'actor', 'role', 'relay', 'encodingStyle']],
  ['Body', ['encodingStyle']],
]);

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

/**
 * Does the attribute belong to the envelope and not to the contract, whose XSD knows nothing of it?
 * These are SOAP's own and the wsu:Id that a signature refers to, on header blocks and on the child
 * of Body.
 */
export function isEnvelopeMark(
  { parent }: XmlElement,
  { namespace, local }: { readonly namespace: string; readonly local: string },
): boolean {
  const envelope = parent?.parent;
  if (!parent || !envelope || envelope.parent || envelope.namespace !== parent.namespace) return false;
  const marks = MARKS.get(parent.local);
  if (!marks) return false;
  return namespace === parent.namespace ? marks.includes(local) : namespace === WSU && local === 'Id';
}
