import type { Laasetype } from './locks.js';

/** Says what holds for a row of virksomhedslaas (`l`) that is in force. @param now SQL of a time */
export const laasInForceSql = (cvr: string, now: string): string =>
  `l.cvr = ${cvr} and l.gyldig_fra <= ${now} and (l.gyldig_til is null or l.gyldig_til > ${now})`;

/** Does the company have this lock? Queries use it that ask this of many rows. */
export const hasLaasSql = (laas: Laasetype, cvr: string, now: string): string =>
  `exists (select from virksomhedslaas l where l.laas = '${laas}' and ${laasInForceSql(cvr, now)})`;
