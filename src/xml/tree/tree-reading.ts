import { positionAt } from './position.js';
import { ReadElement } from './read-element.js';
import type { Position, XmlElement, XmlMessage } from './tree.js';

/** The child elements in document order; character data is left out. */
export function childElements(element: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (const node of element.nodes) if (typeof node !== 'string') children.push(node);
  return children;
}

/** Has the element a child element? */
export function hasElements({ nodes }: XmlElement): boolean {
  for (const node of nodes) if (typeof node !== 'string') return true;
  return false;
}

/** The element's own character data, without that of its children. */
export function textOf(element: XmlElement): string {
  const { nodes } = element;
  const [only] = nodes;
  if (nodes.length <= 1) return typeof only === 'string' ? only : '';
  return nodes.filter((node) => typeof node === 'string').join('');
}

/**
 * The trimmed text of the element at the end of a path of local names. Of one that was read to a
 * value it is that of the value, so that no node has to be made.
 */
export function textAt(element: XmlElement, path: readonly string[]): string | undefined {
  if (element instanceof ReadElement) return textIn(element.value, path);
  const [name, ...rest] = path;
  if (name === undefined) return textOf(element).trim();
  const child = childElements(element).find(({ local }) => local === name);
  return child && textAt(child, rest);
}

function textIn(value: unknown, path: readonly string[]): string | undefined {
  let at: unknown = value;
  for (const name of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  return typeof at === 'string' || typeof at === 'number' ? String(at) : undefined;
}

/** The element's name as the message has it, with its prefix. */
export function qualifiedName({ prefix, local }: XmlElement): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** Line and column of the element's '<'. */
export function positionOf(message: XmlMessage, element: XmlElement): Position {
  return positionAt(message.text, element.offset);
}

/**
 * The XPath from the root to the element. A step has our prefix for the namespace, as the caller's
 * prefixes mean nothing to a reader of the fault, and a number only where siblings share its name.
 * A namespace without a known prefix is spelled out.
 * @param prefixes namespace → prefix
 */
export function pathOf(element: XmlElement, prefixes: Readonly<Record<string, string>>): string {
  const steps: string[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) steps.push(stepOf(at, prefixes));
  return `/${steps.toReversed().join('/')}`;
}

/**
 * Finds many elements by their paths at once. It looks at each element once at the most, however
 * many namesakes stand beside it.
 * @param paths as `pathOf` writes them
 * @returns those that are there, by their paths
 */
export function elementsAt(
  root: XmlElement,
  paths: Iterable<string>,
  prefixes: Readonly<Record<string, string>>,
): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const look = (element: XmlElement, path: string, wanted: readonly string[]): void => {
    if (wanted.includes(path)) found.set(path, element);
    const within = wanted.filter((one) => one.startsWith(`${path}/`));
    if (within.length === 0) return;
    for (const [child, step] of stepsIn(element, prefixes)) look(child, `${path}/${step}`, within);
  };
  look(root, `/${nameTest(root, prefixes)}`, [...paths]);
  return found;
}

/** Each child with its step in a path. */
function stepsIn(
  parent: XmlElement,
  prefixes: Readonly<Record<string, string>>,
): readonly (readonly [XmlElement, string])[] {
  const named = childElements(parent).map((child) => [child, nameTest(child, prefixes)] as const);
  const counts = new Map<string, number>();
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const before = new Map<string, number>();
  return named.map(([child, name]) => {
    const nr = (before.get(name) ?? 0) + 1;
    before.set(name, nr);
    return [child, counts.get(name) === 1 ? name : `${name}[${nr}]`];
  });
}

/**
 * The XPath of a name: `j:Titel`, `Titel` outside any namespace, or spelled out without a prefix.
 */
export function nameTest(
  name: { readonly namespace: string; readonly local: string },
  prefixes: Readonly<Record<string, string>>,
): string {
  const { namespace, local } = name;
  if (namespace === '') return local;
  const prefix = Object.hasOwn(prefixes, namespace) ? prefixes[namespace] : undefined;
  if (prefix !== undefined) return `${prefix}:${local}`;
  return `*[local-name()='${local}' and namespace-uri()=${xpathString(namespace)}]`;
}

function stepOf(element: XmlElement, prefixes: Readonly<Record<string, string>>): string {
  const { local, namespace, parent } = element;
  const name = nameTest(element, prefixes);
  if (!parent) return name;
  const namesakes = childElements(parent).filter((e) => e.local === local && e.namespace === namespace);
  return namesakes.length > 1 ? `${name}[${namesakes.indexOf(element) + 1}]` : name;
}

/**
 * Writes a string for XPath 1.0, which has no escapes: one with both quotes has to be concatenated.
 */
function xpathString(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  if (!value.includes('"')) return `"${value}"`;
  return `concat('${value.replaceAll("'", `',"'",'`)}')`;
}
