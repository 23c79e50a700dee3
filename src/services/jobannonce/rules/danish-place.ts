import type { JobannonceType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { isKommune, isKommuneInGreenland } from './kommuner.js';

type Arbejdssted = NonNullable<JobannonceType['Job']['Arbejdssted']>;

const FELT = ['Job', 'Arbejdssted'];

/**
 * Parts of the realm that count as abroad, and the post codes by which they are known. The Faroe
 * Islands have three digits, and had 38xx before; 555, 877 and 999 are Danish ones that lack their
 * zero, and with a Danish municipality any three digits lack one. 2412 is Santa Claus in Nuuk.
 */
const ABROAD = [
  { land: 'GL', hvad: 'i Grønland / in Greenland', postnummer: /^(?:39\d\d|2412)$/ },
  {
    land: 'FO',
    hvad: 'på Færøerne / in the Faroe Islands',
    postnummer: /^(?:38\d\d|(?!555|877|999)[1-9]\d\d)$/,
  },
] as const;

/** What is wrong with a place that says it is Danish, or has what only a Danish one has. */
export function judgePlace({ Landekode: land, Postnummer, Kommunekode }: Arbejdssted): FieldViolation[] {
  if (land !== 'DK') {
    if (Kommunekode === undefined) return [];
    return [{ kode: 130143, felt: [...FELT, 'Kommunekode'], vaerdi: Kommunekode, data: { land } }];
  }
  const isCutOff = Postnummer?.length === 3 && isKommune(Kommunekode ?? '');
  const abroad = ABROAD.find(
    ({ land: other, postnummer }) =>
      (!isCutOff && postnummer.test(Postnummer ?? '')) ||
      (other === 'GL' && isKommuneInGreenland(Kommunekode ?? '')),
  );
  if (abroad) {
    const { land: forventet, hvad } = abroad;
    return [
      {
        kode: 130145,
        felt: [...FELT, 'Landekode'],
        vaerdi: land,
        forventet,
        data: { hvad, land: forventet },
      },
    ];
  }
  const violations: FieldViolation[] = [];
  if (Postnummer !== undefined && !/^\d{4}$/.test(Postnummer))
    violations.push({
      ...{ kode: 130142, felt: [...FELT, 'Postnummer'], vaerdi: Postnummer },
      ...{ forventet: '4 cifre / 4 digits: 5000', data: { vaerdi: Postnummer } },
    });
  if (Kommunekode !== undefined && !isKommune(Kommunekode))
    violations.push({
      ...{ kode: 130144, felt: [...FELT, 'Kommunekode'], vaerdi: Kommunekode },
      data: { vaerdi: Kommunekode },
    });
  return violations;
}
