/**
 * Regel 5. »Annoncer fra virksomheder med domicil i et EU- eller EØS-land, kan ikke annoncere på
 * EURES, hvis arbejdsstedet i den aktuelle jobannonce har en adresse, der ligger uden for et
 * EU/EØS-land.«
 */
import { dateInDenmark } from '../../../time/danish-time.js';
import { codeListValue, type Period } from '../../../codelists/code-lists.js';
import type { Facts, Rule } from './rule.js';

/**
 * The domicile is the country of the company's address in CVR; an ad without a fixed workplace is
 * where its company is. A country that is in no list is not judged here, as the code list already
 * refuses it.
 */
export const eures: Rule = {
  number: 5,
  codes: [130050],
  judge: (ad, facts) => {
    const land = ad.Job.Arbejdssted?.Landekode;
    if (!ad.Publicering.Eures || facts.virksomhed === undefined || land === undefined) return [];
    if (codeListValue('Land', land) === undefined) return [];
    if (!isInside(facts.virksomhed.adresse.landekode, facts) || isInside(land, facts)) return [];
    return [
      { kode: 130050, felt: ['Publicering', 'Eures'], vaerdi: 'true', forventet: 'false', data: { land } },
    ];
  },
};

function isInside(land: string, { now, settings }: Facts): boolean {
  if (land === 'CH' && settings.euresSwitzerland) return true;
  const today = dateInDenmark(now);
  const covers = (period: Period | undefined) =>
    period !== undefined && period.from <= today && (period.to === undefined || today <= period.to);
  const country = codeListValue('Land', land);
  return covers(country?.eu) || covers(country?.eea);
}
