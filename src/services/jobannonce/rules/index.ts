import type { JobannonceType } from '../../../contract/index.js';
import { virksomhedAktiv } from './01-virksomhed-aktiv.js';
import { pNummer } from './02-p-nummer.js';
import { spaerret } from './03-spaerret.js';
import { anonym } from './04-anonym.js';
import { eures } from './05-eures.js';
import { workindenmarkHotjob } from './06-workindenmark-hotjob.js';
import { kontaktperson } from './07-kontaktperson.js';
import { publiceringstider } from './08-publiceringstider.js';
import { ansoegningsfrist } from './09-ansoegningsfrist.js';
import { stillingOgAlias } from './10-stilling-og-alias.js';
import { deltid } from './11-deltid.js';
import { logo } from './12-logo.js';
import { annoncetekst } from './13-annoncetekst.js';
import { arbejdssted } from './14-arbejdssted.js';
import { ansoegningsmaade } from './15-ansoegningsmaade.js';
import { ansaettelsesdato } from './16-ansaettelsesdato.js';
import { synligTekst } from './17-synlig-tekst.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Facts, Rule } from './rule.js';

/** All rules of an ad, in the order their findings are told. */
export const rules: readonly Rule[] = [
  virksomhedAktiv,
  pNummer,
  spaerret,
  anonym,
  eures,
  workindenmarkHotjob,
  kontaktperson,
  publiceringstider,
  ansoegningsfrist,
  stillingOgAlias,
  deltid,
  logo,
  annoncetekst,
  arbejdssted,
  ansoegningsmaade,
  ansaettelsesdato,
  synligTekst,
];

/** Everything that is wrong with an ad: all rules run, none stops another. */
export function judge(ad: JobannonceType, facts: Facts): FieldViolation[] {
  return rules.flatMap((rule) => rule.judge(ad, facts));
}
