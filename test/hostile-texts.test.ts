/**
 * Every function that a stranger's text goes through takes time in proportion to that text, and
 * throws nothing but a refusal. The texts repeat a few characters that the functions look for: so
 * regular expressions go astray.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import { normaliseName } from '../src/certificates/distinguished-name.js';
import * as contract from '../src/contract/index.js';
import { Fault } from '../src/faults/fault.js';
import { mediaTypeOf } from '../src/http/request/media-type.js';
import { ANNONCETEKST } from '../src/services/jobannonce/rules/13-annoncetekst.js';
import { isAllowedAddress } from '../src/services/html/address.js';
import { readHtml, readWhole } from '../src/services/html/subset.js';
import { hasVisibleText } from '../src/services/html/visible-text.js';
import { hasVisible } from '../src/services/text/visible.js';
import { redaction } from '../src/services/jobannonce/public/redaction.js';
import { searchWords, searchWordsOf } from '../src/services/jobannonce/search/words.js';
import { readDateTime } from '../src/time/danish-time.js';
import { compileCheck } from '../src/xml/schema/facets.js';
import type { SimpleType, TypeDescriptor } from '../src/xml/schema/schema.js';
import { cpuMs } from './support/cpu-time.js';
import { storedJobannonce } from './support/jobannoncer.js';

/** The longest text that the contract takes is 20,000 characters. */
const LONG = 20_000;

/** Milliseconds that are noise of the measurement: code compiled meanwhile, other processes. */
const NOISE_MS = 60;

const { indhold } = storedJobannonce();
const adresse = { vejnavn: 'A a a', postnummer: '1111', by: 'A b', landekode: 'DK' };
/** Contact persons and companies of as many words as the schema takes, all the same. */
const namesFull = {
  ...indhold,
  Ansoegning: {
    ...indhold.Ansoegning,
    KontaktpersonSamling: Array.from({ length: 20 }, () => ({
      Fornavne: 'aaa '.repeat(12).trim(),
      Efternavn: 'ab1 '.repeat(10).trim(),
      SkjulTelefonnummer: false,
    })),
  },
};
const redact = redaction(namesFull, { navne: ['a '.repeat(500)], adresser: [adresse], pnumre: [] });

/** Simple types of the whole contract: each pattern is one of these. */
function simpleTypes(): Map<string, SimpleType> {
  const found = new Map<string, SimpleType>();
  const visit = (type: TypeDescriptor): void => {
    if (type.kind === 'simple') found.set(JSON.stringify([type.primitive, type.pattern]), type);
    if (type.kind === 'list') visit(type.item.type);
    if (type.kind === 'sequence') for (const { type: inner } of type.elements) visit(inner);
  };
  for (const { operations } of contract.services) for (const { input } of operations) visit(input.type);
  return found;
}

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  'rule 13': (text) => readHtml(text, ANNONCETEKST),
  'rule 13 without its short way': (text) => readWhole(text, ANNONCETEKST),
  'rule 17, title': hasVisible,
  'rule 17, text': hasVisibleText,
  'address of a link': isAllowedAddress,
  'web address': (text) => isAllowedAddress(`https://${text}`),
  'mail address': (text) => isAllowedAddress(`mailto:${text}`),
  'redaction of a title': (text) => redact.text(text),
  'redaction of a text': (text) => redact.html(text),
  'names to redact by': (navn) => redaction(indhold, { navne: [navn], adresser: [], pnumre: [] }),
  'words of a search': searchWords,
  'words of an ad': (Annoncetekst) => searchWordsOf({ Titel: 'x', Annoncetekst }),
  'date and time': readDateTime,
  'name of a certificate': (text) => normaliseName(`CN=${text}`),
  'media type': (text) => mediaTypeOf([text]),
  ...Object.fromEntries(
    [...simpleTypes()].map(([name, type]) => [`value of ${name}`, compileCheck(type)] as const),
  ),
};

/** What the functions look for, in pieces. */
const PIECES = [
  ...[
    'a',
    'A',
    'å',
    'ß',
    '1',
    '12',
    '0',
    ' ',
    '\n',
    '\u00a0',
    '.',
    '-',
    '/',
    '@',
    ':',
    '=',
    ';',
    ',',
    '"',
    "'",
    '\\',
  ],
  ...[
    '<',
    '>',
    '</',
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '<a href="',
    '<!--',
    '<![CDATA[',
    '&',
    '&#',
    '&amp',
    '&amp;',
    '&lt;',
  ],
  ...['http://', 'www.', 'mailto:', '+45', '7.00-', '12.01.2027', '%', '[', '(', '#'],
  ...['\u0301', '\u0323', '\uff9e', '\u034f', '\u00ad', '\u200b', '\ufdfa', '\ud800', '\u{1f600}', 'ⓜ', '¹'],
];

const hostile = fc.record({
  before: fc.constantFrom('', ...PIECES),
  repeated: fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  behind: fc.constantFrom('', ...PIECES),
});

describe('hostile texts', () => {
  for (const [name, run] of Object.entries(FUNCTIONS)) {
    it(`cost ${name} no more than their length, and break nothing`, () => {
      const quiet = (text: string) => {
        try {
          run(text);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      };
      fc.assert(
        fc.property(hostile, ({ before, repeated, behind }) => {
          const ofLength = (length: number) => before + repeated.repeat(length / repeated.length) + behind;
          const cost = (length: number, bound?: number) =>
            cpuMs(() => {
              quiet(ofLength(length));
            }, bound);
          const begin = process.cpuUsage();
          quiet(ofLength(LONG));
          // Four times the text takes sixteen times as long where time goes with the square.
          // Most are so quick that there is nothing to compare.
          if (process.cpuUsage(begin).user / 1000 < NOISE_MS) return;
          const bound = 8 * cost(LONG / 4) + NOISE_MS;
          expect(cost(LONG, bound), JSON.stringify({ before, repeated, behind })).to.be.below(bound);
        }),
        { numRuns: 25, seed: 20_261_129 },
      );
    });
  }
});
