import type { Growing } from '../tree/growing.js';
import type { XmlElement } from '../tree/tree.js';
import { ATTRIBUTE_TOKEN, END_TOKEN, START_TOKEN, TEXT_TOKEN } from './kinds.js';
import type { Tokens } from './machine.js';
import {
  addNode,
  addText,
  ATTRIBUTE_WORDS,
  DECLARATION_WORDS,
  elementAt,
  START_WORDS,
  TEXT_WORDS,
  textAt,
} from './token-reading.js';

const NONE: ReadonlyMap<number, Growing> = new Map();

/**
 * Makes the tree of the tokens of the message that was read last.
 * @param there the elements that exist already, by their offset, which get their nodes
 */
export function buildTree(text: string, tokens: Tokens, there = NONE): XmlElement {
  const { words, begin, end } = tokens;
  let root: Growing | undefined;
  let open: Growing | undefined;
  // Those that exist already have another parent than the one that is made of them here.
  const around: (Growing | undefined)[] = [];
  for (let at = begin; at < end;) {
    const kind = words[at];
    if (kind === START_TOKEN) {
      const element = there.get(words[at + 1] ?? 0) ?? elementAt(text, tokens, at, open);
      if (open) addNode(open, element);
      root ??= element;
      around.push(open);
      open = element;
      at += START_WORDS;
    } else if (kind === END_TOKEN) {
      open = around.pop();
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
