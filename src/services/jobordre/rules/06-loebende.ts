/**
 * Regel 6. »Hvis virksomheden inden markering af 'Langvarig jobordre' har udfyldt et eller flere af
 * disse felter, bliver data fjernet ved afblændingen.«
 */
import type { JobordreType } from '../../../contract/index.js';
import type { Rule } from './rule.js';

/** What a running order does not have. */
const NOT_RUNNING = ['Startdato', 'Varighed', 'Svarfrist', 'MaxAntalKandidater'] as const;

/** Nothing is removed in silence: who sends one of them is told to leave it out. */
export const loebende: Rule = {
  number: 6,
  codes: [140010],
  judge: (order) =>
    order.Loebende
      ? filledOf(order).map((felt) => ({
          kode: 140010,
          felt: [felt],
          vaerdi: String(order[felt]),
          data: { felt },
        }))
      : [],
};

/** Those of the fields that the order has. */
export const filledOf = (order: JobordreType): (typeof NOT_RUNNING)[number][] =>
  NOT_RUNNING.filter((felt) => order[felt] !== undefined);
