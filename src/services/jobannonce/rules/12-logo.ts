/**
 * Regel 12. »Der er desuden virksomheder, der har logoer, der er større end det tilladte eller i
 * forkerte filformater. Disse logoer vil ved opdateringen blive konverteret til tilladt
 * filtype/format. Hvis denne konvertering fejler, bliver logoet slettet.«
 */
import type { Rule } from './rule.js';

/**
 * Services/logo/ converts the logo before the rules run. Nothing is dropped in silence: what cannot
 * be converted is told.
 */
export const logo: Rule = {
  number: 12,
  codes: [130120, 130121, 130122, 130123, 130124, 130125, 130126],
  judge: (_, { logo: result }) => (result && 'violation' in result ? [result.violation] : []),
};
