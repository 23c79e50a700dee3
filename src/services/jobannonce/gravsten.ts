import type { GravstenType, KontaktpersonType } from '../../contract/index.js';
import { writeDateTime } from '../../time/danish-time.js';
import type { IndholdMedLogo } from '../logo/logo-port.js';

/** What is left of a deleted ad: enough to clean up by, with its contact persons masked. */
export function gravsten(ad: IndholdMedLogo, slettet: Date): GravstenType {
  const personer = ad.Ansoegning.KontaktpersonSamling?.map(masked);
  return {
    SlettetTidspunkt: writeDateTime(slettet),
    Titel: ad.Titel,
    Virksomhed: ad.Virksomhed,
    ...(personer && { SloeretKontaktpersonSamling: personer }),
  };
}

/** As many asterisks whatever was there, so that they do not tell its length. */
function masked({ Fornavne, Efternavn, Telefonnummer, Email }: KontaktpersonType) {
  return {
    Navn: `${initial(Fornavne)}*** ${initial(Efternavn)}***`,
    ...(Telefonnummer !== undefined && { Telefonnummer: `******${Telefonnummer.slice(-2)}` }),
    ...(Email !== undefined && { Email: `${initial(Email)}***@***` }),
  };
}

/** The first character, never half of a surrogate pair. */
const initial = (text: string): string => Array.from(text.trim())[0] ?? '';
