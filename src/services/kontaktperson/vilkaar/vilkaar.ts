/** A version of the terms of use. */
export interface Vilkaar {
  readonly version: number;
  /** The first Danish day on which it is in force, until the next one begins. */
  readonly gyldigFra: string;
  readonly titel: string;
  /** Danish, which binds; `text` is English. */
  readonly tekst: string;
  readonly text: string;
}

/**
 * The version in force on a Danish day; before the first one began, that one.
 * @param all in their order, at least one
 */
export function vilkaarOn(all: readonly Vilkaar[], day: string): Vilkaar {
  const found = all.findLast(({ gyldigFra }) => gyldigFra <= day) ?? all[0];
  if (!found) throw new Error('there are no terms of use');
  return found;
}
