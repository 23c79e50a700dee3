import { Fault } from '../../faults/fault.js';
import type { HttpRequest } from '../../http/gateway.js';
import { WSA } from '../wss/names.js';
import { textOf } from '../../xml/tree/tree-reading.js';
import { normalise } from '../../xml/schema/white-space.js';
import type { OperationContract, ServiceContract } from '../../xml/schema/schema.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { likeOperation } from './look-alike.js';
import { clarkName } from './must-understand.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import type { SoapVersion } from './version.js';

/**
 * Finds the operation. It is named by the qualified name of the body's one child and by nothing
 * else: a SOAPAction that could choose would let a signed or checked body be run as another
 * operation.
 * @throws Fault 139114 unknown operation
 */
export function operationOf<Name extends string>(
  body: XmlElement,
  service: ServiceContract<Name>,
): OperationContract<Name> {
  const operation = findOperation(body, service);
  if (operation) return operation;
  const data = { operation: clarkName(body) };
  const told = likeOperation(body, service) ?? {
    forventet: service.operations.map(({ input }) => input.local).join(' | '),
  };
  const found: ViolationAt = { kode: 139114, element: body, data, ...told };
  throw new Fault(139114, [found], data);
}

/**
 * Finds the operation of a message that may be refused before that is asked.
 * @returns undefined when the service has no such operation
 */
export function findOperation<Name extends string>(
  body: XmlElement,
  service: ServiceContract<Name>,
): OperationContract<Name> | undefined {
  return service.operations.find(
    ({ input }) => input.local === body.local && input.namespace === body.namespace,
  );
}

/**
 * Checks SOAPAction (1.1) or the action parameter (1.2). It may be absent or empty; when given it
 * must be the operation's.
 * @throws Fault 139115
 */
export function checkAction(action: string | undefined, operation: OperationContract): void {
  if (action === undefined || action === '' || action === operation.soapAction) return;
  const forventet = operation.soapAction;
  const data = { action, operation: operation.name, forventet };
  throw new Fault(139115, [{ kode: 139115, vaerdi: action, forventet, data }], data);
}

/**
 * Checks wsa:Action. It chooses nothing either, and must be the operation's: what stands between
 * caller and gateway may have looked at it.
 * @throws Fault 139115
 */
export function checkAddressedActions(headers: readonly XmlElement[], operation: OperationContract): void {
  const wrong = headers
    .filter(({ namespace, local }) => local === 'Action' && WSA.has(namespace))
    .map((element) => ({ element, action: normalise(textOf(element), 'collapse') }))
    .find(({ action }) => action !== operation.soapAction);
  if (!wrong) return;
  const { element, action } = wrong;
  const forventet = operation.soapAction;
  const data = { action, operation: operation.name, forventet };
  const found: ViolationAt = { kode: 139115, element, vaerdi: action, forventet, data };
  throw new Fault(139115, [found], data);
}

/**
 * @returns the action that a request claims: `SOAPAction: "…"` in 1.1, `Content-Type: …;
 *   action="…"` in 1.2
 */
export function claimedAction(
  { headers, mediaType }: Pick<HttpRequest, 'headers' | 'mediaType'>,
  version: SoapVersion,
): string | undefined {
  if (version.key === '1.2') return mediaType?.parameters.get('action');
  const action = headers.soapaction?.trim();
  const isQuoted =
    action !== undefined && action.length > 1 && action.startsWith('"') && action.endsWith('"');
  return isQuoted ? action.slice(1, -1) : action;
}
