/** Plays a CVR register that is slow, down, or comes back, for companies made for it. */
import type { Clock } from '../../../clock.js';
import { Fault } from '../../../faults/fault.js';
import type { Virksomhed, Virksomhedsregister } from '../../../services/virksomhed/virksomhedsregister.js';
import type { Waits } from '../waits.js';

const SLOW = '97009015';
const DOWN = '97009023';
const BACK = '97009031';

const SLOW_MS = 2000;
const DOWN_MS = 10_000;
const UP_MS = 60_000;

/**
 * @param waits bounds how many wait: whoever waits for the register has a place among those that
 *   are worked on
 */
export function playedRegister(
  register: Virksomhedsregister,
  clock: Clock,
  waits: Waits,
): Virksomhedsregister {
  let downSince = Number.NEGATIVE_INFINITY;
  const isBack = (): boolean => {
    const now = clock().getTime();
    if (now - downSince >= DOWN_MS + UP_MS || now < downSince) downSince = now;
    return now - downSince >= DOWN_MS;
  };
  const companies: Readonly<Record<string, () => Promise<Virksomhed>>> = {
    [SLOW]: async () => {
      await waits.wait(SLOW_MS);
      return company(SLOW, 'Sneglefart A/S');
    },
    [DOWN]: () => Promise.reject(new Fault(139140)),
    [BACK]: () =>
      isBack() ? Promise.resolve(company(BACK, 'Genkomst ApS')) : Promise.reject(new Fault(139140)),
  };
  return {
    find: async (cvr, afresh) =>
      Object.hasOwn(companies, cvr) ? companies[cvr]?.() : register.find(cvr, afresh),
  };
}

/** Its one unit has the number of the company and two zeros more. */
function company(cvr: string, navn: string): Virksomhed {
  const adresse = {
    vejnavn: 'Testvej',
    husnummer: '1',
    postnummer: '5000',
    by: 'Odense C',
    kommunekode: '461',
    landekode: 'DK',
  };
  const produktionsenheder = [{ pnr: `${cvr}00`, navn, adresse, gyldigFra: '2020-01-01' }];
  return { cvr, navn, status: 'NORMAL', adresse, produktionsenheder };
}
