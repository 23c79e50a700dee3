import { SaxesParser } from 'saxes';

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

interface OpenNode extends Node {
  children: Node[];
  text: string;
}

/** Reads a whole file of the contract. `file` is only for the error. */
export function readXml(xml: string, file: string): Node {
  const open: OpenNode[] = [];
  let root: Node | undefined;
  const parser = new SaxesParser({ xmlns: true, fileName: file });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((a) => [a.name, a.value]));
    const scope = { ...open.at(-1)?.scope, ...tag.ns };
    open.push({ namespace: tag.uri, local: tag.local, attributes, scope, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => {
    const done = open.pop();
    if (!done) return;
    done.text = done.text.replace(/\s+/g, ' ').trim();
    const parent = open.at(-1);
    if (parent) parent.children.push(done);
    else root = done;
  });
  parser.write(xml).close();
  if (!root) throw new Error(`${file}: no root element`);
  return root;
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
