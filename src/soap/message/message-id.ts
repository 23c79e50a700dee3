import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { normalise } from '../../xml/schema/white-space.js';
import { WSA_10 } from '../wss/names.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { isForUs, type SoapVersion } from './version.js';

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

/**
 * The id that an answer to this message relates to, whatever else is wrong with the message. Of two
 * ids none is.
 */
export function relatedId({ root }: XmlMessage, version: SoapVersion): string | undefined {
  const ids = childElements(root)
    .filter(({ local, namespace }) => local === 'Header' && namespace === version.namespace)
    .flatMap(childElements)
    .filter((block) => block.local === MESSAGE_ID.local && block.namespace === MESSAGE_ID.namespace)
    .filter((block) => isForUs(block, version));
  return ids.length === 1 ? readMessageId(ids).id : undefined;
}
