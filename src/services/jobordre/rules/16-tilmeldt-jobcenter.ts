/**
 * Regel 16. »Der kan altid vælges et jobcenter ud fra listen af tilgængelige jobcentre ved hjælp af
 * rullemenuen (dropdown).«
 */
import { takesPart } from '../../myndighed/myndighedsregister.js';
import type { Rule } from './rule.js';

/** It is asked when it is chosen: an order keeps its job centre although that takes none since. */
export const tilmeldtJobcenter: Rule = {
  number: 16,
  codes: [140016],
  judge: ({ AnsvarligtJobcenter: vaerdi }, { jobcenter, today, previous }) =>
    previous || (jobcenter && takesPart(jobcenter, today))
      ? []
      : [{ kode: 140016, felt: ['AnsvarligtJobcenter'], vaerdi, data: { vaerdi } }],
};
