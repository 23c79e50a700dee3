/**
 * Regel 12. »Der er desuden virksomheder, der har logoer, der er større end det tilladte eller i forkerte
 * filformater. Disse logoer vil ved opdateringen blive konverteret til tilladt filtype/format. Hvis denne konvertering
 * fejler, bliver logoet slettet.«
 */
import type { Rule } from './rule.js';

/** No logo can be converted yet, so none is received: said aloud, and none is dropped in silence. */
export const logo: Rule = {
  number: 12,
  codes: [130120],
  judge: (ad) => (ad.Logo === undefined ? [] : [{ kode: 130120, felt: ['Logo'] }]),
};
