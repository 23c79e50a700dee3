/**
 * What tells the company behind an anonymous ad, in disguises that a reader sees through: all of it
 * is hidden, nothing beside it, and no word of it is left to search for.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Identity } from '../../../../src/services/jobannonce/public/hidden-names.js';
import { redaction } from '../../../../src/services/jobannonce/public/redaction.js';
import { searchWordsOf } from '../../../../src/services/jobannonce/search/words.js';
import { storedJobannonce } from '../../../support/jobannoncer.js';

const IDENTITY: Identity = {
  navne: ['Fjordens Brød & Kager A/S', 'Østergårdens Bager ApS', 'Ærøskøbing Sæbe', 'Mor'],
  adresser: [{ vejnavn: 'Søndre Allégade', postnummer: '5580', by: 'Nørre Aaby' }],
  pnumre: ['1003388394', '1201271000'],
};
const { indhold } = storedJobannonce();
const redact = redaction(
  {
    ...indhold,
    Job: { ...indhold.Job, Arbejdssted: { Landekode: 'DK' } },
    Virksomhed: { CVRnumberIdentifier: '10150817', ProductionUnitIdentifier: '1003388394' },
    Ansoegning: {
      ...indhold.Ansoegning,
      KontaktpersonSamling: [
        { Fornavne: 'Åse', Efternavn: 'Kjærgaard', Telefonnummer: '70252', SkjulTelefonnummer: false },
      ],
    },
  },
  IDENTITY,
);

const NAMES = [
  ...['Fjordens', 'Brød', 'Kager', 'Østergårdens Bager', 'Fjordens Brød & Kager', 'Ærøskøbing Sæbe'],
  ...[
    'Søndre Allégade 12',
    '5580 Nørre Aaby',
    'Åse Kjærgaard',
    'Østergårdens',
    'Mor',
    'Mors',
    'Søndre Allégade',
  ],
];
const KNOWN_NUMBERS = ['10150817', '1003388394', '1201271000', '70252', '4510150817'];
const OTHER_NUMBERS = ['20304050', '004520304050'];
const ADDRESSES = [
  ...['job@hansen.dk', 'www.hansen.dk', 'https://hansen.example/job?id=1', 'hansen.dk/job', 'a.b@hansen.com'],
];

/** Ordinary words that may stand beside a secret: none of them is hidden. */
const BEFORE = ['Vi søger', 'Kom til', 'Her i', 'Arbejdet hos', 'Å', 'Du bliver en del af', 'Bo hos'];
const BEHIND = ['i dag', 'søger', 'er en god arbejdsplads', 'og vi', 'å ja', 'om morgenen'];

type Change = fc.Arbitrary<(text: string) => string>;

/** The text with something put in at random places where that may be. */
const inserted = (what: readonly string[], where: RegExp): Change =>
  fc.array(fc.tuple(fc.nat(), fc.constantFrom(...what)), { minLength: 1, maxLength: 3 }).map(
    (insertions) => (text) =>
      insertions.reduce((done, [nat, one]) => {
        const places = Array.from(done.matchAll(where), ({ index }) => index);
        const place = places[nat % Math.max(places.length, 1)];
        return place === undefined ? done : done.slice(0, place) + one + done.slice(place);
      }, text),
  );
const each = (change: (letter: string) => string): Change =>
  fc.constant((text) => Array.from(text, change).join(''));
const some = (change: (letter: string) => string): Change =>
  fc
    .infiniteStream(fc.boolean())
    .map(
      (yes) => (text) => Array.from(text, (letter) => (yes.next().value ? change(letter) : letter)).join(''),
    );

/** Some letters and digits outside of references as references. */
const referenced = (reference: (letter: string) => string): Change =>
  fc
    .infiniteStream(fc.boolean())
    .map(
      (yes) => (text) =>
        text.replaceAll(/&[^;\s]+;|<[^>]*>|[\p{L}\p{N}]/gu, (one) =>
          /^[&<]/.test(one) || !yes.next().value ? one : reference(one),
        ),
    );

const shifted = (from: string, to: number) => (letter: string) =>
  letter >= from && letter <= String.fromCodePoint(from.codePointAt(0)! + (from === '0' ? 9 : 25))
    ? String.fromCodePoint(to + letter.codePointAt(0)! - from.codePointAt(0)!)
    : letter;
const both = (upper: number, lower: number) => (letter: string) =>
  shifted('A', upper)(shifted('a', lower)(letter));
const table = (rows: Readonly<Record<string, string>>) => (letter: string) => rows[letter] ?? letter;

const TAGS = ['<b>', '</b>', '<i>', '<em></em>', '<a href="https://x.example">', '</a>', '<strong>'];
const UNSEEN = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\ufe0f',
  '\u202e',
  '\u034f',
  '&shy;',
  '&#8203;',
];
/** Between two letters or digits, outside of tags and references. */
const WITHIN = /(?<=[\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}])(?![^<]*>)(?![^&\s]*;)/gu;
const AT_BLANK = / (?![^<]*>)/gu;

