/**
 * `npm run code-lists`: writes docs/code-lists.md from wsdl/codelists/; a test holds the two equal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kodeliste, codeListNames, type CodeListValue, type Period } from '../src/codelists/code-lists.js';
import { projectRoot } from '../src/config/data-file.js';
import { type Coded, codedHeaders, codedOperations } from './coded-elements.js';

export const codeListsFile = join(projectRoot, 'docs', 'code-lists.md');

const INTRODUCTION = `# Code lists

Written by \`npm run code-lists\` from \`wsdl/codelists/\`; do not edit. The same files are what the rules judge by, what the XSD
names (\`g:kodeliste\`) and what CodeListsService v1 answers.

- **What a code means**: \`Status\` 2 of an answer is the row \`Status\` of the [first table](#what-a-code-means):
  PaaJobnet, in Danish and English. The [second](#the-codes-of-each-operation) has the elements of each operation.
- A value may be used from its first to its last Danish day, both included. Before its first day it is unknown like one that is in
  no list (fault 2002), after its last it has expired (2003); in the two request headers both are 4413, 8173 or 8174. A list that does
  not exist is 2001.
- GetCodeList answers the values of today, or of another day (\`Dato\`). Keep them while \`Version\` is the same: GetCodeListNames has
  that of every list.
- Everyone may read the lists: a-kasse, jobcentre, STAR, company systems and applicant tracking systems.
`;

/** @returns the whole document */
export function codeListsMarkdown(): string {
  return [INTRODUCTION, codesByElement(), codesByOperation(), ...codeListNames.map(section)].join('\n');
}

/** Lists of more values are linked only. */
const MAX_VALUES_BESIDE = 20;

/** From an element in a message to the name of its code in one step. */
function codesByElement(): string {
  const coded = [...codedHeaders, ...codedOperations.flatMap(({ sides }) => sides)];
  const elements = new Map(
    coded.flatMap(({ elements: own }) => own).map((element) => [`${element.local} ${element.list}`, element]),
  );
  const rows = [...elements.values()]
    .sort((a, b) => a.local.localeCompare(b.local))
    .map(({ local, list }) => [`\`${local}\``, linkTo(list), valuesBeside(list)]);
  return `## What a code means\n\n${table(['Element', 'List', 'Code, name, Danish / English'], rows)}`;
}

/** The lists of each operation, for who begins there. */
function codesByOperation(): string {
  const linked = ({ elements }: Coded): string =>
    elements.map(({ local, list }) => `\`${local}\` ${linkTo(list)}`).join(', ');
  const rows = [
    ...codedHeaders.map((header) => [`every operation: ${header.message}`, linked(header), '']),
    ...codedOperations
      .filter(({ sides }) => sides.some(({ elements }) => elements.length > 0))
      .map(({ name, sides }) => [name, ...sides.map(linked)]),
  ];
  return `## The codes of each operation\n\n${table(['Operation', 'Request', 'Answer'], rows)}`;
}

const linkTo = (list: string): string => `[${list}](#${list.toLowerCase()})`;

function valuesBeside(list: string): string {
  const { values } = kodeliste(list);
  if (values.length > MAX_VALUES_BESIDE) return `${values.length} values, in the list`;
  return values.map(({ code, name, da, en }) => `**${code}** ${name}: ${da} / ${en}`).join('<br>');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function section(name: string): string {
  const { da, en, source, values } = kodeliste(name);
  const isOfCountries = values.some(({ eu, eea }) => eu ?? eea);
  const head = [
    'Code',
    'Name',
    'Danish',
    'English',
    'Valid',
    ...(isOfCountries ? ['EU', 'EEA outside of the EU'] : []),
    'Source',
  ];
  const rows = values.map((value) => cellsOf(value, isOfCountries));
  return `## ${name}\n\n${da}. / ${en}.\nSource: ${source}.\n\n${table(head, rows)}`;
}

function cellsOf(value: CodeListValue, isOfCountries: boolean): string[] {
  const { code, name, da, en, validFrom, validTo, eu, eea, source } = value;
  return [
    String(code),
    name,
    da,
    en,
    days(validFrom, validTo),
    ...(isOfCountries ? [periodOf(eu), periodOf(eea)] : []),
    source,
  ].map((cell) => cell.replaceAll('|', '\\|'));
}

const periodOf = (period: Period | undefined) => (period ? days(period.from, period.to) : '');

const days = (from = '', to = '') => (from + to === '' ? '' : `${from} – ${to}`.trim());

if (process.argv[1] === import.meta.filename) writeFileSync(codeListsFile, codeListsMarkdown());
