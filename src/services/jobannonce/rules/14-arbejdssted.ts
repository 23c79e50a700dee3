/**
 * Regel 14. »Arbejdsstedet udelades, netop når der ikke er noget fast arbejdssted.« A Danish one
 * has a Danish post code and municipality, and one in Greenland or the Faroe Islands is none.
 */
import type { FaultCode } from '../../../faults/catalogue.js';
import { judgePlace, type PlaceFinding } from './danish-place.js';
import type { Rule } from './rule.js';

const FELT = ['Job', 'Arbejdssted'];

const CODES = {
  postnummer: 130142,
  kommuneAbroad: 130143,
  kommune: 130144,
  abroad: 130145,
} as const satisfies Record<PlaceFinding['kind'], FaultCode>;

export const arbejdssted: Rule = {
  number: 14,
  codes: [130140, 130141, 130142, 130143, 130144, 130145],
  judge: (ad) => {
    const { Arbejdssted, IntetFastArbejdssted } = ad.Job;
    if (Arbejdssted === undefined && !IntetFastArbejdssted) return [{ kode: 130140, felt: FELT }];
    if (Arbejdssted !== undefined && IntetFastArbejdssted) return [{ kode: 130141, felt: FELT }];
    if (!Arbejdssted) return [];
    return judgePlace(Arbejdssted).map(({ kind, element, ...about }) => ({
      kode: CODES[kind],
      felt: [...FELT, element],
      ...about,
    }));
  },
};
