import type { XmlElement } from '../../xml/tree/tree.js';
import { DS, WSU, XENC } from './names.js';
import { refusalAt, shown } from './refusal.js';

/**
 * Every element that a signature may refer to, by its id: wsu:Id on any element, and Id on those of
 * XML Signature and XML Encryption (SOAP Message Security 1.1, section 4).
 * @throws Fault 139165 when two elements have the same id, of whatever kind (also id, ID, xml:id),
 * as other readers may take the other element
 */
export function idsOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const referable = new Map<string, XmlElement>();
  const seen = new Set<string>();
  const walk = (element: XmlElement): void => {
    for (const { namespace, local, value } of element.attributes) {
      if (local.length !== 2 || local.toLowerCase() !== 'id') continue;
      const id = value.trim();
      if (seen.has(id)) throw refusalAt(139165, element, { id: shown(id) });
      seen.add(id);
      if (local === 'Id' && (namespace === WSU || (namespace === '' && hasOwnId(element)))) {
        referable.set(value, element);
      }
    }
    for (const node of element.nodes) if (typeof node !== 'string') walk(node);
  };
  walk(root);
  return referable;
}

function hasOwnId({ namespace }: XmlElement): boolean {
  return namespace === DS || namespace === XENC;
}
