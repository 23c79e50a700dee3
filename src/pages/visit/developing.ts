/** What developers are handed besides what every visitor knows. */
import type { Inspect, Inspection } from '../../soap/inspection.js';
import type { TryOut, TryOutAs } from '../../soap/trial.js';
import type { DeveloperVisit, Visit } from './visit.js';
import type { Registry } from './registry.js';
import type { SeenCalls } from './seen-calls.js';

export interface Developing {
  readonly registry: Registry;
  readonly calls: SeenCalls;
  readonly inspect: Inspect;
  /** Only a sandbox that takes headers at their word has it. */
  readonly tryOut?: TryOut | undefined;
  readonly tryOutAs: TryOutAs;
  /**
   * Runs what costs as much as a message within what one visitor may ask.
   * @param who undefined: somebody who has not signed in; all of those share one limit
   * @throws Fault 139190, 139191, 139135
   */
  readonly withinLimits: <T>(who: string | undefined, work: () => Promise<T>) => Promise<T>;
}

/** @param systems ids of those that the visitor looks after; undefined: an open sandbox has all */
export function developerVisit(
  { registry, calls, inspect, tryOut, tryOutAs, withinLimits }: Developing,
  visit: Visit,
  systems: readonly string[] | undefined,
): DeveloperVisit {
  const { logId } = visit.request;
  const trying: DeveloperVisit['tryOut'] = async (xml, system) => {
    if (system) return tryOutAs(xml, logId, system);
    if (!tryOut || systems) throw new Error('a message is tried in the name of a system only');
    return tryOut(xml, logId);
  };
  const who = visit.signedIn?.session.userId;
  return {
    ...{ ...visit, systems, registry, calls },
    inspect: (xml): Promise<Inspection> => withinLimits(who, () => inspect(xml, logId)),
    tryOut: (xml, system) => withinLimits(who, () => trying(xml, system)),
  };
}
