/**
 * Regel 5. »Jobordren kan herefter redigeres, men vær opmærksom på, at der ikke kan ændres i valget
 * af ansvarligt jobcenter.«
 */
import type { Rule } from './rule.js';

export const ansvarligtJobcenter: Rule = {
  number: 5,
  codes: [140017],
  judge: ({ AnsvarligtJobcenter: vaerdi }, { previous }) => {
    const jobcenter = previous?.indhold.AnsvarligtJobcenter ?? vaerdi;
    if (jobcenter === vaerdi) return [];
    return [
      { kode: 140017, felt: ['AnsvarligtJobcenter'], vaerdi, forventet: jobcenter, data: { jobcenter } },
    ];
  },
};
