import type { NameTable } from '../parser/name-table.js';
import type { Build, Direct } from '../parser/parse.js';
import { ATTRIBUTE_TOKEN, END_TOKEN, START_TOKEN, TEXT_TOKEN } from '../parser/kinds.js';
import type { Tokens } from '../parser/machine.js';
import {
  addNode,
  addText,
  ATTRIBUTE_WORDS,
  DECLARATION_WORDS,
  elementAt,
  START_WORDS,
  TEXT_WORDS,
  textAt,
} from '../parser/token-reading.js';
import type { Shape } from '../schema/shape.js';
import type { Growing } from '../tree/growing.js';
import { ReadElement, Unbuilt } from '../tree/read-element.js';
import type { XmlElement } from '../tree/tree.js';
import { isEnvelopeMark } from '../validation/envelope-marks.js';
import { hasPlainCdata } from '../validation/plain-cdata.js';
import { arePlainDeclarations, isPlainEnvelope, XSI } from '../validation/plain-envelope.js';
import { FAILED, ValueReader } from './value-reader.js';

/** Header blocks and children of Body; no client sends nearly as many. */
const MOST_BLOCKS = 100;

/**
 * Reads a plain and valid message straight to values. Only the envelope, the header blocks and the
 * child of Body become elements; what the contract has of them knows its value, and makes its nodes
 * when somebody asks for them.
 *
 * Fast path: the message is one that validation takes by the tree alone, and it is decoded. Slow
 * path: every other message becomes a tree. Held equal by test/xml/direct/direct.test.ts.
 */
export class DirectReader implements Direct {
  /**
   * @param roots the global elements of the contract
   * @param globals every global element of the schemas; libxml2 judges those that are no root
   */
  constructor(
    private readonly roots: NameTable<Shape>,
    private readonly globals: NameTable<true>,
  ) {}

  read(text: string, tokens: Tokens, build: Build): XmlElement | undefined {
    if (tokens.isBroken && !hasPlainCdata(text)) return undefined;
    const root = this.readEnvelope(text, tokens, new Unbuilt(build));
    return root && isPlainEnvelope(root) ? root : undefined;
  }

  private readEnvelope(text: string, tokens: Tokens, unbuilt: Unbuilt): Growing | undefined {
    const { words, begin, end } = tokens;
    const values = new ValueReader(text, tokens);
    let root: Growing | undefined;
    let open: Growing | undefined;
    let blocks = 0;
    for (let at = begin; at < end;) {
      const token = words[at];
      if (token === START_TOKEN) {
        const element = elementAt(text, tokens, at, open);
        if (open?.parent) {
          values.at = at;
          const block = this.readBlock(element, values, unbuilt);
          if (!block || ++blocks > MOST_BLOCKS) return undefined;
          addNode(open, block);
          ({ at } = values);
          continue;
        }
        if (open) addNode(open, element);
        root ??= element;
        open = element;
        at += START_WORDS;
      } else if (token === END_TOKEN) {
        open = open?.parent;
        at += 1;
      } else if (token === TEXT_TOKEN) {
        if (open) addText(open, textAt(text, words, at));
        at += TEXT_WORDS;
      } else {
        at += token === ATTRIBUTE_TOKEN ? ATTRIBUTE_WORDS : DECLARATION_WORDS;
      }
    }
    return root;
  }

  /** Reads a header block or the child of Body; undefined where the tree has to be made. */
  private readBlock(element: Growing, values: ValueReader, unbuilt: Unbuilt): Growing | undefined {
    if (!arePlainDeclarations(element.declarations)) return undefined;
    const shape = this.roots.get(element);
    if (!shape) return this.isForeign(element) && values.readLeaf(element) ? element : undefined;
    if (!element.attributes.every((attribute) => isEnvelopeMark(element, attribute))) return undefined;
    const value = values.readBlock(shape);
    return value === FAILED ? undefined : new ReadElement(element, shape.descriptor, value, unbuilt);
  }

  /** May the element stand in an envelope, whatever text it holds? */
  private isForeign(element: Growing): boolean {
    return !this.globals.get(element) && element.attributes.every(({ namespace }) => namespace !== XSI);
  }
}
