/** What developers are handed besides what every visitor knows. */
import type { Inspect, Inspection } from '../../soap/inspection.js';
import type { DeveloperVisit, Visit } from './visit.js';
import type { Registry } from './registry.js';
import type { SeenCalls } from './seen-calls.js';

export interface Developing {
  readonly registry: Registry;
  readonly calls: SeenCalls;
  readonly inspect: Inspect;
  /**
   * Runs what costs as much as a message within what one visitor may ask.
   * @param who undefined: somebody who has not signed in; all of those share one limit
   * @throws Fault 139190, 139191, 139135
   */
  readonly withinLimits: <T>(who: string | undefined, work: () => Promise<T>) => Promise<T>;
}

/** @param systems the ids of those that the visitor looks after; undefined: all may be seen */
export function developerVisit(
  { registry, calls, inspect, withinLimits }: Developing,
  visit: Visit,
  systems: readonly string[] | undefined,
): DeveloperVisit {
  const { logId } = visit.request;
  const who = visit.signedIn?.session.userId;
  return {
    ...{ ...visit, systems, registry, calls },
    inspect: (xml): Promise<Inspection> => withinLimits(who, () => inspect(xml, logId)),
  };
}
