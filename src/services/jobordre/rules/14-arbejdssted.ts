/** Regel 14. »Dog skal der være angivet et arbejdssted og en kontaktperson på jobordren.« */
import { judgePlace, type PlaceFinding } from '../../jobannonce/rules/danish-place.js';
import type { Rule } from './rule.js';

/** A Danish place is held to what the ads hold theirs to; orders name no municipality. */
export const arbejdssted: Rule = {
  number: 14,
  codes: [140034],
  judge: ({ Arbejdssted }) =>
    judgePlace(Arbejdssted).map((finding) => {
      const { element, vaerdi, forventet } = finding;
      return {
        kode: 140034,
        felt: ['Arbejdssted', element],
        vaerdi,
        ...(forventet !== undefined && { forventet }),
        data: { hvad: whatIsWrong(finding) },
      };
    }),
};

function whatIsWrong(finding: PlaceFinding): string {
  if (finding.kind === 'abroad') {
    const [da, en] = finding.data.hvad.split(' / ');
    const { land } = finding.data;
    return `det er ${da}, som regnes som udland: skriv Landekode ${land} / it is ${en}, which counts as abroad: write Landekode ${land}`;
  }
  const { vaerdi } = finding;
  return `postnummeret ${vaerdi} er ikke dansk: skriv fire cifre, fx 8000, eller det land, som stedet er i / the post code ${vaerdi} is not Danish: write four digits, e.g. 8000, or the country of the place`;
}
