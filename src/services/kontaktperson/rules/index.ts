import type { KontaktpersondataType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { virksomhedAktiv } from './01-virksomhed-aktiv.js';
import { pNummer } from './02-p-nummer.js';
import { pNummerEnGang } from './03-p-nummer-en-gang.js';
import { synligTekst } from './04-synlig-tekst.js';
import { intetCprNummer } from './05-intet-cpr-nummer.js';
import type { Facts, Rule } from './rule.js';

/** All rules of a contact person, in the order their findings are told. */
export const rules: readonly Rule[] = [virksomhedAktiv, pNummer, pNummerEnGang, synligTekst, intetCprNummer];

/** What is wrong with the details alone, whatever the company. */
export const judgePerson = (person: KontaktpersondataType): FieldViolation[] =>
  [pNummerEnGang, synligTekst, intetCprNummer].flatMap((rule) => rule.judge(person));

/** Everything that is wrong with a contact person: all rules run, none stops another. */
export const judge = (person: KontaktpersondataType, facts: Facts): FieldViolation[] =>
  rules.flatMap((rule) => rule.judge(person, facts));
