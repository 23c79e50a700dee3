import { Fault } from '../../faults/fault.js';
import type { RequestHeaders } from '../message/request-headers.js';
import type { Exchange } from './exchange.js';

/**
 * In a sandbox, plays what the tester has asked for by the name of the user.
 * @throws Fault that is to be played
 */
export function playEnding({ stated }: RequestHeaders, { parts: { testing }, trace }: Exchange): void {
  const ending = testing?.endingOf(stated.metadata.RequestUserStructure.UserIdentifier);
  if (!ending) return;
  trace.add({ ending });
  // Nobody sees it: nothing is sent.
  if (ending.kind === 'unasked') throw new Fault(139143);
}
