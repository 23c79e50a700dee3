import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { prefixes } from '../../src/contract/index.js';

/**
 * Holds every place an answer names against the message that was sent, with another XML reader than
 * the gateway's: the XPath leads to an element (of one that is absent, to its parent), and at line
 * and column that very element begins.
 * @returns what does not hold, in words; none when all does
 */
export function wrongPlaces(answer: string, sent: string): string[] {
  const answered = XmlDocument.fromString(answer);
  try {
    const found = answered.find("//*[local-name()='Fejl']").filter((node) => node instanceof XmlElement);
    return found.flatMap((fejl) => {
      const value = (name: string) => fejl.get(`*[local-name()='${name}']`)?.content;
      const [path, line, column] = [value('Sti'), Number(value('Linje')), Number(value('Kolonne'))];
      if (Number.isNaN(line)) return path === undefined ? [] : [`${path} has no line`];
      const tag = tagAt(sent, line, column);
      // A message that is not well formed has places but no paths; one that is cut off is wrong at
      // its end.
      if (path === undefined)
        return tag || isEnd(sent, line, column) ? [] : [`nothing begins at ${line}:${column}`];
      // An answer of IsValidJobannonce does not declare the prefixes; they are those of ?sample=.
      const target = elementAt(sent, path, { ...published(sent), ...fejl.namespaces });
      if (!target) return [`${path} leads nowhere`];
      if (tag?.name === target.name && tag.endLine === target.line) return [];
      return [
        `${path} is ${target.name} at line ${target.line}, not ${tag?.name ?? 'nothing'} at ${line}:${column}`,
      ];
    });
  } finally {
    answered.dispose();
  }
}

const lines = (sent: string): string[] => sent.split(/\r\n|\n|\r/);

/**
 * The local name of the tag (or declaration) that begins there, and the line it ends on, which is
 * what libxml2 tells.
 */
function tagAt(sent: string, line: number, column: number): { name: string; endLine: number } | undefined {
  const [first = '', ...others] = lines(sent).slice(line - 1);
  const text = [
    Array.from(first)
      .slice(column - 1)
      .join(''),
    ...others,
  ].join('\n');
  const [tag, name] = /^<[/!?]?(?:[\w.-]+:)?([\w.-]+)[^>]*/.exec(text) ?? [];
  if (tag === undefined || name === undefined) return undefined;
  return { name, endLine: line + lines(tag).length - 1 };
}

function isEnd(sent: string, line: number, column: number): boolean {
  const all = lines(sent);
  return line === all.length && column >= Array.from(all.at(-1) ?? '').length;
}

function elementAt(sent: string, path: string, namespaces: Record<string, string>) {
  const document = XmlDocument.fromString(sent);
  try {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const [node, second] = document.find(at, namespaces);
      if (second) return undefined;
      if (node instanceof XmlElement) return { name: node.name, line: node.line };
    }
    return undefined;
  } finally {
    document.dispose();
  }
}

function published(sent: string): Record<string, string> {
  const byPrefix = Object.fromEntries(
    Object.entries(prefixes).map(([namespace, prefix]) => [prefix, namespace]),
  );
  return { ...byPrefix, soap: /xmlns:soap="([^"]*)"/.exec(sent)?.[1] ?? '' };
}
