import type { Limits } from '../../config/config.js';
import { checkDeclaredEncoding, decodeCharacters, utf8Of } from './charset.js';
import { scan, type Tokens } from './machine.js';
import type { Growing } from '../tree/growing.js';
import { buildTree } from './tree-builder.js';
import type { XmlElement, XmlMessage } from '../tree/tree.js';
import { readXmlDeclaration } from './xml-declaration.js';

export interface ParseOptions {
  /** The charset parameter of the Content-Type, where there is one. */
  readonly charset?: string;
  readonly limits: Limits;
  /** Reads the messages of a contract without a tree, where it can. */
  readonly direct?: Direct | undefined;
}

/** A way to read a message straight to values, which knows what it read. */
export interface Direct {
  /**
   * @param build makes the nodes of the elements that are given by their offset, later
   * @returns the root; undefined where the tree has to be made
   */
  read(text: string, tokens: Tokens, build: Build): XmlElement | undefined;
}

export type Build = (there: ReadonlyMap<number, Growing>) => void;

/**
 * Reads a message from bytes to the tree in one pass, by our own reader (docs/decisions/0025), or
 * straight to values.
 * @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 processing instruction, 139103
 * limit, 139104 charset
 */
export function parse(bytes: Uint8Array, { charset, limits, direct }: ParseOptions): XmlMessage {
  const decoded = decodeCharacters(bytes, charset);
  const { text } = decoded;
  const declaration = readXmlDeclaration(text);
  if (declaration.encoding !== undefined) checkDeclaredEncoding(declaration.encoding, decoded);
  const { end } = declaration;
  const tokens = scan(text, end, limits);
  const read = direct?.read(text, tokens, (there) => {
    buildTree(text, scan(text, end, limits), there);
  });
  return {
    root: read ?? buildTree(text, tokens),
    text,
    bytes: utf8Of(bytes, decoded, declaration),
    validBy: read && direct,
  };
}
