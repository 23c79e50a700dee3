import { BoundedMap } from '../bounded-map.js';
import type { Permit, Permits } from './limits-port.js';

/** Systems whose permits are kept until they can be given back; those above it wait a minute. */
const MAX_SYSTEMS = 10_000;

/**
 * Permits that the database could not take back, as it went away under the answers, are given back
 * before their system takes another. Else a system that had all its permits would be refused for a
 * minute after the database is there again, though none of its requests is being answered.
 */
export function owing(permits: Permits): Permits {
  const owed = new BoundedMap<string, readonly Permit[]>(MAX_SYSTEMS);

  async function giveBack(systemId: string, permit: Permit): Promise<void> {
    try {
      await permits.giveBack(systemId, permit);
    } catch (error) {
      owed.set(systemId, [...(owed.get(systemId) ?? []), permit]);
      throw error;
    }
  }

  return {
    giveBack,
    async take(systemId, budget, now) {
      const due = owed.get(systemId) ?? [];
      owed.delete(systemId);
      const unexpired = due.filter((permit) => permit > now);
      if (unexpired.length > 0) await Promise.all(unexpired.map((permit) => giveBack(systemId, permit)));
      return permits.take(systemId, budget, now);
    },
  };
}
