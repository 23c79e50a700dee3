/** The filters of the list of calls, and what they ask for. */
import type { Wanted } from '../../../calls/kept-call.js';
import { services } from '../../../contract/index.js';
import { lastOf, type Values } from '../../forms/body-xml.js';
import type { Field } from '../../forms/fields.js';
import type { Problem } from '../../forms/problems.js';
import { momentTyped, organisationTyped } from '../../forms/typed.js';
import type { Say, Words } from '../../words.js';

const operations = services.flatMap(({ operations: some }) => some.map(({ name }) => name));

export const FILTERS: readonly Field[] = [
  {
    path: 'organisation',
    label: ['Organisation', 'Organisation'],
    kind: 'text',
    hint: ['Type og kode, f.eks. 8/101', 'Type and code, e.g. 8/101'],
    maxLength: 30,
  },
  {
    path: 'system',
    label: ['System', 'System'],
    kind: 'text',
    hint: ['Systemets navn eller id', 'Name or id of the system'],
    maxLength: 200,
  },
  {
    path: 'operation',
    label: ['Operation', 'Operation'],
    kind: 'choice',
    none: ['Alle', 'All'],
    options: [...operations].sort().map((name) => ({ value: name, words: [name, name] })),
  },
  {
    path: 'logid',
    label: ['Log-id', 'Log id'],
    kind: 'text',
    hint: ['Står i hvert svar', 'Stands in each answer'],
    maxLength: 36,
  },
  { path: 'fra', label: ['Fra', 'From'], kind: 'moment' },
  { path: 'til', label: ['Til', 'Until'], kind: 'moment' },
  { path: 'fejl', label: ['Kun kald med fejl', 'Only calls with faults'], kind: 'check' },
];

export interface Read {
  readonly wanted: Wanted;
  readonly problems: readonly Problem[];
}

/** Stands with what this page itself cannot read: »a value is not as it must be«. */
const WRONG_VALUE = 1014;

/** @param names of systems, by their ids */
export function readFilters(values: Values, names: ReadonlyMap<string, string>, say: Say): Read {
  const problems: Problem[] = [];
  const read = <T>(path: string, reading: (text: string) => T | undefined, wrong: Words) => {
    const text = lastOf(values, path);
    if (text === '') return undefined;
    const value = reading(text);
    if (value === undefined) problems.push({ kode: WRONG_VALUE, text: say(wrong), path });
    return value;
  };
  const wanted: Wanted = {
    organisation: read('organisation', organisationTyped, [
      'Organisation skal være en type og en kode, f.eks. 8/101',
      'Organisation must be a type and a code, e.g. 8/101',
    ]),
    system: read('system', (text) => idOf(text, names), NO_WORDS),
    operation: read('operation', (text) => operations.find((name) => name === text), [
      'Kontrakten har ikke operationen',
      'The contract has no such operation',
    ]),
    onlyFaults: lastOf(values, 'fejl') === 'true',
    from: read('fra', (text) => momentTyped(text, 'begins'), NO_MOMENT),
    until: read('til', (text) => momentTyped(text, 'ends'), NO_MOMENT),
  };
  return { wanted, problems };
}

const NO_MOMENT: Words = [
  'Tidspunktet skal være en dag og et klokkeslæt, som findes',
  'The time must be a day and a time of day that exist',
];
/** Any text may be the id of a system. */
const NO_WORDS: Words = ['', ''];

function idOf(text: string, names: ReadonlyMap<string, string>): string {
  const small = text.toLowerCase();
  const named = [...names].find(([, name]) => name.toLowerCase() === small);
  return named?.[0] ?? text;
}
