/** Which values may differ from answer to answer, as volatile.json declares them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';

const KINDS = {
  id: 'an identifier that the gateway gives; what it is now is put wherever the recorded one stands',
  number: 'the same, but so short that it is put only into elements of its own name',
  now: "the gateway's clock: it must be the moment of the conversation",
  value: 'what its sender may choose; what it is now is put into elements of its own name',
} as const;

export type VolatileKind = keyof typeof KINDS;

/** The kind of an element's value by its local name; undefined: it must be as recorded. */
export type Volatile = ReadonlyMap<string, VolatileKind>;

const NAME = 'volatile.json';

/**
 * The declaration of the folder or of the nearest one above it, else the one that came with the
 * kit.
 * @throws Error naming the file and what is wrong with it
 */
export const volatileOf = (folder: string): Volatile =>
  declared(folder, 'volatile') ?? new Map<string, VolatileKind>();

/**
 * What a caller may choose in a request: a mock takes it and answers with it.
 * @throws Error naming the file and what is wrong with it
 */
export const chosenOf = (folder: string): Volatile =>
  declared(folder, 'chosen') ?? new Map<string, VolatileKind>();

function declared(folder: string, list: 'volatile' | 'chosen'): Volatile | undefined {
  // Above a relative name there is always another one.
  for (let at = resolve(folder); at !== join(at, '..'); at = join(at, '..'))
    if (existsSync(join(at, NAME))) return readList(join(at, NAME), list);
  return readList(join(projectRoot, 'fixtures', NAME), list);
}

function readList(file: string, list: 'volatile' | 'chosen'): Volatile | undefined {
  const example = '{ "volatile": [{ "element": "AnnonceId", "kind": "id", "why": "…" }] }';
  const wrong = (what: string) => new Error(`${file}: ${what}; it must be as ${example}`);
  const read = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  const rows = read[list];
  if (rows === undefined && list === 'chosen') return undefined;
  if (!Array.isArray(rows)) throw wrong(`there is no list "${list}"`);
  return new Map(
    rows.map((row: unknown) => {
      const { element, kind, why } = (row ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof element !== 'string' || typeof kind !== 'string' || typeof why !== 'string')
        throw wrong(`${JSON.stringify(row)} lacks element, kind or why`);
      if (!Object.hasOwn(KINDS, kind))
        throw wrong(`the kind ${kind} is none of ${Object.keys(KINDS).join(', ')}`);
      return [element, kind as VolatileKind] as const;
    }),
  );
}
