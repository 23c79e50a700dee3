/**
 * Fault codes that no request can bring about, and why. What stands in no row a tour must meet, and
 * a test holds that no row is of a code that a fixture shows.
 */
import type { FaultCode } from '../../../src/faults/catalogue.js';
import type { Reason } from '../reason.js';

const STILLINGER = {
  da: 'listen over stillinger skal være ændret',
  en: 'the list of occupations must have changed',
};
const VIRKSOMHED = { da: 'virksomheden skal være ændret', en: 'the company must have changed' };
const SIGNATUR = { da: 'signaturen skal være forkert', en: 'the signature must be wrong' };

// oxfmt-ignore
export const BEYOND: Partial<Readonly<Record<FaultCode, Reason>>> = {
  130102: STILLINGER,
  130103: STILLINGER,
  130126: { da: 'et billede skal afslutte tre processer', en: 'a picture must end three processes' },
  130308: VIRKSOMHED,
  130309: VIRKSOMHED,
  130313: { da: 'domænet skal være fjernet', en: 'the domain must have been removed' },
  139134: { da: 'beskeden skal komme for langsomt', en: 'the message must come too slowly' },
  139141: { da: 'CVR-registret skal afvise gatewayen', en: 'the CVR register must refuse the gateway' },
  139142: { da: 'halvtreds logoer skal sendes på én gang', en: 'fifty logos must be sent at once' },
  139145: { da: 'beskeden skal komme i HTTP/1.0', en: 'the message must come in HTTP/1.0' },
  139160: SIGNATUR,
  139161: SIGNATUR,
  139162: SIGNATUR,
  139163: SIGNATUR,
  139164: SIGNATUR,
  139165: SIGNATUR,
  139166: SIGNATUR,
  139167: SIGNATUR,
  139168: SIGNATUR,
  139169: SIGNATUR,
  139170: SIGNATUR,
  139171: SIGNATUR,
  139172: SIGNATUR,
  139173: { da: 'en underskrevet besked skal komme to gange', en: 'a signed message must come twice' },
  150515: { da: 'der skal være halvtreds driftsbeskeder', en: 'there must be fifty notices' },
  139180: { da: 'spærrelisten skal være for gammel', en: 'the revocation list must be too old' },
  139181: { da: 'en proxy skal vise, hvem forbindelsen er fra', en: 'a proxy must hand over a certificate' },
};
