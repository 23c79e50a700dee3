/** Tells a conversation in short: what was asked, and what was answered. */
import { catalogue } from '../../../src/faults/catalogue.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { codeListValue } from '../../../src/codelists/code-lists.js';
import { placeOfRequest } from '../fixture/place.js';
import type { Heard } from '../replay/play.js';
import { FAULT } from './goals.js';
import { type Met, metIn } from './meets.js';
import { contentOf, cut, everyElement, valuesOf } from './message.js';

export type Language = 'da' | 'en';

export interface Told {
  readonly operation: string;
  /** The request in one line. */
  readonly asked: string;
  readonly status: number;
  readonly codes: readonly (Met & { readonly text: string })[];
  /** The answer in one line, where it tells no code. */
  readonly answered: string;
}

const WIDE = 110;

export function tellStep({ fixture, step, text, answer }: Heard, language: Language): Told {
  const [asked, content] = [contentOf(text), contentOf(answer.text)];
  return {
    operation: placeOfRequest(text)?.operation.name ?? fixture.operation,
    asked: cut(
      `${step.method === 'POST' ? '' : `${step.method} `}${asked ? valuesOf(asked, WIDE) : cut(text, WIDE)}`,
      WIDE,
    ),
    status: answer.status,
    codes: metIn(answer.text).map((met) => ({ ...met, text: textFor(met, content, language) })),
    answered: content ? valuesOf(content, WIDE) : cut(answer.text, WIDE),
  };
}

/** A violation says it in the answer, with its values; a status is a row of its list. */
function textFor({ kind, code }: Met, content: XmlElement | undefined, language: Language): string {
  if (kind !== FAULT) return codeListValue(kind, Number(code))?.[language] ?? code;
  const name = language === 'da' ? 'Tekst' : 'Text';
  const fejl = (content ? everyElement(content) : []).find(
    (one) => one.local === 'Fejl' && partOf(one, 'Kode') === code,
  );
  const rows: Readonly<Record<string, Readonly<Record<Language, string>>>> = catalogue;
  return (fejl && partOf(fejl, name)) ?? rows[code]?.[language] ?? '';
}

const partOf = (element: XmlElement, name: string): string | undefined => {
  const part = childElements(element).find(({ local }) => local === name);
  return part && textOf(part);
};
