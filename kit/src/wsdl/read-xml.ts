import { defaultLimits } from '../../../src/config/limits.js';
import { parse } from '../../../src/xml/parser/parse.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** An element of a WSDL or XSD file, with everything the generator asks for. */
export interface Node {
  readonly namespace: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The namespaces in scope here, by prefix. */
  readonly scope: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The element's own character data with white space folded. */
  readonly text: string;
}

/** A contract is longer than a message, and is nobody's attack: the user's own files. */
const LIMITS = { ...defaultLimits, elements: 1_000_000, textLength: 1_000_000 };

/**
 * Reads a whole file of a contract.
 * @param file only for the error
 * @throws Error naming the file where it is no well-formed XML
 */
export function readXml(xml: string, file: string): Node {
  try {
    return nodeOf(parse(Buffer.from(xml), { limits: LIMITS }).root, { xml: XML_NAMESPACE });
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function nodeOf(element: XmlElement, outer: Node['scope']): Node {
  const scope = { ...outer, ...element.declarations };
  const named = element.attributes.map(
    ({ prefix, local, value }) => [prefix === '' ? local : `${prefix}:${local}`, value] as const,
  );
  const texts = element.nodes.filter((node) => typeof node === 'string');
  return {
    namespace: element.namespace,
    local: element.local,
    attributes: Object.fromEntries(named),
    scope,
    children: element.nodes.flatMap((node) => (typeof node === 'string' ? [] : [nodeOf(node, scope)])),
    text: texts.join('').replace(/\s+/g, ' ').trim(),
  };
}

/** `prefix:local` as `{namespace}local`, resolved where it stands. */
export function resolveName(node: Node, name: string): string {
  const [local, prefix] = name.split(':').reverse();
  const namespace = node.scope[prefix ?? ''];
  if (namespace === undefined || local === undefined) throw new Error(`unknown prefix in ${name}`);
  return `{${namespace}}${local}`;
}

/** The attribute's value; a missing one is an error that names the element. */
export function demand(node: Node, attribute: string): string {
  const value = node.attributes[attribute];
  if (value === undefined) throw new Error(`<${node.local}> has no ${attribute}`);
  return value;
}
