/** Writes what differs for people. */
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

/** Longer values are cut: the whole answer can be looked at in its file. */
const LONGEST = 300;

/** An element on one line, without namespaces: `<Fejl><Kode>1014</Kode></Fejl>`. */
export const shown = (element: XmlElement): string => cut(written(element));

function written(element: XmlElement): string {
  const content = childElements(element).map(written).join('') || textOf(element);
  return `<${element.local}>${content}</${element.local}>`;
}

export const cut = (text: string): string =>
  text.length > LONGEST ? `${whole(text.slice(0, LONGEST))}… (${text.length} characters)` : text;

/** Without half a character, where it was cut through one. */
const whole = (text: string): string => text.replace(/^\p{Cs}|\p{Cs}$/gu, '');

/** Three lines: where, what was recorded and what came, with the place where they part marked. */
export function printDifference({
  path,
  expected,
  got,
}: {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}): readonly string[] {
  const at = partingOf(expected, got);
  return [path, `  expected: ${around(expected, at)}`, `  got:      ${around(got, at)}`];
}

function partingOf(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** So much of a long text stands before the place where it parts from the other. */
const BEFORE = 60;

function around(text: string, at: number): string {
  const line = (part: string) => part.replace(/\s*\n\s*/g, ' ⏎ ');
  if (text.length <= LONGEST || at <= BEFORE) return line(cut(text));
  return `…${line(cut(whole(text.slice(at - BEFORE))))}`;
}
