/**
 * Regel 4. »En kontaktpersons navn, stilling og e-mail har hver mindst ét synligt tegn og ingen
 * skjulte.«
 */
import { judgeShortTexts } from '../../text/short-text.js';
import type { PersonRule } from './rule.js';

export const synligTekst: PersonRule = {
  number: 4,
  codes: [150012],
  judge: (person) => judgeShortTexts(150012, ['Kontaktperson'], person),
};
