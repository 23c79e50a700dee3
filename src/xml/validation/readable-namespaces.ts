/** Has libxml2 read messages with namespace names that it takes for no URI reference. */
import type { XmlElement, XmlMessage } from '../tree/tree.js';
import { qualifiedName } from '../tree/tree-reading.js';
import { arePlainDeclarations } from './plain-envelope.js';

/** A message as libxml2 can read it. */
export interface Readable {
  readonly bytes: Uint8Array;
  /** Puts the message's own names back into what libxml2 says of it. */
  readonly ownNames: (sentence: string) => string;
}

const STAND_IN = 'urn:jobnet-gateway:stands-in-for:';
const STAND_INS = new RegExp(`${STAND_IN}[0-9]+`, 'g');

/** ` name = "value"` where a start tag goes on. */
const ATTRIBUTE = /[ \t\r\n]+([^ \t\r\n=]+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/y;

/**
 * Gives every namespace name that is not of a usual form a name that stands in for it. Such a name
 * is none of the contract's, so the schema judges the message the same. libxml2 may refuse to read
 * such a name (`urn:x[1]`), which is a name to compare and nothing else.
 */
export function readable({ root, text, bytes }: XmlMessage): Readable {
  const odd = oddlyDeclaring(root);
  if (odd.length === 0) return { bytes, ownNames: (sentence) => sentence };
  const standIns = new Map<string, string>();
  const pieces: string[] = [];
  // What stands before the root says nothing that the schema asks for.
  let done = root.offset;
  for (const element of odd) {
    const from = element.offset + 1 + qualifiedName(element).length;
    const { rewritten, end } = attributesOf(element, text, from, standIns);
    pieces.push(text.slice(done, from), rewritten);
    done = end;
  }
  pieces.push(text.slice(done));
  const names = new Map([...standIns].map(([name, standIn]) => [standIn, name]));
  return {
    bytes: Buffer.from(pieces.join('')),
    ownNames: (sentence) => sentence.replace(STAND_INS, (found) => names.get(found) ?? found),
  };
}

/** The elements that declare such names, in document order. */
function oddlyDeclaring(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (!arePlainDeclarations(element.declarations)) found.push(element);
    for (const node of element.nodes.toReversed()) if (typeof node !== 'string') waiting.push(node);
  }
  return found;
}

/**
 * The attributes of a start tag, in which each odd name has its stand-in.
 * @param from index after the element's name
 */
function attributesOf(
  { declarations }: XmlElement,
  text: string,
  from: number,
  standIns: Map<string, string>,
): { rewritten: string; end: number } {
  let rewritten = '';
  let end = from;
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [whole, name = ''] = match;
    const declares = /^xmlns(?::(.*))?$/.exec(name);
    const declared = declares ? declarations[declares[1] ?? ''] : undefined;
    const isOdd = declared !== undefined && !arePlainDeclarations({ '': declared });
    end = ATTRIBUTE.lastIndex;
    rewritten += isOdd ? ` ${name}="${standInFor(declared, standIns)}"` : whole;
  }
  return { rewritten, end };
}

function standInFor(name: string, standIns: Map<string, string>): string {
  const standIn = standIns.get(name) ?? `${STAND_IN}${standIns.size}`;
  standIns.set(name, standIn);
  return standIn;
}
