import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { normalise } from '../../xml/schema/white-space.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';

/** WS-Addressing's name for the id of a message. */
export const MESSAGE_ID = { namespace: 'http://www.w3.org/2005/08/addressing', local: 'MessageID' };

/**
 * Reads wsa:MessageID, which may be any IRI of any length: many stacks send one without being
 * asked.
 * @param own the headers of that name
 * @returns the id where there is one, and what is wrong (139122)
 */
export function readMessageId(own: readonly XmlElement[]): {
  readonly id?: string;
  readonly wrong: readonly ViolationAt[];
} {
  const [header, second] = own;
  if (!header) return { wrong: [] };
  if (second) return { wrong: [{ kode: 139122, element: second, forventet: `1 × ${MESSAGE_ID.local}` }] };
  const [child] = childElements(header);
  const id = normalise(textOf(header), 'collapse');
  if (!child && id !== '') return { id, wrong: [] };
  return { wrong: [{ kode: 139122, element: child ?? header, vaerdi: id, forventet: 'anyURI' }] };
}
