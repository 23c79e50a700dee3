/**
 * Regel 7. »Hvis ’Job startdato’ er sat til en tidligere dato end dags dato, vil der ved
 * redigeringen komme en fejlbesked om, at ’Job startdato’ enten skal være dags dato eller en
 * fremtidig dato.«
 */
import { readDate } from '../../../time/danish-time.js';
import type { Rule } from './rule.js';

/**
 * The day is looked at again at every edit, also when the edit does not change it. Of a running
 * order rule 6 says that it has none.
 */
export const startdato: Rule = {
  number: 7,
  codes: [140011, 140012],
  judge: ({ Startdato: vaerdi, Loebende }, { today, previous }) => {
    const day = vaerdi === undefined ? undefined : readDate(vaerdi);
    if (Loebende || vaerdi === undefined || day === undefined || day >= today) return [];
    const kode = previous ? 140012 : 140011;
    return [{ kode, felt: ['Startdato'], vaerdi, forventet: `≥ ${today}`, data: { dag: today } }];
  },
};
