import { isKommune, isKommuneInGreenland } from './kommuner.js';

/** A workplace, as ads and job orders have it. */
interface Place {
  readonly Landekode: string;
  readonly Postnummer?: string | undefined;
  readonly Kommunekode?: string | undefined;
}

/** What is wrong with a place, in which of its elements. */
export type PlaceFinding = {
  readonly element: 'Landekode' | 'Postnummer' | 'Kommunekode';
  readonly vaerdi: string;
  readonly forventet?: string;
} & (
  | { readonly kind: 'kommuneAbroad'; readonly data: { readonly land: string } }
  | { readonly kind: 'abroad'; readonly data: { readonly hvad: string; readonly land: string } }
  | { readonly kind: 'postnummer' | 'kommune'; readonly data: { readonly vaerdi: string } }
);

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
export function judgePlace({ Landekode: land, Postnummer, Kommunekode }: Place): PlaceFinding[] {
  if (land !== 'DK') {
    if (Kommunekode === undefined) return [];
    return [{ kind: 'kommuneAbroad', element: 'Kommunekode', vaerdi: Kommunekode, data: { land } }];
  }
  const isCutOff = Postnummer?.length === 3 && isKommune(Kommunekode ?? '');
  const abroad = ABROAD.find(
    ({ land: other, postnummer }) =>
      (!isCutOff && postnummer.test(Postnummer ?? '')) ||
      (other === 'GL' && isKommuneInGreenland(Kommunekode ?? '')),
  );
  if (abroad) {
    const { land: forventet, hvad } = abroad;
    const data = { hvad, land: forventet };
    return [{ kind: 'abroad', element: 'Landekode', vaerdi: land, forventet, data }];
  }
  const findings: PlaceFinding[] = [];
  if (Postnummer !== undefined && !/^\d{4}$/.test(Postnummer))
    findings.push({
      ...{ kind: 'postnummer', element: 'Postnummer', vaerdi: Postnummer },
      ...{ forventet: '4 cifre / 4 digits: 5000', data: { vaerdi: Postnummer } },
    });
  if (Kommunekode !== undefined && !isKommune(Kommunekode))
    findings.push({
      ...{ kind: 'kommune', element: 'Kommunekode', vaerdi: Kommunekode },
      data: { vaerdi: Kommunekode },
    });
  return findings;
}