/** How letters may be written. */
const LETTERS: readonly Change[] = [
  each((letter) => letter.toUpperCase()),
  each((letter) => letter.toLowerCase()),
  some((letter) => letter.toUpperCase()),
  some(both(0xff21, 0xff41)),
  some(both(0x24b6, 0x24d0)),
  some(both(0x1d400, 0x1d41a)),
  some(both(0x1f150, 0x1f170)),
  some(table({ a: 'а', e: 'е', o: 'о', B: 'В', K: 'К', ø: 'ᴔ', n: 'ɴ' })),
  some(table({ å: 'aa', Å: 'Aa', æ: 'ae', Æ: 'AE', ø: 'oe', Ø: 'Oe' })),
  some(table({ å: '\u212b', Å: '\u212b', æ: 'ä', Æ: 'Ä', ø: 'ö', Ø: 'Ö' })),
  some(table({ å: 'ǻ', Å: 'Ǻ', æ: 'ǽ', Æ: 'Ǣ', ø: 'ǿ', Ø: 'O\u0338', o: 'ó' })),
  some(table({ å: 'a\u030a\u0323', ø: 'o\u0338', æ: 'æ\u0304', e: 'é', a: 'a\u0301' })),
  fc.constantFrom('NFD', 'NFKD').map((form) => (text) => text.normalize(form)),
  inserted(['\u0301', '\u0323', '\u0332', '\u0336'], /(?<=[bdfgjklmnpqrstvw])(?=[\p{L}])/gu),
];
const DIGITS: readonly Change[] = [
  some(shifted('0', 0xff10)),
  some(shifted('0', 0x1d7ce)),
  each(table({ 0: '⓿', 1: '❶', 2: '❷', 3: '➂', 4: '➃', 5: '➎', 6: '➏', 7: '⓻', 8: '⓼', 9: '❾' })),
  each(table({ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' })),
  some(table({ 0: '⓪', 1: '①', 2: '②', 3: '③', 4: '④', 5: '⑤', 6: '⑥', 7: '⑦', 8: '⑧', 9: '⑨' })),
];
const SEPARATED = [inserted([' ', '.', '-', '/', '&nbsp;', ' - ', ',', ':'], WITHIN)];
/** Some of those make clock times of a number that nobody knows. */
const PLAINLY_SEPARATED = [inserted([' ', '&nbsp;', '  '], WITHIN)];
const ANYTHING: readonly Change[] = [
  inserted(UNSEEN, WITHIN),
  inserted(TAGS, WITHIN),
  referenced((letter) => `&#${letter.codePointAt(0)};`),
  referenced((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`),
];
/** What parts a word or a number. */
const PARTED: readonly Change[] = [
  inserted(['<br>', '\n', '-<br>', '-\n', '&shy;<br>', '- ', '</p><p>', '-</p><p>', '</li><li>'], WITHIN),
  inserted(['.', '_', '·', '*', '|', '/', '’', '!!'], WITHIN),
];
const SPACED: readonly Change[] = [' ', '&nbsp;', '.', '-', '·', '  ', '_'].map((between) =>
  fc.constant((text) =>
    text
      .split(' ')
      .map((word) => Array.from(word.normalize('NFC').matchAll(/.\p{M}*/gu), ([one]) => one).join(between))
      .join(between === ' ' ? '   ' : ' '),
  ),
);
const BETWEEN: readonly Change[] = [
  ...['  ', '\u00a0', '\u2003 ', '\n', '<br>', '</p><p>', '</li><li>', '</p><h2>', '-'].map((between) =>
    fc.constant((text: string) => text.replaceAll(AT_BLANK, between)),
  ),
];

/** A secret in up to one disguise of each of these kinds, one behind the other. */
const disguised = (secrets: readonly string[], kinds: readonly (readonly Change[])[]) =>
  fc
    .tuple(
      fc.constantFrom(...secrets),
      fc.tuple(...kinds.map((changes) => fc.option(fc.oneof(...changes), { nil: undefined }))),
    )
    .map(([secret, changes]) => changes.reduce((text, change) => change?.(text) ?? text, secret));

/** The letters and digits that a reader sees of an HTML text. */
function lettersOf(html: string): string {
  return searchWordsOf({ Titel: '', Annoncetekst: html }).join('').replaceAll(' ', '');
}

function hides(disguises: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(
      fc.constantFrom(...BEFORE),
      disguises,
      fc.constantFrom(...BEHIND),
      (before, disguise, behind) => {
        const shown = redact.html(`<p>${before} ${disguise} ${behind}</p>`);
        expect(lettersOf(shown), shown).to.equal(lettersOf(`${before} ${behind}`));
      },
    ),
    { numRuns: 500 },
  );
}

describe('the redaction of what is disguised', () => {
  it('hides names however their letters are written', () => {
    hides(disguised(NAMES, [LETTERS, LETTERS, ANYTHING]));
  });
  it('hides names that are parted', () => {
    hides(
      disguised(
        NAMES.filter((name) => !/\d|^Mor/.test(name)),
        [LETTERS, BETWEEN, PARTED],
      ),
    );
  });
  it('hides names whose letters stand alone', () => {
    hides(
      disguised(
        NAMES.filter((name) => !/[\d&]|Mors/.test(name)),
        [LETTERS, SPACED],
      ),
    );
  });
  it('hides numbers', () => {
    hides(disguised(KNOWN_NUMBERS, [SEPARATED, DIGITS, ANYTHING]));
    hides(disguised(OTHER_NUMBERS, [PLAINLY_SEPARATED, DIGITS, ANYTHING]));
  });
  it('hides numbers that are known, over lines and blocks', () => {
    hides(disguised(KNOWN_NUMBERS, [DIGITS, PARTED, PARTED]));
  });
  it('hides addresses', () => {
    hides(disguised(ADDRESSES, [LETTERS.slice(0, 5), ANYTHING]));
  });
});
