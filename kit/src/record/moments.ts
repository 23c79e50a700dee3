/** By what time the gateway judged each request of a recording. */
import { readDateTime } from '../../../src/time/danish-time.js';
import type { Message } from './exchange.js';

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
/** The Date of an answer has whole seconds: clocks that are so near are taken for one. */
const NEAR_MS = 2000;

/**
 * An answer tells the gateway's time of its request, or that of an earlier one: whatever time
 * stands in any answer and lies between a request and its answer is that request's.
 */
export function momentsOf(messages: readonly Message[]): readonly Date[] {
  const told = [...new Set(messages.flatMap(({ answer }) => answer.match(TIME) ?? []))]
    .map(readDateTime)
    .flatMap((reading) => (reading.kind === 'instant' ? [reading.instant.getTime()] : []))
    .toSorted((a, b) => a - b);
  return messages.map(({ exchange: { sentAt, answeredAt, answer } }) => {
    // A sandbox says what time it has used, where it was not the real one.
    const moved = readDateTime(answer.head['sandbox-clock'] ?? '');
    if (moved.kind === 'instant') return moved.instant;
    const ahead = aheadBy(answer.head.date, answeredAt);
    const [from, to] = [sentAt.getTime() + ahead, answeredAt.getTime() + ahead];
    const slack = ahead === 0 ? 0 : NEAR_MS;
    const own = told.find((one) => one >= from - slack && one <= to + slack);
    return new Date(own ?? from);
  });
}

/** How far the gateway's clock is ahead of ours. */
function aheadBy(date: string | undefined, answeredAt: Date): number {
  const ahead = Date.parse(date ?? '') - answeredAt.getTime();
  return Math.abs(ahead) > NEAR_MS ? Math.round(ahead / 1000) * 1000 : 0;
}
