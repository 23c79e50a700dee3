import type { XmlElement } from '../tree/tree.js';

/**
 * SOAP's own attributes. encodingStyle may stand on header blocks, on the child of Body and on
 * whatever is in them; a receiver must overlook the others anywhere but on a header block (SOAP 1.2
 * part 1, 5.1.1 and 5.2; SOAP 1.1, 4.1.1 and 4.2).
 */
const MARKS: ReadonlySet<string> = new Set(['mustUnderstand', 'actor', 'role', 'relay', 'encodingStyle']);

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

/**
 * Does the attribute belong to the envelope and not to the contract, whose XSD knows nothing of it?
 * These are SOAP's own, and on header blocks and on the child of Body the wsu:Id that a signature
 * refers to.
 */
export function isEnvelopeMark(
  element: XmlElement,
  { namespace, local }: { readonly namespace: string; readonly local: string },
): boolean {
  if (namespace === WSU) return local === 'Id' && soapAround(element, 1) !== undefined;
  return MARKS.has(local) && namespace === soapAround(element, Infinity);
}

/**
 * @returns the namespace of the envelope whose Header or Body the element is in, at most so deep;
 *   undefined where it is in none
 */
function soapAround(element: XmlElement, depth: number): string | undefined {
  let at = element;
  for (let above = 1; at.parent; above += 1) {
    const { parent } = at;
    const envelope = parent.parent;
    if (envelope && !envelope.parent) {
      const isPart = parent.local === 'Header' || parent.local === 'Body';
      return isPart && envelope.namespace === parent.namespace && above <= depth
        ? parent.namespace
        : undefined;
    }
    at = parent;
  }
  return undefined;
}
