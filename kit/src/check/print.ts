/** Tells a verdict to a person, with the places marked in the file. */
import type { FejlType } from '../../../src/contract/index.js';
import type { Verdict } from './check.js';

type Language = 'da' | 'en';

const WORDS = {
  da: {
    expected: 'Forventet',
    rule: 'Regel',
    valid: 'intet er forkert, så vidt det kan ses her',
    count: (n: number) => (n === 1 ? '1 fejl' : `${n} fejl`),
    notJudged: 'Ikke bedømt, da det ikke vides her:',
    unknown: 'ukendt operation',
  },
  en: {
    expected: 'Expected',
    rule: 'Rule',
    valid: 'nothing is wrong, as far as can be seen here',
    count: (n: number) => (n === 1 ? '1 violation' : `${n} violations`),
    notJudged: 'Not judged, as it is not known here:',
    unknown: 'unknown operation',
  },
} as const;

/** The most characters of a line of the file that are shown on each side of the place. */
const AROUND = 60;

/** @param file the name to tell places by */
export function printVerdict(
  { operation, fejl, notJudged }: Verdict,
  { file, text, language }: { readonly file: string; readonly text: string; readonly language: Language },
): readonly string[] {
  const words = WORDS[language];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const about = operation ?? words.unknown;
  return [
    ...fejl.flatMap((one) => [...printFejl(one, file, lines, language), '']),
    `${file}: ${about}: ${fejl.length === 0 ? words.valid : words.count(fejl.length)}`,
    ...(notJudged.length === 0 ? [] : [words.notJudged]),
    ...notJudged.map((need) => {
      const codes = need.codes.length === 0 ? '' : ` (${need.codes.join(', ')})`;
      return `  - ${need[language]}${codes}`;
    }),
  ];
}

function printFejl(
  { Kode, Tekst, Text, Sti, Linje, Kolonne, Forventet, Regel }: FejlType,
  file: string,
  lines: readonly string[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const place = Linje === undefined ? file : `${file}:${Linje}:${Kolonne ?? 1}`;
  const rule = Regel === undefined ? '' : ` (${words.rule} ${Regel})`;
  return [
    `${place}: ${Kode}${rule}: ${language === 'da' ? Tekst : Text}`,
    ...(Linje === undefined ? [] : marked(lines[Linje - 1] ?? '', Kolonne ?? 1)),
    ...(Forventet === undefined ? [] : [`  ${words.expected}: ${half(Forventet, language)}`]),
    ...(Sti === undefined ? [] : [`  ${Sti}`]),
  ];
}

/** The line of the file with a caret below the column, which counts characters. */
function marked(line: string, column: number): readonly string[] {
  const characters = Array.from(line);
  const start = Math.max(0, column - 1 - AROUND);
  const shown = characters.slice(start, column - 1 + AROUND);
  const before = characters.slice(start, column - 1).map((one) => (one === '\t' ? '\t' : ' '));
  const [cutBefore, cutAfter] = [start > 0 ? '…' : '', column - 1 + AROUND < characters.length ? '…' : ''];
  return [`  ${cutBefore}${shown.join('')}${cutAfter}`, `  ${cutBefore && ' '}${before.join('')}^`];
}

/** What was expected stands in both languages as `dansk / English`, or is the same in both. */
function half(expected: string, language: Language): string {
  const [da, en, ...more] = expected.split(' / ');
  if (da === undefined || en === undefined || more.length > 0) return expected;
  return language === 'da' ? da : en;
}
