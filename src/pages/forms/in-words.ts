/** Sentences of the fault catalogue are for integrators too: people read them in their words. */
import { momentText } from '../layout/danish.js';

/** What the gateway knows a person by; it names nobody to anybody. */
const PERSON_HASH = / \([\da-f]{64}\)/g;

const MOMENT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;

/** A name of the contract that is no word of the language, as `AntalStillinger`. */
const ELEMENT = /(?<![\w/])\p{Lu}\p{Ll}+\p{Lu}\w*/gu;

/** @param labels of the fields of a form, by their paths */
export function inWords(sentence: string, labels: ReadonlyMap<string, string> = new Map()): string {
  const named = new Map(
    [...labels].map(([path, label]) => [
      path.slice(path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, ''),
      label,
    ]),
  );
  return sentence
    .replace(PERSON_HASH, '')
    .replace(MOMENT, momentText)
    .replace(ELEMENT, (name) => (named.has(name) ? `»${named.get(name) ?? ''}«` : name));
}
