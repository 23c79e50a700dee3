import type { Clock } from '../../../clock.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Virksomhed, Virksomhedsregister } from '../virksomhedsregister.js';
import { ask, type CvrAddress } from './ask.js';
import { produktionsenhederOf, virksomhederOf, type VrproduktionsEnhed } from './documents.js';
import { CvrFailure } from './failure.js';
import type { CvrObserver } from './observer.js';
import { type CvrPatience, patiently } from './policy.js';
import { produktionsenhedQuestion, UNITS_PER_PAGE, virksomhedQuestion } from './questions.js';
import { virksomhedOf } from './virksomhed-of.js';

/** No company has nearly as many, so a register that answers the same page for ever is noticed. */
const MAX_PAGES = 20;

export interface CvrParts {
  readonly address: CvrAddress;
  readonly patience: CvrPatience;
  readonly clock: Clock;
  readonly observer: CvrObserver;
}

/**
 * The CVR register itself, by its public Elasticsearch distribution; nothing is remembered.
 * @returns a register whose `find` @throws CvrFailure
 */
export function cvrRegister({ address, patience, clock, observer }: CvrParts): Virksomhedsregister {
  const run = patiently(patience, (state) => {
    observer.breaker(state);
  });
  observer.breaker('closed');

  async function lookUp(cvr: string, signal: AbortSignal): Promise<Virksomhed | undefined> {
    const [found] = virksomhederOf(await ask(address, virksomhedQuestion(cvr), signal));
    if (!found) return undefined;
    if (found.cvrNummer !== Number(cvr))
      throw new CvrFailure('invalid', 'another company than was asked for');
    const enheder: VrproduktionsEnhed[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const question = produktionsenhedQuestion(cvr, enheder.at(-1)?.pNummer ?? 0);
      const answered = produktionsenhederOf(await ask(address, question, signal));
      enheder.push(...answered);
      if (answered.length < UNITS_PER_PAGE) return virksomhedOf(found, enheder, dateInDenmark(clock()));
    }
    throw new CvrFailure('too_large', `more than ${MAX_PAGES * UNITS_PER_PAGE} production units`);
  }

  async function observed(cvr: string, signal: AbortSignal): Promise<Virksomhed | undefined> {
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    try {
      const found = await lookUp(cvr, signal);
      observer.called(found ? 'found' : 'not_found', seconds());
      return found;
    } catch (error) {
      if (error instanceof CvrFailure) {
        observer.called(error.kind, seconds());
        observer.failed(error);
      }
      throw error;
    }
  }

  return {
    find: (cvr) =>
      run(
        (signal) => observed(cvr, signal),
        () => {
          observer.called('breaker_open', 0);
        },
      ),
  };
}
