import type { Requester } from '../../limits/rate-limiter.js';
import type { Exchange } from './exchange.js';

/**
 * Counts the request and lets it in; `answerRequest` gives its permit back.
 * @throws Fault 139190, 139191, 139135
 */
export async function admit(requester: Requester, now: Date, { parts, trace }: Exchange): Promise<void> {
  trace.add({ leave: await parts.admit(requester, now) });
}
