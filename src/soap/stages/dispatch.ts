import type { Operation } from '../bound-service.js';
import { checkAddressing } from '../message/addressing.js';
import { checkAction, checkAddressedActions, claimedAction, operationOf } from '../message/dispatch.js';
import type { Envelope } from '../message/envelope.js';
import { checkSize } from '../message/size.js';
import type { Exchange } from './exchange.js';
import type { Sender } from './identify-sender.js';

/**
 * Finds the operation that the message asks for, by its Body alone. Nothing else in the message may
 * contradict it, or ask for what this service does not do.
 * @throws Fault 139114 unknown, 139118, 139119, 139123 WS-Addressing, 139115 another action, 139132
 *   too many
 *   bytes for it
 */
export function dispatch(
  { version, headers, body }: Envelope,
  { signed }: Sender,
  { http, service, parts }: Exchange,
): Operation {
  const operation = operationOf(body, service.contract);
  checkAddressing(headers, { endpoint: `${http.origin}${http.path}`, signed, version });
  checkAction(claimedAction(http, version), operation);
  checkAddressedActions(headers, operation);
  checkSize(http.body.length, body, operation, parts.limits);
  return operation;
}
