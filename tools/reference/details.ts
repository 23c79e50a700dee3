/** What is said of an element's values: its type, how long, in what form, of which list. */
import type { SimpleType } from '../../src/xml/schema/schema.js';
import type { Contract } from '../../kit/src/wsdl/load.js';
import { localOf } from '../contract/names.js';
import type { Row } from './elements.js';
import { type Language, word } from './language.js';
import { code, escaped, link } from './markdown.js';

export function typeOf({ kind, element }: Row, contract: Contract, language: Language): string {
  if (kind === 'list') return word('list', language);
  if (kind === 'code') return word('code', language);
  if (kind === 'sequence') return localOf(element.type);
  const { primitive, lowerCase } = contract.simple(element.type);
  return lowerCase === true ? 'guid' : primitive;
}

/** How often: `1`, `0-1`, `0-*`, `0-20`. */
export function occurrenceOf({ element: { min, max } }: Row): string {
  const most = max === Infinity ? '*' : String(max);
  return most === String(min) ? most : `${min}-${most}`;
}

/** @param lists the address of the folder of code lists, seen from the page */
export function detailsOf(row: Row, contract: Contract, language: Language, lists: string): string {
  const { element, kind, ownNamespace } = row;
  const said = [
    ...(kind === 'simple' ? facetsOf(contract.simple(element.type), language) : []),
    ...(element.kodeliste === undefined
      ? []
      : [`${word('codeList', language)} ${link(element.kodeliste, `${lists}/${element.kodeliste}.md`)}`]),
    ...(element.personal ? [word('personal', language)] : []),
    ...(ownNamespace === undefined ? [] : [`${word('inNamespace', language)} ${code(ownNamespace)}`]),
  ];
  return said.join('<br>');
}

function facetsOf(type: SimpleType, language: Language): readonly string[] {
  const { minLength, maxLength, minInclusive, maxInclusive, patternInWords, enumeration } = type;
  const unit = type.primitive === 'base64Binary' ? 'bytesAsBase64' : 'characters';
  const length = range(minLength, maxLength, language);
  const number = range(minInclusive, maxInclusive, language);
  return [
    ...(length === undefined ? [] : [`${length} ${word(unit, language)}`]),
    ...(number === undefined ? [] : [number]),
    ...(patternInWords === undefined
      ? []
      : [
          `${escaped(patternInWords[language])}, ${word('example', language)} ${code(patternInWords.example)}`,
        ]),
    ...(enumeration === undefined
      ? []
      : [`${word('oneOf', language)} ${enumeration.map((value) => code(value)).join(', ')}`]),
    ...(type.primitive === 'dateTime' ? [word('zone', language)] : []),
  ];
}

function range(least: number | undefined, most: number | undefined, language: Language): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `${word('atLeast', language)} ${least ?? 0}`;
  if (least === undefined) return `${word('atMost', language)} ${most}`;
  return least === most ? `${word('exactly', language)} ${most}` : `${least}–${most}`;
}
