import { Temporal } from 'temporal-polyfill';
import { BoundedMap } from '../bounded-map.js';

const ZONE = 'Europe/Copenhagen';

/**
 * The changes of the Danish clock within one UTC year: from `from` (epoch ms, inclusive) on, the
 * offset is `offsetMs`.
 */
type Changes = readonly { readonly from: number; readonly offsetMs: number }[];

/**
 * There is room for more years than any period of ads has. Callers choose the years, from year 1 to
 * 9999.
 */
const MAX_YEARS = 256;

const changesByYear = new BoundedMap<number, Changes>(MAX_YEARS);

/**
 * Tells how many milliseconds the Danish clock is ahead of UTC at an instant. The time zone data
 * are those of Node (IANA), read by Temporal, which is asked once for each of the years that are
 * kept.
 */
export function danishOffsetMs(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  let offsetMs = 0;
  for (const change of changesByYear.getOrMake(year, () => changesOf(year))) {
    if (change.from > epochMs) break;
    offsetMs = change.offsetMs;
  }
  return offsetMs;
}

function changesOf(year: number): Changes {
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(ZONE);
  const end = Date.UTC(year + 1, 0, 1);
  const changes = [{ from: start.epochMilliseconds, offsetMs: offsetOf(start) }];
  for (
    let next = start.getTimeZoneTransition('next');
    next !== null && next.epochMilliseconds < end;
    next = next.getTimeZoneTransition('next')
  ) {
    changes.push({ from: next.epochMilliseconds, offsetMs: offsetOf(next) });
  }
  return changes;
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return time.offsetNanoseconds / 1_000_000;
}
