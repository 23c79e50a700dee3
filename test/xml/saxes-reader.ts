import { SaxesParser } from 'saxes';

/**
 * A tree in the form in which it is compared: `[{namespace}prefix:local, attributes, declarations,
 * nodes]`.
 */
export type Plain = readonly [string, readonly string[], readonly string[], readonly (Plain | string)[]];

interface Open {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly declarations: readonly string[];
  readonly nodes: (Plain | string)[];
}

class Refused extends Error {}

/** One line for each way to refuse: a name without a namespace is what our own tree says of it. */
export const plainName = (namespace: string, prefix: string, local: string): string =>
  `{${namespace}}${prefix}:${local}`;

/**
 * An NCName of Namespaces in XML 1.0. saxes checks whole names, and lets what follows the colon
 * begin with a digit.
 */
const beginsLikeAName = (local: string) => !/^[\u0300-\u036f\u203f\u2040\u00b7.0-9-]/.test(local);

/**
 * What saxes understands of a text without DOCTYPE and processing instructions; undefined when it
 * refuses. Each check says what the specification or the gateway asks beyond what saxes does.
 */
export function readBySaxes(text: string): Plain | undefined {
  const open: Open[] = [];
  let root: Plain | undefined;
  const refuse = (): never => {
    throw new Refused();
  };
  const addText = (data: string): void => {
    const nodes = open.at(-1)?.nodes;
    if (!nodes || data === '') return;
    const last = nodes.at(-1);
    if (typeof last === 'string') nodes[nodes.length - 1] = last + data;
    else nodes.push(data);
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('xmldecl', ({ version, encoding }) => {
    // The gateway takes XML 1.0 only, and an encoding has to be that of the bytes.
    if (version !== '1.0' || (encoding !== undefined && !/^utf-?8$/i.test(encoding))) refuse();
  });
  parser.on('opentag', (tag) => {
    if (!beginsLikeAName(tag.local)) refuse();
    const attributes: string[] = [];
    for (const { uri, prefix, local, name, value } of Object.values(tag.attributes)) {
      if (!beginsLikeAName(local)) refuse();
      const isDeclaration = prefix === 'xmlns' || name === 'xmlns';
      // saxes trims namespace names; libxml2 refuses those with white space and with what no URI
      // has.
      if (isDeclaration && !isNamespaceName(value)) refuse();
      if (!isDeclaration) attributes.push(`${plainName(uri, prefix, local)}=${value}`);
    }
    const declarations = Object.entries(tag.ns).map(([prefix, namespace]) => `${prefix}=${namespace}`);
    open.push({ name: plainName(tag.uri, tag.prefix, tag.local), attributes, declarations, nodes: [] });
  });
  parser.on('closetag', () => {
    const { name, attributes, declarations, nodes } = open.pop() ?? refuse();
    const done: Plain = [name, attributes, declarations, nodes];
    const parent = open.at(-1);
    if (parent) parent.nodes.push(done);
    else root = done;
  });
  try {
    // Decoding takes one byte order mark away, and saxes would take another.
    if (text.startsWith('\ufeff')) refuse();
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return undefined;
  }
  return root;
}

/** Namespaces in XML 1.0 asks for the characters of a URI reference; saxes does not. */
function isNamespaceName(value: string): boolean {
  return !/[^!#-;=?-[\]_a-z~]|%(?![0-9A-Fa-f]{2})/.test(value);
}
