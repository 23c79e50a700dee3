import type { JobordreType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { virksomhedAktiv } from './01-virksomhed-aktiv.js';
import { pNummer } from './02-p-nummer.js';
import { konfliktramt } from './03-konfliktramt.js';
import { sammeVirksomhed } from './04-samme-virksomhed.js';
import { ansvarligtJobcenter } from './05-ansvarligt-jobcenter.js';
import { loebende } from './06-loebende.js';
import { startdato } from './07-startdato.js';
import { svarfrist } from './08-svarfrist.js';
import { datoer } from './09-datoer.js';
import { arbejdstid } from './10-arbejdstid.js';
import { stillingOgAlias } from './11-stilling-og-alias.js';
import { emailVedFormidling } from './12-email-ved-formidling.js';
import { synligTekst } from './13-synlig-tekst.js';
import { arbejdssted } from './14-arbejdssted.js';
import { internKommentar } from './15-intern-kommentar.js';
import { tilmeldtJobcenter } from './16-tilmeldt-jobcenter.js';
import { genaabning } from './17-genaabning.js';
import { intetCprNummer } from './18-intet-cpr-nummer.js';
import { kontaktperson } from './19-kontaktperson.js';
import type { Facts, Rule } from './rule.js';

/** All rules of a job order, in the order their findings are told. */
export const rules: readonly Rule[] = [
  virksomhedAktiv,
  pNummer,
  konfliktramt,
  sammeVirksomhed,
  ansvarligtJobcenter,
  loebende,
  startdato,
  svarfrist,
  datoer,
  arbejdstid,
  stillingOgAlias,
  emailVedFormidling,
  synligTekst,
  arbejdssted,
  internKommentar,
  tilmeldtJobcenter,
  genaabning,
  intetCprNummer,
  kontaktperson,
];

/** Everything that is wrong with an order: all rules run, none stops another. */
export function judge(order: JobordreType, facts: Facts): FieldViolation[] {
  return rules.flatMap((rule) => rule.judge(order, facts));
}
