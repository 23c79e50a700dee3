import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import {
  ATTRIBUTE_TOKEN,
  DECLARATION_TOKEN,
  END_TOKEN,
  REWRITTEN_TEXT,
  START_TOKEN,
  TEXT_TOKEN,
} from './kinds.js';
import { normalised, type Tokens } from './machine.js';

/** An element that may still get children. */
interface Growing extends XmlElement {
  nodes: (XmlElement | string)[];
  readonly parent: Growing | undefined;
}

/**
 * The children of every element until its first child. All elements without content share it, so it
 * is frozen; it once held a string, so that V8 knows that such arrays may hold anything.
 */
const NO_NODES: (XmlElement | string)[] = [''];
NO_NODES.length = 0;
Object.freeze(NO_NODES);

const NO_ATTRIBUTES: readonly XmlAttribute[] = Object.freeze([]);
const NO_DECLARATIONS: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);

// The words of each token that the inner loop writes.
const START_WORDS = 10;
const TEXT_WORDS = 4;
const ATTRIBUTE_WORDS = 9;
/** Of a name too. */
const DECLARATION_WORDS = 8;

/** Makes the tree of the tokens of the message that was read last. */
export function buildTree(text: string, tokens: Tokens): XmlElement {
  const { words, begin, end } = tokens;
  let root: Growing | undefined;
  let open: Growing | undefined;
  for (let at = begin; at < end;) {
    const kind = words[at];
    if (kind === START_TOKEN) {
      const element = elementAt(text, tokens, at, open);
      if (open) addNode(open, element);
      root ??= element;
      open = element;
      at += START_WORDS;
    } else if (kind === END_TOKEN) {
      open = open?.parent;
      at += 1;
    } else if (kind === TEXT_TOKEN) {
      if (open) addText(open, textAt(text, words, at));
      at += TEXT_WORDS;
    } else {
      at += kind === ATTRIBUTE_TOKEN ? ATTRIBUTE_WORDS : DECLARATION_WORDS;
    }
  }
  if (!root) throw new Error('the reader found no root in a message that it took');
  return root;
}

function elementAt(text: string, tokens: Tokens, at: number, parent: Growing | undefined): Growing {
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

function nameOf({ words, known, own }: Tokens, at: number): string {
  const number = words[at] ?? 0;
  return (number < 0 ? own[-1 - number] : known[number]) ?? '';
}

/** The text of a token. */
function textAt(text: string, words: Int32Array, at: number): string {
  const from = words[at + 1] ?? 0;
  const to = words[at + 2] ?? 0;
  return ((words[at + 3] ?? 0) & REWRITTEN_TEXT) === 0 ? text.slice(from, to) : normalised(from, to);
}

function addNode(parent: Growing, node: XmlElement | string): void {
  if (parent.nodes === NO_NODES) parent.nodes = [node];
  else parent.nodes.push(node);
}

/** Adds character data, to that before it where only a comment or CDATA borders lie between. */
function addText(parent: Growing, data: string): void {
  const { nodes } = parent;
  const last = nodes.length === 0 ? undefined : nodes[nodes.length - 1];
  if (typeof last === 'string') nodes[nodes.length - 1] = last + data;
  else addNode(parent, data);
}
