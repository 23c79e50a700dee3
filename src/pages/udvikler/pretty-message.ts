/** A message as people read it: a line for each element, indented. */
import { prefixes } from '../../contract/index.js';
import { versionOfNamespace } from '../../soap/message/version.js';
import { escapeText } from '../../xml/codec/encode.js';
import { childElements, elementsAt, qualifiedName, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';

export interface Pretty {
  readonly text: string;
  /** The lines of the elements at such paths, as faults tell them; of what is not there none. */
  readonly linesAt: (paths: readonly string[]) => ReadonlyMap<string, number>;
}

/** Comments and the borders of CDATA are left out. */
export function prettyMessage({ root, text }: XmlMessage): Pretty {
  const lines: string[] = [];
  const lineOf = new Map<XmlElement, number>();
  const write = (element: XmlElement, indent: string): void => {
    lineOf.set(element, lines.length + 1);
    const tag = tagAt(text, element.offset, indent);
    const end = `</${qualifiedName(element)}>`;
    const children = childElements(element);
    const own = escapeText(textOf(element));
    if (children.length === 0) {
      lines.push(...`${indent}${tag}${tag.endsWith('/>') ? '' : own + end}`.split('\n'));
      return;
    }
    lines.push(...`${indent}${tag}`.split('\n'));
    if (own.trim() !== '') lines.push(...`${indent}  ${own.trim()}`.split('\n'));
    for (const child of children) write(child, `${indent}  `);
    lines.push(indent + end);
  };
  write(root, '');
  const known = versionOfNamespace(root.namespace) ? { ...prefixes, [root.namespace]: 'soap' } : prefixes;
  return {
    text: lines.join('\n'),
    linesAt: (paths) =>
      new Map([...elementsAt(root, paths, known)].map(([path, element]) => [path, lineOf.get(element) ?? 1])),
  };
}

const TAG = /<(?:[^>"']+|"[^"]*"|'[^']*')*>/y;

/** Longer than this, each attribute has a line of its own. */
const LONG = 100;

function tagAt(text: string, offset: number, indent: string): string {
  TAG.lastIndex = offset;
  const [tag = ''] = TAG.exec(text) ?? [];
  const [name = '', ...attributes] = tag.split(/\s+(?=[^\s"'=<>]+\s*=\s*["'])/);
  return [name, ...attributes].join(tag.length > LONG ? `\n${indent}    ` : ' ');
}
