/** Sentences of the fault catalogue are for integrators too: people read them in their words. */
import type { Say } from '../words.js';
import { momentText } from '../layout/times.js';

/** What the gateway knows a person by; it names nobody to anybody. */
const PERSON_HASH = / \([\da-f]{64}\)/g;

const MOMENT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;

/** A name of the contract that is no word of the language, as `AntalStillinger`. */
const ELEMENT = /(?<![\w/])\p{Lu}\p{Ll}+\p{Lu}\w*/gu;

/**
 * @param say in the language of the sentence
 * @param labels of the fields of a form, by their paths
 */
export function inWords(sentence: string, say: Say, labels: ReadonlyMap<string, string> = new Map()): string {
  const named = new Map(
    [...labels].map(([path, label]) => [
      path.slice(path.lastIndexOf('/') + 1).replace(/\[\d+\]$/, ''),
      label,
    ]),
  );
  return sentence
    .replace(PERSON_HASH, '')
    .replace(MOMENT, (moment) => momentText(moment, say))
    .replace(ELEMENT, (name) => (named.has(name) ? `»${named.get(name) ?? ''}«` : name));
}
