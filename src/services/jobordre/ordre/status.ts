import { dateInDenmark } from '../../../time/danish-time.js';
import type { Jobordrestatus, Lukkeaarsag, Tilstand } from './store-port.js';

export interface ComputedStatus {
  readonly status: Jobordrestatus;
  /** Present exactly when it is closed. */
  readonly lukkeaarsag?: Lukkeaarsag;
}

/**
 * The status of an order at `now`. From 00:00 Danish time of the day after Svarfrist it is closed
 * with the cause »frist udløbet« (bekendtgørelse 442/2023, § 137), unless somebody closed it before
 * by hand: then it keeps that cause. It is computed, so no batch job has to run.
 */
export function statusOf({ statusSat, lukkeaarsag, indhold }: Tilstand, now: Date): ComputedStatus {
  if (statusSat === 'Lukket') return { status: 'Lukket', lukkeaarsag: lukkeaarsag ?? 'Andet' };
  const { Svarfrist: svarfrist } = indhold;
  const isOver = svarfrist !== undefined && svarfrist < dateInDenmark(now);
  return isOver ? { status: 'Lukket', lukkeaarsag: 'FristUdloebet' } : { status: statusSat };
}
