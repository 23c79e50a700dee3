/** Asks what the approval desk must know of companies. */
import { Fault } from '../../faults/fault.js';
import type { Virksomhedslaase } from '../virksomhed/locks/locks.js';
import type { Virksomhedsregister } from '../virksomhed/virksomhedsregister.js';
import type { KnownOfVirksomhed } from './hindringer.js';

interface Asked {
  readonly virksomheder: Virksomhedsregister;
  readonly laase: Virksomhedslaase;
}

/** Of a company that nobody was asked about. */
export const NOTHING_KNOWN: KnownOfVirksomhed = { virksomhed: 'unknown', spaerret: false };

/** How many companies the register is asked for at once, for a page of the queue. */
const AT_ONCE = 10;

/**
 * @param afresh asks for the company as the register has it now: an anonymous ad hides the names
 *   that it has today
 * @throws Fault 139140 or 139141 when the register gives no answer
 */
export async function askAbout(
  { virksomheder, laase }: Asked,
  cvr: string,
  afresh: boolean,
): Promise<KnownOfVirksomhed> {
  const [virksomhed, { spaerret }] = await Promise.all([virksomheder.find(cvr, afresh), laase.find(cvr)]);
  return { virksomhed, spaerret };
}

/** Of each company once; a register that is down does not keep the queue from being read. */
export async function askAboutAll(
  { virksomheder, laase }: Asked,
  cvrs: readonly string[],
): Promise<ReadonlyMap<string, KnownOfVirksomhed>> {
  const left = [...new Set(cvrs)];
  const known = new Map<string, KnownOfVirksomhed>();
  while (left.length > 0) {
    const some = left.splice(0, AT_ONCE);
    await Promise.all(
      some.map(async (cvr) => {
        const asked = Promise.all([virksomheder.find(cvr).catch(unknownWithoutRegister), laase.find(cvr)]);
        const [virksomhed, { spaerret }] = await asked;
        known.set(cvr, { virksomhed, spaerret });
      }),
    );
  }
  return known;
}

function unknownWithoutRegister(error: unknown): 'unknown' {
  if (error instanceof Fault && (error.kode === 139140 || error.kode === 139141)) return 'unknown';
  throw error;
}
