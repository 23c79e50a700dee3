import { type BoundedLog, boundedLog } from '../log/bounded-log.js';
import type { Log } from '../log/log.js';
import type { Releasers } from './releasers.js';

/** Lines of one kind that strangers can cause in a minute. */
const BOUND = { lines: 100, windowMs: 60_000 };

/** The log for lines that anybody can cause; at the end it says how many were left out. */
export const openStrangersLog = (log: Log, releasers: Releasers): Promise<BoundedLog> =>
  releasers.hold(
    'count of lines left out',
    () => boundedLog(log, BOUND),
    (bounded) => {
      bounded.flush();
    },
  );
