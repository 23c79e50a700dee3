/**
 * Regel 12. »Der er desuden virksomheder, der har logoer, der er større end det tilladte eller i forkerte
 * filformater. Disse logoer vil ved opdateringen blive konverteret til tilladt filtype/format. Hvis denne konvertering
 * fejler, bliver logoet slettet.«
 */
import type { LogoError } from '../../logo/logo-port.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Rule } from './rule.js';

/** The conversion itself is services/logo/: it is tried before the rules run. Nothing is dropped in silence: it is told why. */
export const logo: Rule = {
  number: 12,
  codes: [130120, 130121, 130122, 130123, 130124],
  judge: (_, { logo: answer }) => (answer && 'fejl' in answer ? [violationsOf(answer.fejl)] : []),
};

const INDHOLD = ['Logo', 'Indhold'];

function violationsOf(fejl: LogoError): FieldViolation {
  switch (fejl.aarsag) {
    case 'type':
      return { kode: 130120, felt: INDHOLD, forventet: 'PNG, JPEG, GIF, WebP', data: { hvad: fejl.hvad } };
    case 'mimeType': {
      const { mimeType, faktisk } = fejl;
      const felt = ['Logo', 'MimeType'];
      return { kode: 130121, felt, vaerdi: mimeType, forventet: faktisk, data: { mimeType, faktisk } };
    }
    case 'pixels': {
      const { bredde, hoejde, limit } = fejl;
      return { kode: 130122, felt: INDHOLD, data: { bredde, hoejde, limit } };
    }
    case 'animeret':
      return { kode: 130123, felt: INDHOLD };
    case 'oedelagt':
      return { kode: 130124, felt: INDHOLD };
  }
}
