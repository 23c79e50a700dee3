/** What the gateway says of a form, in the words of the fault catalogue, each at its field. */
import type { FejlType } from '../../contract/index.js';
import { Fault } from '../../faults/fault.js';
import { fejlOfFault } from '../../soap/faults/fejlliste.js';
import type { Say } from '../words.js';
import { inWords } from './in-words.js';
import { plainWords } from './plain-words.js';

export interface Problem {
  /** Of the catalogue; absent where no message was sent, as something could not be looked for. */
  readonly kode?: number;
  readonly text: string;
  /** The path of the field; undefined where the error is of the form as a whole. */
  readonly path?: string;
}

export interface Problems {
  readonly all: readonly Problem[];
  /** Those of a field, by its path. */
  readonly at: (path: string) => readonly Problem[];
}

export const NO_PROBLEMS: Problems = { all: [], at: () => [] };

/**
 * @param error what the gateway threw; anything but a Fault is thrown again
 * @param paths the fields of the form, by their paths and what people call them
 */
export function problemsOf(error: unknown, paths: ReadonlyMap<string, string>, say: Say): Problems {
  if (!(error instanceof Fault)) throw error;
  return problemsOfFejl(fejlOfFault(error), paths, say);
}

/** The same of the errors that an answer lists, as those of IsValid operations do. */
export function problemsOfFejl(
  fejl: readonly FejlType[],
  paths: ReadonlyMap<string, string>,
  say: Say,
): Problems {
  return problemsAre(
    fejl.map(({ Kode, Tekst, Text, Sti }): Problem => {
      const path = Sti === undefined ? undefined : fieldAt(pathIn(Sti), [...paths.keys()]);
      const told = said(say([Tekst, Text]), path === undefined ? undefined : paths.get(path));
      const text = inWords(told, say, paths);
      return { kode: Kode, text, ...(path !== undefined && { path }) };
    }),
  );
}

export const problemsAre = (all: readonly Problem[]): Problems => ({
  all,
  at: (path) => all.filter((one) => one.path === path),
});

/**
 * The same at other places.
 * @param places by paths; undefined is the form as a whole
 */
export const movedTo = ({ all }: Problems, places: Readonly<Record<string, string | undefined>>): Problems =>
  problemsAre(
    all.map(({ path, ...rest }): Problem => {
      const place = path !== undefined && Object.hasOwn(places, path) ? places[path] : path;
      return place === undefined ? rest : { ...rest, path: place };
    }),
  );

/** A sentence of the schema names elements and types: people know the field, by its label. */
const said = (sentence: string, label: string | undefined): string =>
  label === undefined ? sentence : plainWords(sentence, label);

/**
 * The path of a message below its request: `/soap:Envelope/soap:Body/j:X/j:Jobannonce/j:Titel` is
 * `Jobannonce/Titel`.
 */
export const pathIn = (sti: string): string =>
  sti
    .split('/')
    .slice(4)
    .map((step) => step.replace(/^[\w-]+:/, ''))
    .filter((step) => step !== 'CodeListItemIdentifier')
    .join('/');

/** The field itself, else the nearest one: an error of a group stands at its first field. */
function fieldAt(path: string, fields: readonly string[]): string | undefined {
  if (path === '') return undefined;
  const wanted = plain(path);
  const same = fields.find((field) => plain(field) === wanted);
  if (same !== undefined) return same;
  const inside = fields.find((field) => plain(field).startsWith(`${wanted}/`));
  if (inside !== undefined) return inside;
  return fieldAt(path.slice(0, Math.max(0, path.lastIndexOf('/'))), fields);
}

/** A message with one item names no number. */
const plain = (path: string): string => path.replaceAll('[1]', '');
