import type { Clock } from '../../../clock.js';
import { Fault } from '../../../faults/fault.js';
import { CvrFailure } from '../cvr/failure.js';
import type { CvrObserver } from '../cvr/observer.js';
import type { CachedVirksomhed, VirksomhedCache } from './port.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import type { Virksomhed, Virksomhedsregister } from '../virksomhedsregister.js';

export interface CachedRegisterParts {
  /** The register itself; its `find` throws CvrFailure. */
  readonly register: Virksomhedsregister;
  readonly cache: VirksomhedCache;
  readonly clock: Clock;
  /** An answer is as good as a new one for so long. */
  readonly freshMs: number;
  /** A company is still answered for so long when the register gives no answer. */
  readonly staleMs: number;
  /** Told of every answer of the register that no later one was there before. */
  readonly onNewer: (virksomhed: Virksomhed) => Promise<void>;
  readonly observer: Pick<CvrObserver, 'served'>;
}

/**
 * The register behind a cache. That a company does not exist is not remembered, as it may be
 * founded in a minute.
 * @returns a register whose `find` @throws Fault 139140 when there is no answer and one may come
 *   later, 139141 when an operator has to act first
 */
export function cachedRegister(parts: CachedRegisterParts): Virksomhedsregister {
  const { register, cache, clock, freshMs, staleMs, onNewer, observer } = parts;
  const asked = new Map<string, Promise<CachedVirksomhed | undefined>>();

  async function askRegister(cvr: string): Promise<CachedVirksomhed | undefined> {
    const fetchedAt = clock();
    const virksomhed = await register.find(cvr);
    if (!virksomhed) {
      await cache.forget(cvr);
      return undefined;
    }
    if (await cache.keep({ virksomhed, fetchedAt })) await onNewer(virksomhed);
    await cache.deleteOlderThan(new Date(fetchedAt.getTime() - staleMs));
    return { virksomhed, fetchedAt };
  }

  /** Requests for one company that come together ask once. */
  function askOnce(cvr: string): Promise<CachedVirksomhed | undefined> {
    const running = asked.get(cvr);
    if (running) return running;
    const answer = askRegister(cvr).finally(() => asked.delete(cvr));
    asked.set(cvr, answer);
    return answer;
  }

  function serve(
    { virksomhed, fetchedAt }: CachedVirksomhed,
    source: 'register' | 'fresh' | 'stale',
  ): Virksomhed {
    observer.served(source, Math.max(0, clock().getTime() - fetchedAt.getTime()) / 1000);
    return { ...virksomhed, fetchedAt };
  }

  return {
    find: async (cvr, afresh = false) => {
      // The register has no such number, and is spared the question.
      if (!isCvrNumber(cvr)) return undefined;
      const kept = await cache.find(cvr);
      const age = kept ? clock().getTime() - kept.fetchedAt.getTime() : Infinity;
      // An answer of the future was written by a clock that has been put back since.
      if (kept && Math.abs(age) < freshMs && !afresh) return serve(kept, 'fresh');
      try {
        const found = await askOnce(cvr);
        return found && serve(found, 'register');
      } catch (error) {
        if (!(error instanceof CvrFailure)) throw error;
        if (kept && age <= staleMs && !afresh) return serve(kept, 'stale');
        throw new Fault(error.passes ? 139140 : 139141, [], {}, { cause: error });
      }
    },
  };
}
