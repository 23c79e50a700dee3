/** Regel 15. »Der er mindst én måde at søge stillingen på.« */
import type { Rule } from './rule.js';

/** The schema says what an address or a telephone number looks like. */
export const ansoegningsmaade: Rule = {
  number: 15,
  codes: [130150],
  judge: (ad) => {
    const { Url, Email, PrBrev, Telefonisk } = ad.Ansoegning;
    if (Url !== undefined || Email !== undefined || PrBrev || Telefonisk !== undefined) return [];
    return [{ kode: 130150, felt: ['Ansoegning'], forventet: 'Url, Email, PrBrev, Telefonisk' }];
  },
};
