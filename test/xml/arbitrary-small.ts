import fc from 'fast-check';
import type { Small } from './small-contract.js';

/** Any character XML 1.0 can carry, those that need escaping often. */
const character = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('&', '<', '>', '"', "'", ']', '\r', '\n', '\t', ' ', ']]>', '&lt;', '\u2028'),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0xe000, max: 0xfffd }).map((code) => String.fromCodePoint(code)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  },
);

const text = (min: number, max: number) =>
  fc
    .array(character, { minLength: min, maxLength: max })
    .map((characters) => Array.from(characters.join('')).slice(0, max).join(''));

const int = fc.integer();
const digits = (n: number) =>
  fc.integer({ min: 0, max: 10 ** n - 1 }).map((number) => String(number).padStart(n, '0'));
const hex4 = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16).padStart(4, '0'));
const instant = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T00:00:00Z'),
  noInvalidDate: true,
});
const code = fc.integer({ min: 0, max: 100_000_000 });

/** Leaves absent properties out, as decode does. */
export const arbitrarySmall: fc.Arbitrary<Small> = fc.record(
  {
    Titel: text(1, 20),
    Antal: fc.integer({ min: 1, max: 999 }),
    Nummer: digits(8),
    Aaben: fc.boolean(),
    Id: fc.tuple(hex4, hex4).map((parts) => parts.join('-')),
    Farve: fc.constantFrom('roed', 'blaa'),
    Dag: instant.map((date) => date.toISOString().slice(0, 10)),
    Tid: fc
      .tuple(instant, fc.constantFrom('', 'Z', '+01:00', '-14:00'))
      .map(([date, zone]) => date.toISOString().slice(0, -1) + zone),
    Adresse: fc.constantFrom('https://example.dk/?a=1&b=2', 'mailto:x@example.dk', ''),
    Billede: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    Stor: fc.maxSafeInteger(),
    Type: code,
    KodeSamling: fc.array(code, { maxLength: 4 }),
    Del: fc.record({ Fra: int, Til: int }, { requiredKeys: ['Fra'] }),
    PersonSamling: fc.array(
      fc.record({ Navn: text(1, 10), Alder: fc.integer({ min: 0, max: 150 }) }, { requiredKeys: ['Navn'] }),
      { maxLength: 3 },
    ),
    Note: fc.array(text(0, 5), { maxLength: 3 }),
  },
  { requiredKeys: ['Titel', 'Antal', 'Nummer', 'Aaben', 'Note'] },
);
