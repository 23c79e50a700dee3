/** Regel 16. »Ansættelsesdatoen er en dag i årene 1900 til 2199.« */
import { FIRST_YEAR, LAST_YEAR, readDate } from '../../../time/danish-time.js';
import type { Rule } from './rule.js';

/**
 * These are the years in which every other time of an ad is read. A day that has passed is the
 * company's own affair.
 */
export const ansaettelsesdato: Rule = {
  number: 16,
  codes: [130160],
  judge: (ad) => {
    const { Ansaettelsesdato: vaerdi } = ad.Job;
    if (vaerdi === undefined || readDate(vaerdi) !== undefined) return [];
    return [
      {
        kode: 130160,
        felt: ['Job', 'Ansaettelsesdato'],
        vaerdi,
        forventet: `${FIRST_YEAR}..${LAST_YEAR}`,
        data: { vaerdi, fra: FIRST_YEAR, til: LAST_YEAR },
      },
    ];
  },
};
