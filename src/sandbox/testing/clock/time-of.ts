import { Fault } from '../../../faults/fault.js';
import type { Testing } from '../../../soap/stages/testing-port.js';
import { EXPECTED, MAX_WEEKS, moved, readMoment } from './moment.js';
import type { OrganisationClocks } from './store.js';

/** The field of the request decides, then the clock of the organisation, and then the real time. */
export function timeOfRequests(clocks: Pick<OrganisationClocks, 'find'>): Testing['timeOf'] {
  return async (header, asker, now) => {
    if (header !== undefined) return momentIn(header.trim(), now);
    const shift = await clocks.find(asker);
    return shift ? moved(now, shift) : now;
  };
}

/** @throws Fault 139200 */
function momentIn(text: string, now: Date): Date {
  const moment = readMoment(text, now);
  if (moment) return moment;
  const data = {
    hvad:
      `skriv et tidspunkt med offset eller fx +8w, højst ${MAX_WEEKS} uger væk` +
      ` / write a moment with its offset or e.g. +8w, at most ${MAX_WEEKS} weeks away`,
  };
  throw new Fault(139200, [{ kode: 139200, vaerdi: text, forventet: EXPECTED, data }], data);
}
