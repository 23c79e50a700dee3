import type { Produktionsenhed, Virksomhed } from './virksomhedsregister.js';

/**
 * The production units of the company on a Danish day (`YYYY-MM-DD`). One that has ended, or not
 * begun, is not its own.
 */
export const unitsOn = ({ produktionsenheder }: Virksomhed, day: string): readonly Produktionsenhed[] =>
  produktionsenheder.filter(
    ({ gyldigFra, gyldigTil }) => gyldigFra <= day && (gyldigTil === undefined || day <= gyldigTil),
  );

/** Does the company have that production unit on that Danish day? */
export const hasProduktionsenhed = (virksomhed: Virksomhed, pnr: string, day: string): boolean =>
  unitsOn(virksomhed, day).some((unit) => unit.pnr === pnr);
