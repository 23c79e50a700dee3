/** A text as the letters and digits that it is made of, with one space for whatever parts them. */
import type { Character } from './characters.js';
import { folded, isLetter, isUnseen } from './letters.js';

export interface Skeleton {
  /** Folded letters and digits; a space stands for all that is between two of them. */
  readonly text: string;
  /** The character of each place in `text`; undefined for a space. */
  readonly characters: readonly (Character | undefined)[];
}

export function skeletonOf(characters: readonly Character[]): Skeleton {
  const text: string[] = [];
  const places: (Character | undefined)[] = [];
  let isParted = false;
  for (const character of characters) {
    if (isLetter(character.char)) {
      if (isParted && text.length > 0) {
        text.push(' ');
        places.push(undefined);
      }
      isParted = false;
      text.push(folded(character.char));
      places.push(character);
    } else if (!isUnseen(character.char)) isParted = true;
  }
  return { text: text.join(''), characters: places };
}

/** The words of it, each with its characters. */
export const wordsOf = ({
  text,
  characters,
}: Skeleton): readonly (readonly [string, readonly Character[]])[] =>
  [...text.matchAll(/[^ ]+/g)].map(
    (match) =>
      [
        match[0],
        characters.slice(match.index, match.index + match[0].length).filter((one) => one !== undefined),
      ] as const,
  );

/** All of it as one word. */
export const wholeOf = ({ text, characters }: Skeleton): readonly [string, readonly Character[]] => [
  text.replaceAll(' ', ''),
  characters.filter((one) => one !== undefined),
];
