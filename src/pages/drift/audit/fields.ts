/** What operators may look for in the audit trail, and how it is read from a form. */
import { loggedText } from '../../../soap/retired/logged-text.js';
import { type LookedFor, hasIndex } from '../../../audit/audit-query.js';
import type { Field } from '../../forms/fields.js';
import { type Problem, type Problems, problemsAre } from '../../forms/problems.js';
import { momentTyped, organisationTyped } from '../../forms/typed.js';
import { isId } from '../../visit/ids.js';
import type { Say, Words } from '../../words.js';

const MOST_CHARACTERS = 140;

const text = (path: string, label: Words, hint?: Words): Field => ({
  ...{ path, label, kind: 'text', maxLength: MOST_CHARACTERS },
  ...(hint && { hint }),
});

/** By the name in the query: what of the trail it is. */
const IDS = [
  [text('annonce', ['Jobannonce', 'Job ad']), 'jobannonceId'],
  [text('ordre', ['Jobordre og dens formidlinger', 'Job order and its mediations']), 'jobordreId'],
  [text('formidling', ['Formidling', 'Mediation']), 'formidlingId'],
  [text('kontaktperson', ['Kontaktperson', 'Contact person']), 'kontaktpersonId'],
  [text('driftsbesked', ['Driftsbesked', 'Notice']), 'driftsbeskedId'],
  [text('anmodning', ['Anmodning om adgang', 'Request for access']), 'anmodningId'],
] as const;

const SYSTEM = text('system', ['System', 'System'], ['Id eller navn', 'Id or name']);
const ORGANISATION = text(
  'organisation',
  ['Organisation', 'Organisation'],
  ['Type/kode, f.eks. 8/461', 'Type/code, e.g. 8/461'],
);
const OPERATION = text('operation', ['Operation', 'Operation']);
const LOG_ID = text(
  'log',
  ['Log-id', 'Log id'],
  ['Fra svaret eller procesloggen', 'Of the answer or the process log'],
);
const FROM: Field = { path: 'fra', label: ['Fra og med', 'From'], kind: 'moment' };
const TO: Field = { path: 'til', label: ['Til', 'Until'], kind: 'moment' };

export const ID_FIELDS: readonly Field[] = [...IDS.map(([field]) => field), SYSTEM];
export const OTHER_FIELDS: readonly Field[] = [ORGANISATION, OPERATION, LOG_ID, FROM, TO];
const FIELDS = [...ID_FIELDS, ...OTHER_FIELDS];

export interface Asked {
  /** Undefined: nothing is looked for. */
  readonly query?: LookedFor;
  readonly problems: Problems;
  /** As it was typed. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** @param names of systems by their ids */
export function askedIn(given: URLSearchParams, names: ReadonlyMap<string, string>, say: Say): Asked {
  const typed = new Map(FIELDS.map(({ path }) => [path, given.get(path)?.trim() ?? '']));
  const values = new Map([...typed].map(([path, value]) => [path, [value]]));
  const problems: Problem[] = [];
  const wrong = (path: string, words: Words) => {
    problems.push({ path, text: say(words) });
  };
  const valueOf = <T>({ path }: Field, read: (value: string) => T | undefined, words: Words) => {
    const value = typed.get(path) ?? '';
    const found = value === '' ? undefined : read(value);
    if (value !== '' && found === undefined) wrong(path, words);
    return found;
  };
  if ([...typed.values()].every((value) => value === '')) return { problems: problemsAre([]), values };

  const ids = IDS.map(([field, name]) => [name, valueOf(field, idIn, NO_ID)] as const);
  const query: LookedFor = {
    ...Object.fromEntries(ids.filter(([, id]) => id !== undefined)),
    ...presentIn({
      systemId: valueOf(SYSTEM, (value) => systemIn(value, names), NO_SYSTEM),
      organisation: valueOf(ORGANISATION, organisationTyped, NO_ORGANISATION),
      operation: valueOf(OPERATION, operationIn, NO_OPERATION),
      logId: valueOf(LOG_ID, idIn, NO_ID),
      from: valueOf(FROM, (value) => momentTyped(value, 'begins'), NO_TIME),
      to: valueOf(TO, (value) => momentTyped(value, 'ends'), NO_TIME),
    }),
  };
  if (problems.length === 0 && !hasIndex(query) && !query.from) wrong(FROM.path, NO_PERIOD);
  if (query.from && query.to && query.from >= query.to) wrong(TO.path, ENDS_BEFORE);
  return { ...(problems.length === 0 && { query }), problems: problemsAre(problems), values };
}

const NO_ID: Words = [
  'Skriv hele id’et, f.eks. 3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41.',
  'Write the whole id, e.g. 3f0c2a51-5a70-4c8e-9a55-0d6c1f2e7b41.',
];
const NO_SYSTEM: Words = [
  'Skriv et systems navn eller id. Hedder flere det samme, skal det være id’et.',
  'Write the name or the id of a system. Where several are called so, it must be the id.',
];
const NO_ORGANISATION: Words = [
  'Skriv type og kode med en skråstreg, f.eks. 8/461.',
  'Write type and code with a slash, e.g. 8/461.',
];
const NO_OPERATION: Words = ['Skriv navnet på en operation.', 'Write the name of an operation.'];
const NO_TIME: Words = ['Skriv dato og klokkeslæt.', 'Write a date and a time.'];
const NO_PERIOD: Words = [
  'Skriv fra hvornår: uden et id eller et system bliver der kun ledt i en periode.',
  'Write from when: without an id or a system only a period is looked through.',
];
const ENDS_BEFORE: Words = ['Perioden slutter, før den begynder.', 'The period ends before it begins.'];

const idIn = (value: string): string | undefined => (isId(value) ? value.toLowerCase() : undefined);

/** Those of the registry, and those that only the trail has. What is typed is logged. */
const SYSTEM_ID = /^(?:sandbox )?[\w/-]{1,60}$/;

/** The contract's, and those of events that no message asks for: what is typed is logged. */
const operationIn = (value: string): string | undefined =>
  /^[A-Za-z]{1,60}$/.test(value) ? value : undefined;

function systemIn(value: string, names: ReadonlyMap<string, string>): string | undefined {
  const same = [...names].filter(([, name]) => name.toLowerCase() === value.toLowerCase());
  if (same.length > 1) return undefined;
  return same[0]?.[0] ?? (SYSTEM_ID.test(value) && loggedText(value) === value ? value : undefined);
}

/** What of it is there. */
const presentIn = (query: {
  readonly [Name in keyof LookedFor]: LookedFor[Name] | undefined;
}): LookedFor => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
