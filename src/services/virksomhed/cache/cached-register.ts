import type { Clock } from '../../../clock.js';
import { Fault } from '../../../faults/fault.js';
import { CvrFailure } from '../cvr/failure.js';
import type { CvrObserver } from '../cvr/observer.js';
import type { Virksomhedskopi, Virksomhedskopier } from './port.js';
import { isCvrNumber } from '../../../codelists/modulus11.js';
import type { Virksomhed, Virksomhedsregister } from '../virksomhedsregister.js';

export interface CachedRegisterParts {
  /** The register itself; its `find` throws CvrFailure. */
  readonly register: Virksomhedsregister;
  readonly kopier: Virksomhedskopier;
  readonly clock: Clock;
  /** How long an answer is as good as a new one. */
  readonly freshMs: number;
  /** How long a company is still answered for when the register gives no answer. */
  readonly staleMs: number;
  readonly observer: Pick<CvrObserver, 'served'>;
}

/**
 * The register behind the memory. That a company does not exist is not remembered: it may be founded in a minute.
 * @returns a register whose `find` @throws Fault 139140 when there is no answer and one may come later, 139141 when an
 *   operator has to act first
 */
export function cachedRegister(parts: CachedRegisterParts): Virksomhedsregister {
  const { register, kopier, clock, freshMs, staleMs, observer } = parts;
  const asked = new Map<string, Promise<Virksomhedskopi | undefined>>();

  async function askRegister(cvr: string): Promise<Virksomhedskopi | undefined> {
    const hentet = clock();
    const virksomhed = await register.find(cvr);
    if (!virksomhed) {
      await kopier.forget(cvr);
      return undefined;
    }
    await kopier.keep({ virksomhed, hentet });
    await kopier.deleteOlderThan(new Date(hentet.getTime() - staleMs));
    return { virksomhed, hentet };
  }

  /** Requests for one company that come together ask once. */
  function askOnce(cvr: string): Promise<Virksomhedskopi | undefined> {
    const running = asked.get(cvr);
    if (running) return running;
    const answer = askRegister(cvr).finally(() => asked.delete(cvr));
    asked.set(cvr, answer);
    return answer;
  }

  function serve(
    { virksomhed, hentet }: Virksomhedskopi,
    source: 'register' | 'fresh' | 'stale',
  ): Virksomhed {
    observer.served(source, Math.max(0, clock().getTime() - hentet.getTime()) / 1000);
    return { ...virksomhed, hentet };
  }

  return {
    find: async (cvr, afresh = false) => {
      // The register has no such number, and is spared the question.
      if (!isCvrNumber(cvr)) return undefined;
      const kept = await kopier.find(cvr);
      const age = kept ? clock().getTime() - kept.hentet.getTime() : Infinity;
      if (kept && age < freshMs && !afresh) return serve(kept, 'fresh');
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
