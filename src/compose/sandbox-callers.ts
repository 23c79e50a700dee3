import type { Caller, StatedCaller } from '../security/caller.js';
import type { Partnerregister } from '../services/partner/partnerregister.js';

/** The sandbox takes the headers at their word: the system is the organisation's own, with the mandates of the demo. */
export function sandboxCallers(partnere: Partnerregister) {
  return async (stated: StatedCaller): Promise<Caller> => {
    const { organisationTypeId, organisationCode } = stated;
    const partner = await partnere.findPartner(organisationTypeId, organisationCode);
    const kalder = {
      id: `sandbox ${organisationTypeId}/${organisationCode}`,
      navn: partner?.navn ?? 'sandbox',
      mandater: partner?.mandater ?? [],
      graenser: {},
    };
    return { ...stated, kalder };
  };
}
