/**
 * Regel 13. »Annonceteksten er et udsnit af HTML; alt uden for udsnittet afvises og nævnes, og
 * intet fjernes i stilhed.«
 */
import { readHtml } from '../html/subset.js';
import type { Rule } from './rule.js';

export const annoncetekst: Rule = {
  number: 13,
  codes: [130130, 130131, 130132, 130133, 130134, 130135, 130136, 130137, 130138, 130139, 130990],
  judge: (ad) => readHtml(ad.Annoncetekst),
};
