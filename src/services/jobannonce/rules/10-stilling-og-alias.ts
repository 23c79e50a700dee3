/**
 * Regel 10. »Med releasen vil jobannoncer med stillingsbetegnelse + alias blive indsendt med begge oplysninger.«
 */
import type { Rule } from './rule.js';

export const stillingOgAlias: Rule = {
  number: 10,
  codes: [130100, 130101],
  judge: (ad, { stilling }) => {
    const { ConceptUriDa, AliasIdentifier: alias } = ad.Job;
    if (stilling === undefined) {
      return [
        {
          kode: 130101,
          felt: ['Job', 'ConceptUriDa'],
          vaerdi: ConceptUriDa,
          data: { stilling: ConceptUriDa },
        },
      ];
    }
    if (alias === undefined || stilling.aliasser.some(({ id }) => id === alias.toLowerCase())) return [];
    return [
      {
        kode: 130100,
        felt: ['Job', 'AliasIdentifier'],
        vaerdi: alias,
        data: { alias, stilling: stilling.navn },
      },
    ];
  },
};
