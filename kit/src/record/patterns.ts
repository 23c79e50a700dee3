/** What looks like something personal in a text that anybody may have written. */
import type { Kind } from './disguise.js';
import { EXAMPLES, isInvented, isInventedNumber } from './known.js';

export interface Found {
  readonly begin: number;
  readonly end: number;
  readonly kind: Kind;
}

const DOMAIN =
  /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:dk|com|net|org|eu|se|no|de|nu|io|info|biz)(?![\p{L}\p{N}-])/giu;

type Pattern = readonly [kind: Kind, pattern: RegExp, isMeant: (text: string) => boolean];

const ADDRESSES: readonly Pattern[] = [
  [
    'mail',
    /[^\s<>()[\]\\,;:"'@/]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    (text) => !isInvented('Email', text),
  ],
  ['url', /\b(?:https?:\/\/|www\.)[^\s<>"'{}]+/giu, (text) => !isPublicUrl(text)],
  ['url', DOMAIN, () => true],
];

const NUMBERS: readonly Pattern[] = [
  ['guid', /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi, () => true],
  [
    'cpr',
    /(?<!\p{N})\p{Nd}{6}[\s\p{Cf}]{0,2}[\p{Dash}/.]?[\s\p{Cf}]{0,2}\p{Nd}{4}(?!\p{N})/gu,
    isPersonsNumber,
  ],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)\p{Nd}[\p{Nd}\s.\-/()\u00a0]{6,22}\p{Nd}(?!\p{N})/gu, isPhone],
  ['phone', /(?<![\p{L}\p{N}])\p{Nd}(?:[\s.\-/\u00a0\u2010-\u2015]{0,2}\p{Nd}){7}(?!\p{N})/gu, isPhone],
  ['token', /(?<![\p{L}\p{N}+/=_-])[A-Za-z0-9+/=_-]{24,}(?![\p{L}\p{N}])/gu, isSecret],
];

const NUMBERS_OF_FAULTS = NUMBERS.filter(([kind]) => kind === 'cpr' || kind === 'token');

export const addressesIn = (text: string, isFault: boolean): readonly Found[] =>
  lookFor(text, ADDRESSES).filter(({ begin, end }) => !isFault || !EXAMPLES.has(text.slice(begin, end)));
/** A fault counts and gives examples: a number that it repeats stands in a request too. */
export const numbersIn = (text: string, isFault: boolean): readonly Found[] =>
  lookFor(text, [...ADDRESSES, ...(isFault ? NUMBERS_OF_FAULTS : NUMBERS)])
    .filter(({ kind }) => kind !== 'mail' && kind !== 'url')
    .filter(({ begin, end }) => !isFault || !EXAMPLES.has(text.slice(begin, end)));

/** No two places overlap: what is found first, or known to be nobody's, is not looked at again. */
function lookFor(text: string, patterns: readonly Pattern[]): readonly Found[] {
  const found: (Found & { readonly isMeant: boolean })[] = [];
  for (const [kind, pattern, isMeant] of patterns)
    for (const match of text.matchAll(pattern)) {
      const [begin, end] = [match.index, match.index + match[0].length];
      const isTaken = found.some((one) => begin < one.end && one.begin < end);
      if (!isTaken) found.push({ begin, end, kind, isMeant: isMeant(match[0]) });
    }
  return found.filter((one) => one.isMeant);
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

function isPersonsNumber(text: string): boolean {
  const digits = digitsOf(text);
  return /^(?:[0-2]\d|3[01])(?:0\d|1[0-2])/.test(digits) && !isInventedNumber(digits);
}

/** Days, times and amounts have as many digits. */
const DAY =
  /\d{4}-\d\d-\d\d|(?:19|20|21)\d\d[\u2010-\u2015](?:19|20|21)\d\d|\d\d[.-]\d\d[.-]\d{4}|\d{1,3}(?:\.\d{3}){2}/;

function isPhone(text: string): boolean {
  const plain = text.normalize('NFKC');
  return !DAY.test(plain) && !isInventedNumber(digitsOf(plain).slice(-8)) && digitsOf(plain).length <= 15;
}

/** Addresses of what the contract itself speaks of. */
const isPublicUrl = (text: string): boolean =>
  /^https?:\/\/(?:data\.star\.dk|rep\.oio\.dk|service\.bm\.dk|www\.w3\.org|schemas\.xmlsoap\.org|docs\.oasis-open\.org)\//.test(
    text,
  );

/** Chance has written it, and no person: a token, or something that is packed. */
function isSecret(text: string): boolean {
  return text
    .split('/')
    .some((part) => part.length >= 12 && /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part));
}
