/**
 * Regel 13. »Annonceteksten er et udsnit af HTML; alt uden for udsnittet afvises og nævnes, og
 * intet fjernes i stilhed.«
 */
import type { HtmlField } from '../../html/field.js';
import { readHtml } from '../../html/subset.js';
import type { Rule } from './rule.js';

export const ANNONCETEKST = {
  felt: 'Annoncetekst',
  koder: {
    element: 130130,
    attribute: 130131,
    address: 130132,
    leftOpen: 130133,
    closesAnother: 130134,
    misplaced: 130135,
    declaration: 130136,
    lessThan: 130137,
    reference: 130138,
    fragment: 130139,
    tooDeep: 130990,
  },
} as const satisfies HtmlField;

export const annoncetekst: Rule = {
  number: 13,
  codes: Object.values(ANNONCETEKST.koder),
  judge: (ad) => readHtml(ad.Annoncetekst, ANNONCETEKST),
};
