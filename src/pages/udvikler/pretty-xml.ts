import { defaultLimits } from '../../config/config.js';
import { prefixes } from '../../contract/index.js';
import { escapeText } from '../../xml/codec/encode.js';
import { parse } from '../../xml/parser/parse.js';
import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';

/** An element of ours as people read it: a line for each, indented, without declarations. */
export const prettyXml = (xml: string, indent: string): string =>
  linesOf(parse(Buffer.from(xml), { limits: defaultLimits }).root, indent).join('\n');

function linesOf(element: XmlElement, indent: string): readonly string[] {
  const name = `${prefixes[element.namespace] ?? ''}:${element.local}`;
  const children = childElements(element);
  if (children.length > 0)
    return [
      `${indent}<${name}>`,
      ...children.flatMap((child) => linesOf(child, `${indent}  `)),
      `${indent}</${name}>`,
    ];
  const text = textOf(element);
  return [text === '' ? `${indent}<${name}/>` : `${indent}<${name}>${escapeText(text)}</${name}>`];
}

/** The namespaces of an element of ours, as declarations. */
export function declarationsOf(xml: string): readonly string[] {
  const found = new Set<string>();
  const visit = (element: XmlElement): void => {
    found.add(element.namespace);
    childElements(element).forEach(visit);
  };
  visit(parse(Buffer.from(xml), { limits: defaultLimits }).root);
  return [...found].map((namespace) => `xmlns:${prefixes[namespace] ?? ''}="${namespace}"`);
}
