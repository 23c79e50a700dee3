/**
 * Regel 10. »Arbejdstiden er som udgangspunkt ikke angivet, men der kan vælges deltid eller
 * fuldtid.«
 */
import { kode } from '../../../codelists/code-lists.js';
import type { Rule } from './rule.js';

const DELTID = kode('Arbejdstid', 'Deltid');

/** The hours are told exactly with part time. */
export const arbejdstid: Rule = {
  number: 10,
  codes: [140015],
  judge: ({ Arbejdstid, HeleTimer }) => {
    if ((Arbejdstid === DELTID) === (HeleTimer !== undefined)) return [];
    const felt = ['HeleTimer'];
    return [
      HeleTimer === undefined
        ? { kode: 140015, felt, forventet: '1..36' }
        : { kode: 140015, felt, vaerdi: String(HeleTimer) },
    ];
  },
};
