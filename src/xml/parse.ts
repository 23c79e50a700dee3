import type { Limits } from '../config.js';
import type { FaultCode } from '../faults/catalogue.js';
import { Fault } from '../faults/fault.js';
import { checkDeclaredEncoding, decodeCharacters, utf8Of } from './charset.js';
import { EventParser } from './event-parser.js';
import { positionAt } from './position.js';
import { isDeclaration, TreeBuilder } from './tree-builder.js';
import type { XmlMessage } from './tree.js';
import { isNamespaceName, isNcName, whatIsWrong } from './well-formedness.js';

export interface ParseOptions {
  /** The charset parameter of the Content-Type, where there is one. */
  readonly charset?: string;
  readonly limits: Limits;
}

/** Characters of the name of an element, an attribute or a namespace: no contract comes near this, and libxml2 stops at 50,000. */
const MAX_NAME = 1000;

/**
 * One pass from bytes to the tree. It stops at the first thing that is wrong, and at a limit before its cost is paid:
 * the handlers throw out of the parser.
 * @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 processing instruction, 139103 limit, 139104 charset
 */
export function parse(bytes: Uint8Array, { charset, limits }: ParseOptions): XmlMessage {
  const decoded = decodeCharacters(bytes, charset);
  const { text } = decoded;
  const parser = new EventParser();
  const tree = new TreeBuilder();
  const count = { depth: 0, elements: 0, attributes: 0, declarations: 0, breaks: 0 };
  const tag = { offset: 0 };
  const declaration: { end: number; encoding?: string | undefined } = { end: 0 };

  const here = (): number => Math.max(0, parser.position - 1);
  /** Where the markup began that the parser has just come to the end of. */
  const begin = (markup: string): number => text.lastIndexOf(markup, here());
  const refuse = (kode: FaultCode, data: Record<string, string | number>, offset: number): never => {
    const { line, column } = positionAt(text, offset);
    throw new Fault(kode, [{ kode, linje: line, kolonne: column, data }], data);
  };
  const malformed = (hvad: string, offset = here()): never => refuse(139100, { hvad }, offset);
  const limit = (value: number, graense: number, hvad: string, offset = tag.offset): void => {
    if (value > graense) refuse(139103, { hvad, graense }, offset);
  };
  const addText = (data: string): void => {
    limit(tree.addText(data), limits.textLength, 'tekstlængde / text length', here());
  };
  /** What a text is broken by: libxml2 puts its pieces together in quadratic time. */
  const countBreak = (markup: string): void => {
    const hvad = 'kommentarer og CDATA-sektioner / comments and CDATA sections';
    if (++count.breaks > limits.elements) limit(count.breaks, limits.elements, hvad, begin(markup));
  };

  parser.on('error', ({ message }) =>
    malformed(whatIsWrong(message), /clos(?:e|ing) tag/.test(message) ? begin('</') : here()),
  );
  parser.on('doctype', () => refuse(139101, {}, begin('<!DOCTYPE')));
  parser.on('processinginstruction', () => refuse(139102, {}, begin('<?')));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') malformed(`XML ${(version ?? '?').slice(0, 10)} ≠ 1.0`);
    if (encoding !== undefined) checkDeclaredEncoding(encoding, decoded);
    declaration.end = parser.position;
    declaration.encoding = encoding;
  });
  parser.on('text', addText);
  parser.on('cdata', (data) => {
    countBreak('<![CDATA[');
    addText(data);
  });
  parser.on('comment', () => {
    countBreak('<!--');
  });
  parser.on('opentagstart', ({ name }) => {
    tag.offset = text.lastIndexOf('<', parser.position - 2);
    limit(++count.depth, limits.depth, 'dybde / depth');
    limit(++count.elements, limits.elements, 'elementer / elements');
    limit(name.length, MAX_NAME, 'navnelængde / name length');
    count.attributes = count.declarations = 0;
  });
  parser.on('attribute', (attribute) => {
    const { name, prefix, local, value } = attribute;
    limit(name.length, MAX_NAME, 'navnelængde / name length');
    limit(value.length, limits.textLength, 'tekstlængde / text length');
    if (prefix !== '' && !isNcName(local)) malformed('ugyldigt navn / malformed name');
    if (!isDeclaration(attribute)) {
      limit(
        ++count.attributes,
        limits.attributesPerElement,
        'attributter på et element / attributes on one element',
      );
      return;
    }
    limit(
      ++count.declarations,
      limits.namespacesPerElement,
      'navnerum på et element / namespaces on one element',
    );
    // Faults spell a namespace out, once for each violation.
    limit(value.length, MAX_NAME, 'navnerumslængde / namespace length');
    if (!isNamespaceName(value)) malformed('ugyldigt navnerum / malformed namespace name');
  });
  parser.on('opentag', (opened) => {
    if (opened.prefix !== '' && !isNcName(opened.local)) malformed('ugyldigt navn / malformed name');
    tree.openElement(opened, tag.offset);
  });
  parser.on('closetag', () => {
    count.depth -= 1;
    tree.closeElement();
  });

  // One byte order mark went with the decoding; a second one is a character that no document begins with.
  if (text.startsWith('\ufeff')) malformed('U+FEFF');
  parser.write(text).close();
  const root = tree.root ?? malformed('intet rodelement / no root element');
  return { root, text, bytes: utf8Of(bytes, decoded, declaration) };
}
