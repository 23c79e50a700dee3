import { type Growing, NO_NODES } from '../tree/growing.js';
import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import { ATTRIBUTE_TOKEN, DECLARATION_TOKEN, REWRITTEN_TEXT } from './kinds.js';
import { normalised, type Tokens } from './machine.js';

const NO_ATTRIBUTES: readonly XmlAttribute[] = Object.freeze([]);
const NO_DECLARATIONS: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);

// The words of each token that the inner loop writes.
export const START_WORDS = 10;
export const TEXT_WORDS = 4;
export const ATTRIBUTE_WORDS = 9;
/** Of a name too. */
export const DECLARATION_WORDS = 8;

/** The element whose start tag is at the index, without what it holds. */
export function elementAt(text: string, tokens: Tokens, at: number, parent: Growing | undefined): Growing {
  const { words } = tokens;
  const attributes = words[at + 5] ?? 0;
  const declarations = words[at + 6] ?? 0;
  return {
    namespace: nameOf(tokens, at + 4),
    local: nameOf(tokens, at + 2),
    prefix: nameOf(tokens, at + 3),
    attributes: attributes === 0 ? NO_ATTRIBUTES : attributesAt(text, tokens, at, attributes),
    declarations: declarations === 0 ? NO_DECLARATIONS : declarationsAt(tokens, at, declarations),
    nodes: NO_NODES,
    parent,
    offset: words[at + 1] ?? 0,
  };
}

function attributesAt(text: string, tokens: Tokens, start: number, count: number): XmlAttribute[] {
  const { words } = tokens;
  const attributes: XmlAttribute[] = [];
  for (let at = start + START_WORDS; attributes.length < count;) {
    if (words[at] !== ATTRIBUTE_TOKEN) {
      at += DECLARATION_WORDS;
      continue;
    }
    const from = words[at + 5] ?? 0;
    const to = words[at + 6] ?? 0;
    attributes.push({
      namespace: nameOf(tokens, at + 4),
      local: nameOf(tokens, at + 2),
      prefix: nameOf(tokens, at + 3),
      value: words[at + 7] === 0 ? text.slice(from, to) : normalised(from, to),
    });
    at += ATTRIBUTE_WORDS;
  }
  return attributes;
}

function declarationsAt(tokens: Tokens, start: number, count: number): Readonly<Record<string, string>> {
  const { words } = tokens;
  const declarations = Object.create(null) as Record<string, string>;
  let found = 0;
  for (let at = start + START_WORDS; found < count;) {
    if (words[at] === DECLARATION_TOKEN) {
      declarations[nameOf(tokens, at + 3)] = nameOf(tokens, at + 4);
      found += 1;
    }
    at += words[at] === ATTRIBUTE_TOKEN ? ATTRIBUTE_WORDS : DECLARATION_WORDS;
  }
  return declarations;
}

/** The name whose number is the word at the index. */
export function nameOf({ words, known, own }: Tokens, at: number): string {
  const number = words[at] ?? 0;
  return (number < 0 ? own[-1 - number] : known[number]) ?? '';
}

/** The text of a token. */
export function textAt(text: string, words: Int32Array, at: number): string {
  const from = words[at + 1] ?? 0;
  const to = words[at + 2] ?? 0;
  return ((words[at + 3] ?? 0) & REWRITTEN_TEXT) === 0 ? text.slice(from, to) : normalised(from, to);
}

export function addNode(parent: Growing, node: XmlElement | string): void {
  if (parent.nodes === NO_NODES) parent.nodes = [node];
  else parent.nodes.push(node);
}

/** Adds character data, to that before it where only a comment or CDATA borders lie between. */
export function addText(parent: Growing, data: string): void {
  const { nodes } = parent;
  const last = nodes.length === 0 ? undefined : nodes[nodes.length - 1];
  if (typeof last === 'string') nodes[nodes.length - 1] = last + data;
  else addNode(parent, data);
}
