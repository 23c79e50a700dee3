import type { IncomingMessage } from 'node:http';
import { Fault } from '../../faults/fault.js';
import { shown } from '../response/shown.js';
import { membersOf } from './field-values.js';

const CHUNKED = 'chunked';

/**
 * Looks whether a message is sent in pieces as we read it (RFC 9112, 6.1 and 6.3). Node sees to it
 * that `chunked` comes last and once, and with no Content-Length beside it, but passes over what
 * stands before it.
 * @returns 139144 another coding, in which the message would be something else; 139145 it does not
 *   say where the message ends. In both cases nothing that follows is to be believed
 */
export function wrongTransfer({ headers, httpVersion }: IncomingMessage): Fault | undefined {
  const field = headers['transfer-encoding'];
  if (field === undefined) return undefined;
  const codings = membersOf(field);
  if (codings.length > 0 && httpVersion !== '1.0')
    return codings.every((coding) => coding === CHUNKED) ? undefined : unknown(codings);
  const hvad = codings.length === 0 ? EMPTY : OLD;
  return new Fault(139145, [], { hvad });
}

const EMPTY = 'Transfer-Encoding er tom / Transfer-Encoding is empty';
const OLD = 'HTTP/1.0 har ingen Transfer-Encoding / HTTP/1.0 has no Transfer-Encoding';

function unknown(codings: readonly string[]): Fault {
  const encoding = shown(codings.join(', '));
  return new Fault(139144, [{ kode: 139144, vaerdi: encoding, forventet: CHUNKED, data: { encoding } }], {
    encoding,
  });
}
