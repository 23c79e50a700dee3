/** Regel 11. »Deltid angives som 1 til 36 timer om ugen, fra og til.« */
import type { Rule } from './rule.js';

const MIN_HOURS = 1;
const MAX_HOURS = 36;

export const deltid: Rule = {
  number: 11,
  codes: [130110, 130111],
  judge: (ad) => {
    const { Deltid } = ad.Job;
    if (Deltid === undefined) return [];
    const { TimerPrUgeFra: fra, TimerPrUgeTil: til } = Deltid;
    const outside = (['TimerPrUgeFra', 'TimerPrUgeTil'] as const)
      .filter((felt) => Deltid[felt] < MIN_HOURS || Deltid[felt] > MAX_HOURS)
      .map((felt) => ({
        kode: 130111 as const,
        felt: ['Job', 'Deltid', felt],
        vaerdi: String(Deltid[felt]),
        forventet: `${MIN_HOURS}..${MAX_HOURS}`,
        data: { felt },
      }));
    if (fra <= til) return outside;
    const felt = ['Job', 'Deltid', 'TimerPrUgeFra'];
    return [
      ...outside,
      { kode: 130110, felt, vaerdi: String(fra), forventet: `≤ ${til}`, data: { fra, til } },
    ];
  },
};
