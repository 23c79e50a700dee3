/** Which variants of the attacks a run tries: every one, or the same thousands each time. */
import type { Attack } from './base.js';
import { LARGE_FAMILIES } from './families.js';

/** Chooses by the family, the name, and the place in the family. */
export type Choice = (family: string, name: string, index: number) => boolean;

export const everyOne: Choice = () => true;

/**
 * Chooses the same thousands each time: of each family the first of each kind, which is what its
 * name says before the first number, and one of so many.
 * @param place among so many; two tests with different places try more between them
 * @param oneOf of the large families
 * @param oneOfSmall of the small families
 */
export function someOfEachKind(place = 0, oneOf = 17, oneOfSmall = 1): Choice {
  const kinds = new Set<string>();
  return (family, name, index) => {
    const kind = name.replace(/#?\d.*/, '');
    const isFirst = !kinds.has(kind);
    kinds.add(kind);
    const among = LARGE_FAMILIES.has(family) ? oneOf : oneOfSmall;
    return isFirst || index % among === place % among;
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
