/** The form of a refusal: reasons, a text, and the fields that are wrong. */
import type { GetJobannonceResponseType } from '../../../contract/index.js';
import { lastOf, numbersOf, type Values } from '../../forms/body-xml.js';
import { codeOptions } from '../../forms/codes.js';
import type { Field, Option } from '../../forms/fields.js';
import type { Brev } from '../../visit/desk.js';
import { labelOf, withoutNumbers } from './ad-labels.js';
import { ALL_PATHS, leavesOf } from './ad-leaves.js';

export const REASONS = 'Afvisning/AfvisningsaarsagSamling/Afvisningsaarsag';
export const TEXT = 'Afvisning/Tekst';
const ROWS = 'Afvisning/FeltSamling/Felt';
const MOST_ROWS = 100;

/** So many rows stand there before any is filled, and come with »flere felter«. */
export const SOME_ROWS = 3;

export const rowPaths = (number: number) => ({
  sti: `${ROWS}[${number}]/Sti`,
  tekst: `${ROWS}[${number}]/Tekst`,
});

/** How many rows a form has, and how many of them are filled. */
export const rowsIn = (values: Values): number => Math.max(0, ...numbersOf(ROWS, values));

export const generalFields = (now: Date): readonly Field[] => [
  {
    path: REASONS,
    kind: 'boxes',
    label: ['Årsager', 'Reasons'],
    isRequired: true,
    options: codeOptions('Afvisningsaarsag', now),
  },
  {
    path: TEXT,
    kind: 'lines',
    label: ['Besked til opretteren', 'Message to the creator'],
    hint: [
      'Skal udfyldes ved »Anden årsag«. Opretteren læser den i mailen og i sit eget system.',
      'Mandatory with “Other reason”. The creator reads it in the mail and in the own system.',
    ],
  },
];

/** @param options the fields that the ad can have (optionsOf) */
export function rowFields(number: number, options: readonly Option[]): readonly [Field, Field] {
  const { sti, tekst } = rowPaths(number);
  return [
    { path: sti, kind: 'choice', label: [`Felt ${number}`, `Field ${number}`], options },
    {
      path: tekst,
      kind: 'text',
      label: [`Hvad er galt med felt ${number}?`, `What is wrong with field ${number}?`],
    },
  ];
}

/** What the ad has comes first; what it lacks may be named where it is what is wrong. */
export function optionsOf({ Jobannonce }: GetJobannonceResponseType): readonly Option[] {
  const own = [...leavesOf(Jobannonce).map(({ path }) => path), ...(Jobannonce.Logo ? ['Logo'] : [])];
  const has = new Set(own.map(withoutNumbers));
  const lacking = ALL_PATHS.filter((path) => !has.has(path));
  return [
    ...own.map((value): Option => ({ value, words: labelOf(value) })),
    ...lacking.map((value): Option => {
      const [da, en] = labelOf(value);
      return { value, words: [`${da} (ikke udfyldt)`, `${en} (not filled)`] };
    }),
  ];
}

/** Rows are numbered anew where some between are empty, as they are in the message. */
export function compacted(values: Values): Values {
  const others = [...values].filter(([name]) => !name.startsWith(`${ROWS}[`));
  const rows = numbersOf(ROWS, values)
    .map((number) => rowPaths(number))
    .filter(({ sti, tekst }) => lastOf(values, sti) !== '' || lastOf(values, tekst) !== '')
    .slice(0, MOST_ROWS)
    .flatMap(({ sti, tekst }, at): (readonly [string, readonly string[]])[] => {
      const to = rowPaths(at + 1);
      return [
        [to.sti, [lastOf(values, sti)]],
        [to.tekst, [lastOf(values, tekst)]],
      ];
    });
  return new Map([...others, ...rows]);
}

/** The refusal as it would be kept. @param values compacted */
export function afvisningIn(values: Values): Brev['afvisning'] {
  const tekst = lastOf(values, TEXT);
  const felter = numbersOf(ROWS, values).map((number) => {
    const paths = rowPaths(number);
    return { sti: lastOf(values, paths.sti), tekst: lastOf(values, paths.tekst) };
  });
  return {
    aarsagskoder: [...new Set((values.get(REASONS) ?? []).map(Number))],
    ...(tekst !== '' && { tekst }),
    ...(felter.length > 0 && { felter }),
  };
}
