import type { Virksomhed } from './virksomhedsregister.js';

/**
 * Does the company have that production unit on a Danish day (`YYYY-MM-DD`)? One that has ended, or
 * not begun, is not its own.
 */
export function hasProduktionsenhed({ produktionsenheder }: Virksomhed, pnr: string, day: string): boolean {
  return produktionsenheder.some(
    (unit) =>
      unit.pnr === pnr && unit.gyldigFra <= day && (unit.gyldigTil === undefined || day <= unit.gyldigTil),
  );
}
