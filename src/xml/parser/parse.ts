import type { Limits } from '../../config/config.js';
import { checkDeclaredEncoding, decodeCharacters, utf8Of } from './charset.js';
import { scan } from './machine.js';
import { buildTree } from './tree-builder.js';
import type { XmlMessage } from '../tree/tree.js';
import { readXmlDeclaration } from './xml-declaration.js';

export interface ParseOptions {
  /** The charset parameter of the Content-Type, where there is one. */
  readonly charset?: string;
  readonly limits: Limits;
}

/**
 * Reads a message from bytes to the tree in one pass, by our own reader (docs/decisions/0025).
 * @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 processing instruction, 139103
 * limit, 139104 charset
 */
export function parse(bytes: Uint8Array, { charset, limits }: ParseOptions): XmlMessage {
  const decoded = decodeCharacters(bytes, charset);
  const { text } = decoded;
  const declaration = readXmlDeclaration(text);
  if (declaration.encoding !== undefined) checkDeclaredEncoding(declaration.encoding, decoded);
  const root = buildTree(text, scan(text, declaration.end, limits));
  return { root, text, bytes: utf8Of(bytes, decoded, declaration) };
}
