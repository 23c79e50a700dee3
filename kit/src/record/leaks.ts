/** Looks once more at what is about to be written, as one who knows nothing of how it was made. */
import { charactersOf, textOf, throughEscapes } from './characters.js';
import { isNameOfContract } from './meaning.js';
import type { Redactor } from './redactor.js';

const PACKED = /[A-Za-z0-9+/_-]{12,}={0,2}/g;
/** A picture is another one already; so long a run is nothing else. */
const LONGEST = 4000;

/** @returns a sentence that quotes nothing, where a real value is still there */
export function leakIn(text: string, redactor: Redactor): string | undefined {
  const read = textOf(throughEscapes(charactersOf(text, 0)));
  const packed = [...new Set(read.match(PACKED) ?? [])]
    .filter(({ length }) => length < LONGEST)
    .map((one) => Buffer.from(one, 'base64').toString('utf8'))
    .join('\n');
  const names = [...text.matchAll(/<\/?([^\s<>/!?]+)|\s([\w:.-]+)\s*=\s*["']/g)]
    .map(([, element, attribute]) => element ?? attribute ?? '')
    .filter((name) => !isNameOfContract(name.replace(/^.*:/, '')))
    .join('\n');
  if (redactor.finds(read, 'numbers')) return 'a real number or address was still in it';
  if (redactor.finds(packed, 'long')) return 'a real value was still in it, packed as base64';
  return redactor.finds(names, 'words')
    ? 'a real value is the name of an element or an attribute'
    : undefined;
}
