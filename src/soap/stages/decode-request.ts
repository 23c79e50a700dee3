import { MAX_VIOLATIONS } from '../../faults/fault.js';
import type { RequestContext } from '../../operations/request-context.js';
import { operations, type Scope } from '../../operations/table.js';
import type { Caller } from '../../security/caller.js';
import type { RepeatKey } from '../../store/once/repeats-port.js';
import { decode } from '../../xml/codec/decode.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import type { Operation } from '../bound-service.js';
import { locate } from '../faults/locate.js';
import { pathPrefixes } from '../faults/place.js';
import type { Envelope } from '../message/envelope.js';
import type { Exchange } from './exchange.js';
import type { Task } from './run.js';

/** A valid request, whose caller is known and may make it. */
export interface Authorised {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly scope: Scope;
  /** The time by which the request is judged. */
  readonly now: Date;
  /** The real time: only in a sandbox is it another. */
  readonly receivedAt: Date;
  readonly requestIdentifier: string | undefined;
}

/** Makes values of the tree. What is left is to do what they ask, once. */
export function decodeRequest(
  message: XmlMessage,
  envelope: Envelope,
  authorised: Authorised,
  { http: { logId }, parts }: Exchange,
): Task {
  const { operation, caller, scope, now, receivedAt } = authorised;
  const request = decode(envelope.body, operation.input);
  parts.seen(logId, caller, operation.name, request);
  const prefixes = pathPrefixes(message);
  const locateAll: RequestContext['locate'] = (found) =>
    found
      .slice(0, MAX_VIOLATIONS)
      .map((one) => locate(one, message, envelope.body, operation.input, prefixes));
  const context: RequestContext = { logId, now, caller, scope, locate: locateAll };
  return { envelope, operation, request, repeat: repeatKeyOf(authorised), receivedAt, context };
}

/**
 * Only a change can be made twice.
 * @returns what the request is remembered by; undefined where it is not
 */
function repeatKeyOf({ operation, caller, requestIdentifier }: Authorised): RepeatKey | undefined {
  if (requestIdentifier === undefined || operations[operation.name].kind !== 'change') return undefined;
  const { organisationTypeId, organisationCode } = caller;
  return { organisationTypeId, organisationCode, requestIdentifier };
}
