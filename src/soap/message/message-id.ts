import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { normalise } from '../../xml/schema/white-space.js';
import { WSA_10 } from '../wss/names.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';

/** WS-Addressing's name for the id of a message. */
export const MESSAGE_ID = { namespace: WSA_10, local: 'MessageID' };

/**
 * Reads wsa:MessageID, which may be any IRI of any length: many stacks send one without being
 * asked.
 * @param own the headers of that name; a second one is refused by `checkAddressing`
 * @returns the id where there is one, and what is wrong (139122)
 */
export function readMessageId(own: readonly XmlElement[]): {
  readonly id?: string;
  readonly wrong: readonly ViolationAt[];
} {
  const [header] = own;
  if (!header) return { wrong: [] };
  const [child] = childElements(header);
  const id = normalise(textOf(header), 'collapse');
  if (!child && id !== '') return { id, wrong: [] };
  return { wrong: [{ kode: 139122, element: child ?? header, vaerdi: id, forventet: 'anyURI' }] };
}
