/** Sentences of the gateway that name a person who may stand in no element of a recording. */
import { catalogue } from '../../../src/faults/catalogue.js';
import type { Kind } from './disguise.js';
import type { Found } from './patterns.js';

/** What stands in place of these in a sentence is a person's. */
const NAMES: Readonly<Record<string, Kind>> = { navn: 'name', identifier: 'words' };

interface Sentence {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const SENTENCES: readonly Sentence[] = [
  ...Object.values(catalogue)
    .flatMap(({ da, en }) => [da, en])
    .filter((text) => text.includes('({identifier})')),
  // An event of a job order (docs/life-of-an-order.md).
  'Tovholder er nu {navn}.',
].map((text) => ({
  pattern: new RegExp(
    text
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(NAMES, name) ? `(?<${name}>.+?)` : '.+?')),
    'dg',
  ),
  names: [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    Object.hasOwn(NAMES, name) ? [name] : [],
  ),
}));

export const namesToldIn = (text: string): readonly Found[] =>
  SENTENCES.flatMap(({ pattern, names }) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) =>
      names.flatMap((name) => {
        const [begin, end] = indices?.groups?.[name] ?? [];
        const kind = NAMES[name];
        return begin === undefined || end === undefined || !kind ? [] : [{ begin, end, kind }];
      }),
    ),
  );
