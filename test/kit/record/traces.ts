/** Every way in which a value could still stand in what was written. */
import { gunzipSync } from 'node:zlib';
import { folded, isLetter, isUnseen } from '../../../kit/src/record/letters.js';
import { LATIN } from '../../../kit/src/record/entities.js';

/** Escapes of XML, HTML, addresses and JSON read as often as they stand in each other. */
function read(text: string): string {
  const once = text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => LATIN.get(name) ?? whole)
    .replace(/(?:%[\da-f]{2})+/gi, (whole) => Buffer.from(whole.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return once === text ? text : read(once);
}

/** Letters and digits alone, in one spelling. */
const plain = (text: string): string =>
  Array.from(text)
    .filter((char) => isLetter(char) && !isUnseen(char))
    .map(folded)
    .join('');

function packed(text: string): string {
  const bytes = (text.match(/[\w+/-]{8,}={0,2}/g) ?? []).map((run) => Buffer.from(run, 'base64'));
  const unpacked = bytes.flatMap((one) => {
    try {
      return [gunzipSync(one)];
    } catch {
      return [];
    }
  });
  return [...bytes, ...unpacked].map((one) => one.toString()).join('\n');
}

/** @returns those of the values that are found in the text, however they are written */
export function tracesIn(text: string, values: readonly string[]): readonly string[] {
  const seen = read(text);
  const places = [text, seen, seen.replace(/<[^>]*>/g, ''), packed(text), packed(seen)].map(plain);
  return values.filter((value) => places.some((place) => place.includes(plain(value))));
}
