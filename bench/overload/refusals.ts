/** Requests that the gateway refused, by its own clock: from the head to the end of the answer. */
export type Refusals = ReadonlyMap<string, number>;

/** At most so many seconds; these are buckets of the metrics. */
const WITHIN = ['0.005', '0.025', '0.1', '+Inf'];

/** What the gateway has counted until now; a server without these metrics has none. */
export async function refusals(origin: string): Promise<Refusals> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return new Map(WITHIN.map((le) => [le, countIn(text, le)]));
}

/** What is refused before its body is read is no operation. */
function countIn(text: string, le: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith('gateway_request_seconds_bucket{'));
  const line = lines.find((one) => one.includes(`le="${le}"`) && one.includes('operation="other"'));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** E.g. `of 900 refusals 98 % within 5 ms, 100 % within 25 ms`. */
export function toldRefusals(before: Refusals, after: Refusals): string {
  const count = (le: string) => (after.get(le) ?? 0) - (before.get(le) ?? 0);
  const all = count('+Inf');
  if (all === 0) return 'no refusals';
  const shares = WITHIN.slice(0, -1).map(
    (le) => `${((100 * count(le)) / all).toFixed(1)} % within ${Number(le) * 1000} ms`,
  );
  return `of ${all} refusals ${shares.join(', ')}`;
}
