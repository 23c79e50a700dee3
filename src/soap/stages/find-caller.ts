import type { Scope } from '../../operations/table.js';
import type { Caller } from '../../security/caller.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import type { Operation } from '../bound-service.js';
import { atElement } from '../faults/place.js';
import { checkHeaderCodes } from '../message/header-codes.js';
import { type PlacedViolation, readRequestHeaders, type RequestHeaders } from '../message/request-headers.js';
import type { Exchange } from './exchange.js';
import type { Sender } from './identify-sender.js';
import { momentOf } from './moment.js';

/** What the headers say, and the time by which everything below is judged. */
export interface TimedHeaders extends RequestHeaders {
  readonly now: Date;
}

/**
 * Reads what the headers say of who is calling, as far as they may be believed.
 * @throws Fault 8232–8235 missing or unreadable, 4413, 8173, 8174 a code of no code list, 139122
 *   the request id, 139200 the tester's clock
 */
export async function readHeaders(
  message: XmlMessage,
  { headers, now }: Sender,
  violations: readonly PlacedViolation[],
  exchange: Exchange,
): Promise<TimedHeaders> {
  const read = readRequestHeaders(headers, violations);
  exchange.trace.add({ stated: read.stated });
  const moment = await momentOf(read.stated, now, exchange);
  checkHeaderCodes(read.blocks, exchange.parts.checkCodes, moment, message);
  return { ...read, now: moment };
}

/**
 * Puts sender and headers together to who is calling.
 * @throws Fault 4575 the sender may not act for the organisation that it names
 */
export async function findCaller(
  { stated, blocks }: RequestHeaders,
  { identity }: Sender,
  { parts, trace }: Exchange,
): Promise<Caller> {
  const [activeOrganisation] = blocks;
  const caller = await parts.callerOf(stated, identity).catch((error: unknown) => {
    throw atElement(error, activeOrganisation.element);
  });
  trace.add({ caller });
  return caller;
}

/**
 * @returns how far the caller's permission for the operation reaches
 * @throws Fault 1013 there is none
 */
export function authorise(caller: Caller, { name }: Operation, { parts }: Exchange): Scope {
  return parts.authorise(caller, name);
}

/**
 * Holds the person behind the call against what its operation asks of persons.
 * @throws Fault 150610, 4575
 */
export async function authorisePerson(
  caller: Caller,
  { name }: Operation,
  { blocks: [, metadata], now }: TimedHeaders,
  { parts }: Exchange,
): Promise<void> {
  await parts.authorisePerson(caller, name, now).catch((error: unknown) => {
    throw atElement(error, metadata.element);
  });
}
