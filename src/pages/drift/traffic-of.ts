import type { Narrowed, TrafficReport, Window } from '../../traffic/traffic-port.js';
import type { StarVisit } from '../visit/visit.js';
import { type Period, windowOf } from './period.js';

export interface KnownTraffic extends TrafficReport {
  readonly window: Window;
  /** Names of systems by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Why there are no numbers: nothing is counted, or the database is away. */
export type NoTraffic = 'off' | 'away';

export async function trafficOf(
  { watching, now }: Pick<StarVisit, 'watching' | 'now'>,
  period: Period,
  narrowed: Narrowed = {},
): Promise<KnownTraffic | NoTraffic> {
  if (!watching.traffic) return 'off';
  const window = windowOf(period, now);
  try {
    const [report, names] = await Promise.all([
      watching.traffic.read(window, narrowed),
      watching.systemNames(),
    ]);
    return { ...report, window, names };
  } catch {
    return 'away';
  }
}
