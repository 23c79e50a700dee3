/** Code lists as people read and choose their values. */
import { codeListValue, kodeliste, validValues } from '../../codelists/code-lists.js';
import type { Words } from '../words.js';
import type { Option } from './fields.js';

/** The values that may be used at that time. */
export const codeOptions = (list: string, now: Date): readonly Option[] =>
  validValues(list, now).map(({ code, da, en }) => ({ value: String(code), words: [da, en] }));

/** All values, those that have ended too. */
export const codesOf = (list: string): readonly number[] =>
  kodeliste(list).values.map(({ code }) => Number(code));

/** What is in no list stands as it is. */
export function codeWords(list: string, code: number | string): Words {
  const { da = String(code), en = String(code) } = codeListValue(list, code) ?? {};
  return [da, en];
}
