import type { Operation } from '../bound-service.js';
import { checkAction, checkAddressedActions, claimedAction, operationOf } from '../message/dispatch.js';
import type { Envelope } from '../message/envelope.js';
import { checkMustUnderstand } from '../message/must-understand.js';
import { UNDERSTOOD, UNDERSTOOD_SIGNED } from '../message/request-headers.js';
import { checkSize } from '../message/size.js';
import type { Exchange } from './exchange.js';
import type { Sender } from './identify-sender.js';

/**
 * Finds the operation that the message asks for, by its Body alone. Nothing else in the message may
 * contradict it, or ask for what this service does not do.
 * @throws Fault 139114 unknown, 139115 another action, 139132 too many bytes for it, 139113
 *   mustUnderstand
 */
export function dispatch(
  { version, headers, body }: Envelope,
  { signed }: Sender,
  { http, service, parts }: Exchange,
): Operation {
  const operation = operationOf(body, service.contract);
  checkAction(claimedAction(http, version), operation);
  checkAddressedActions(headers, operation);
  checkSize(http.body.length, body, operation, parts.limits);
  checkMustUnderstand(headers, version, signed ? UNDERSTOOD_SIGNED : UNDERSTOOD);
  return operation;
}
