import { jobannonceService } from '../../contract/index.js';
import type { Retired } from './retired.js';

export const VERSION_1_PATH = '/virksomhedsindsats/1/JobannonceService';

/**
 * Companies were told on JobAG that version 1 would end »siden den 8. oktober 2024« (Releasenote
 * JobAG 6. december 2024, pkt. 2.1).
 */
const ANNOUNCED = new Date('2024-10-08T00:00:00+02:00');

/** Says what is retired (contract.md section 6). @param sunset when it ended */
export const version1Ended = (sunset: Date): Omit<Retired, 'called'> => ({
  said: 'JobannonceService v1 og JobAdService er nedlagt og svarer ikke mere på noget / JobannonceService v1 and JobAdService are retired and answer nothing any more',
  path: VERSION_1_PATH,
  owns: (namespace) => namespace === 'http://jobnet.af.dk/JobAdService',
  successor: jobannonceService,
  end: { deprecated: sunset < ANNOUNCED ? sunset : ANNOUNCED, sunset },
});
