import { compileNormalisedCheck, isUsualDate } from './facets.js';
import type { Primitive, SimpleType } from './schema.js';
import { normalise } from './white-space.js';

export type SimpleValue = string | number | boolean;

/**
 * Makes the value of the raw text of an element; undefined where it is none of its type.
 * @param isSpaceless whether the text surely holds no white space
 */
export type ReadValue = (raw: string, isSpaceless?: boolean) => SimpleValue | undefined;

type Decode = (text: string) => SimpleValue | undefined;

/** Compiles what checks a text and makes the value of it. */
export function compileRead(type: SimpleType): ReadValue {
  const { whiteSpace } = type;
  const isPreserved = whiteSpace === 'preserve';
  const check = compileNormalisedCheck(type);
  const decode = decoderOf(type);
  return (raw, isSpaceless = false) => {
    const text = isPreserved || isSpaceless ? raw : normalise(raw, whiteSpace);
    return check(text) === undefined ? decode(text) : undefined;
  };
}

/** The value that a text is, whose white space is as XSD reads it. */
export const valueOf = (text: string, type: SimpleType): SimpleValue | undefined => decoderOf(type)(text);

function decoderOf({ primitive, lowerCase }: SimpleType): Decode {
  return lowerCase ? (text) => text.toLowerCase() : decoders[primitive];
}

/** Each turns text into a value; undefined where the text is none of the type. */
const decoders: Readonly<Record<Primitive, Decode>> = {
  string: (text) => text,
  anyURI: (text) => text,
  base64Binary: (text) => text.replaceAll(' ', ''),
  dateTime: (text) => text,
  // Without its offset, as a calendar day has none.
  date: (text) => (isUsualDate(text) ? text : /^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}/.exec(text)?.[0]),
  boolean: (text) =>
    text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined,
  int: wholeNumber,
  long: wholeNumber,
};

function wholeNumber(text: string): number | undefined {
  const number = /^[+-]?[0-9]+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? (number === 0 ? 0 : number) : undefined;
}
