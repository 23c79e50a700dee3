import type { Produktionsenhed, Virksomhed, Virksomhedsregister } from './virksomhedsregister.js';

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

/**
 * The production unit of the company with that number; undefined when it has none on that Danish
 * day. A unit that a kept answer does not have may be newer than that, so the register itself is
 * asked before there is none.
 * @throws Fault 139140 or 139141 when the register gives no answer
 */
export async function findProduktionsenhed(
  virksomheder: Virksomhedsregister,
  { cvr, pnr, day, now }: { cvr: string; pnr: string; day: string; now: Date },
): Promise<Produktionsenhed | undefined> {
  const unitOf = (virksomhed: Virksomhed | undefined) =>
    virksomhed && unitsOn(virksomhed, day).find((unit) => unit.pnr === pnr);
  const kept = await virksomheder.find(cvr);
  const isOld = kept?.fetchedAt !== undefined && kept.fetchedAt < now;
  return unitOf(kept) ?? (isOld ? unitOf(await virksomheder.find(cvr, true)) : undefined);
}
