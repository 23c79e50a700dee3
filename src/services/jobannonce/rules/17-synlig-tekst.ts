/** Regel 17. »Titel og annoncetekst har hver mindst ét synligt tegn.« */
import type { Rule } from './rule.js';
import { hasVisible, hasVisibleText } from '../html/visible-text.js';

/**
 * It is a rule and no pattern, as those of XSD know neither no-break spaces nor characters without
 * width.
 */
export const synligTekst: Rule = {
  number: 17,
  codes: [130170],
  judge: ({ Titel, Annoncetekst }) => [
    ...(hasVisible(Titel) ? [] : [nothingIn('Titel')]),
    ...(hasVisibleText(Annoncetekst) ? [] : [nothingIn('Annoncetekst')]),
  ],
};

function nothingIn(felt: 'Titel' | 'Annoncetekst') {
  return { kode: 130170 as const, felt: [felt], data: { felt } };
}
