/**
 * How a value is invented: as long as it was, of the same form, with a checksum where it had one,
 * and nobody's where there is a way to be sure.
 */
import { isCvrNumber } from '../../../src/codelists/modulus11.js';
import { hasCprDate } from '../../../src/services/text/cpr-date.js';

/** A number from 0 up to, but not including. */
export type Draw = (below: number) => number;
type Invent = (value: string, draw: Draw, count: number) => string;

const VOWELS = 'aeiouy';
const CONSONANTS = 'bdfghklmnprstv';

const oneOf = (letters: string, draw: Draw): string => letters.charAt(draw(letters.length));
const digits = (count: number, draw: Draw): string =>
  Array.from({ length: count }, () => String(draw(10))).join('');
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Consonants and vowels by turns, so that it can be read aloud, and wherever the real ones were:
 * among few people that would tell who is who. A first digit that is not 0 stays so.
 */
const word: Invent = (value, draw) => {
  const turn = draw(2);
  return Array.from(value, (char, index) => {
    if (/\d/.test(char)) return index === 0 && char !== '0' ? String(1 + draw(9)) : String(draw(10));
    return oneOf((index + turn) % 2 === 0 ? CONSONANTS : VOWELS, draw);
  }).join('');
};

/** No country's top level domain is ZZ, and nobody's is longer and of Z only (ISO 3166, IANA). */
const topLevel: Invent = (value) => 'z'.repeat(value.length);

/** No number of a subscriber begins with 0 within a country: it rings nowhere. */
const phone: Invent = (value, draw) => {
  const country = /^(?:00)?45(?=\d{8}$)/.exec(value)?.[0] ?? '';
  const own = value.length - country.length;
  return `${country}0${own > 1 ? 1 + draw(9) : ''}${digits(own - 2, draw)}`.slice(0, value.length);
};

/** Whoever has such a number was born before 1900 (the seventh digit says so). */
const cpr: Invent = (value, draw) => {
  if (!/^\d{10}$/.test(value)) return word(value, draw, 0);
  // One whose birthday there never was goes on being wrong.
  const day = hasCprDate(value) ? two(1 + draw(28)) : '00';
  return `${day}${two(1 + draw(12))}${58 + draw(42)}${5 + draw(4)}${digits(3, draw)}`;
};

/** From 98000000 on, where no company is. One that fails the modulus 11 check goes on failing. */
const cvr: Invent = (value, draw) => {
  if (!/^\d{8}$/.test(value)) return word(value, draw, 0);
  const first = `98${digits(5, draw)}`;
  const last = Array.from({ length: 10 }, (_, digit) => `${first}${digit}`);
  const good = last.find(isCvrNumber);
  const wanted = isCvrNumber(value) ? good : last.find((one) => one !== good);
  return wanted ?? cvr(value, draw, 0);
};

/** Production units have numbers from 1000000000 to 1099999999. */
const unit: Invent = (value, draw) =>
  /^\d{10}$/.test(value) ? `19${digits(8, draw)}` : word(value, draw, 0);

/** Those of the fixtures, one after the other. */
const guid: Invent = (value, draw, count) =>
  value.length === 32 ? `00000000000040008000${String(count).padStart(12, '0')}` : word(value, draw, 0);

/** Nobody can be told by a year alone, and one that nobody is born in must stay so. */
const year: Invent = (value, draw) => (/^(?:19[2-9]\d|200\d)$/.test(value) ? String(1930 + draw(70)) : value);

export const INVENTIONS = { word, topLevel, phone, cpr, cvr, unit, guid, year } as const;
export type Invention = keyof typeof INVENTIONS;
