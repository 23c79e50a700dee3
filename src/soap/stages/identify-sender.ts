import type { Identified } from '../../systems/identity.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import type { Envelope } from '../message/envelope.js';
import type { Exchange } from './exchange.js';

/** Says who sent the message, which of its header blocks count, and when that was found out. */
export interface Sender extends Identified {
  readonly signed: boolean;
  /** The real time: limits and repeats are counted by it, whatever the time of the request is. */
  readonly now: Date;
}

/** Finds out who sent the message. @throws Fault 1012, 1100, 1101, 139160–139173, 139180 */
export async function identifySender(
  message: XmlMessage,
  envelope: Envelope,
  { http, parts, trace }: Exchange,
): Promise<Sender> {
  const identified = await parts.identify(http, message, envelope);
  if (identified.identity) trace.add({ identity: identified.identity });
  const signed = isDispatched(identified.signedBody, envelope);
  trace.add({ signed });
  return { ...identified, signed, now: parts.clock() };
}

/**
 * Is the Body that was signed the one that is run? Signature wrapping lives off a Body that is
 * verified and another that is run. Here both are found in the one tree by their place, so they
 * cannot differ; should they ever, nothing is run.
 */
function isDispatched(signedBody: XmlElement | undefined, { body }: Envelope): boolean {
  if (signedBody && body.parent !== signedBody)
    throw new Error('the Body that was verified is not the one to run');
  return signedBody !== undefined;
}
