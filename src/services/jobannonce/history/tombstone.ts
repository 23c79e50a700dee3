import type { GravstenType, KontaktpersonType } from '../../../contract/index.js';
import { writeDateTime } from '../../../time/danish-time.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import { NO_IDENTITY } from '../public/hidden-names.js';
import { redaction } from '../public/redaction.js';

/**
 * Makes what is left of a deleted ad: enough to clean up by, its contact persons masked, also where
 * the title names them.
 */
export function gravsten(ad: StoredIndhold, slettet: Date): GravstenType {
  const personer = ad.Ansoegning.KontaktpersonSamling?.map(masked);
  return {
    SlettetTidspunkt: writeDateTime(slettet),
    Titel: withoutPersons(ad),
    Virksomhed: ad.Virksomhed,
    ...(personer && { SloeretKontaktpersonSamling: personer }),
  };
}

/**
 * The title without names of contact persons, addresses and long numbers. Company and place are no
 * persons, and stay.
 */
function withoutPersons(ad: StoredIndhold): string {
  const { Arbejdssted: _, ...Job } = ad.Job;
  return redaction({ ...ad, Job }, NO_IDENTITY).text(ad.Titel);
}

/** The asterisks are as many whatever was there, so that they do not tell its length. */
function masked({ Fornavne, Efternavn, Telefonnummer, Email }: KontaktpersonType) {
  return {
    Navn: `${initial(Fornavne)}*** ${initial(Efternavn)}***`,
    ...(Telefonnummer !== undefined && { Telefonnummer: `******${Telefonnummer.slice(-2)}` }),
    ...(Email !== undefined && { Email: `${initial(Email)}***@***` }),
  };
}

/** The first character, never half of a surrogate pair. */
const initial = (text: string): string => Array.from(text.trim())[0] ?? '';
