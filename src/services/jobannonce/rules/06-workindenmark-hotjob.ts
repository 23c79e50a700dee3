/**
 * Regel 6. »fx kan en jobannonce ikke været markeret til publicering på Workindenmark, og samtidig
 * været markeret som hotjob.«
 */
import { kode } from '../../../codelists/code-lists.js';
import type { Rule } from './rule.js';

const HOTJOB = kode('Annoncetype', 'Hotjob');

export const workindenmarkHotjob: Rule = {
  number: 6,
  codes: [130060],
  judge: (ad) =>
    ad.Publicering.Workindenmark && ad.Job.Annoncetype === HOTJOB
      ? [{ kode: 130060, felt: ['Publicering', 'Workindenmark'], vaerdi: 'true', forventet: 'false' }]
      : [],
};
