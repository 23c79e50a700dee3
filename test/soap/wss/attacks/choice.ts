/** Which variants of the attacks a run tries: every one, or the same thousands each time. */
import type { Attack } from './base.js';
import { LARGE_FAMILIES } from './families.js';

/** Chooses by the family, the name, and the place in the family. */
export type Choice = (family: string, name: string, index: number) => boolean;

export const everyOne: Choice = () => true;

/**
 * Chooses the same thousands each time: the small families whole; of the large ones the first of
 * each kind, which is what its name says before the first number, and one of so many.
 * @param place among so many; two tests with different places try more between them
 */
export function someOfEachKind(place = 0, oneOf = 17): Choice {
  const kinds = new Set<string>();
  return (family, name, index) => {
    const kind = name.replace(/#?\d.*/, '');
    const isFirst = !kinds.has(kind);
    kinds.add(kind);
    return isFirst || !LARGE_FAMILIES.has(family) || index % oneOf === place;
  };
}

/** The chosen of a family, each made when it is asked for. */
export function* chosenOf(
  family: string,
  variants: Iterable<Attack>,
  choice: Choice,
): Generator<Attack, void, undefined> {
  let index = 0;
  for (const variant of variants) if (choice(family, variant.name, index++)) yield variant;
}
