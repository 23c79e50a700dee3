import { Fault } from '../../faults/fault.js';
import type { Organisation } from '../../systems/system.js';
import type { Exchange } from './exchange.js';

/** Testers say in this header field of HTTP at what time their request is to happen. */
export const CLOCK_FIELD = 'sandbox-clock';

/**
 * Says by what time the request is judged: now, and in a sandbox the time that the tester has asked
 * for. Elsewhere one who asks is refused: the request would be done at another time than was meant.
 * @throws Fault 139200 the header field, 139135
 */
export async function momentOf(
  asker: Organisation,
  now: Date,
  { http, parts: { testing }, trace }: Exchange,
): Promise<Date> {
  const header = http.headers[CLOCK_FIELD];
  if (!testing) {
    if (header !== undefined) throw new Fault(139200, [], { hvad: ONLY_IN_SANDBOX });
    return now;
  }
  const moment = await testing.timeOf(header, asker, now);
  if (moment !== now) trace.add({ movedTo: moment });
  return moment;
}

const ONLY_IN_SANDBOX =
  'kun en sandkasse flytter tiden, og her er den ægte / only a sandbox moves time, and here it is the real one';
