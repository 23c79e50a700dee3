/** A value of the message that is shown in a line: an algorithm, a time, an id. */
const MOST_CHARACTERS = 200;

export const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
