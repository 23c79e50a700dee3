import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { prefixes } from '../../src/contract/index.js';

/**
 * Holds every place an answer names against the message that was sent, with another XML reader than the gateway's: the
 * XPath leads to an element (of one that is absent, to its parent), and at line and column that very element begins.
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
      const begins = tagAt(sent, line, column);
      if (path === undefined) return begins === undefined ? [`no tag begins at ${line}:${column}`] : [];
      // An answer of IsValidJobannonce does not declare the prefixes; they are those of ?sample=.
      const target = elementAt(sent, path, { ...published(sent), ...fejl.namespaces });
      if (!target) return [`${path} leads nowhere`];
      const isThere = begins === target.name && line === target.line;
      return isThere
        ? []
        : [`${path} is ${target.name} at line ${target.line}, not ${String(begins)} at ${line}:${column}`];
    });
  } finally {
    answered.dispose();
  }
}

/** The local name of the tag (or declaration) that begins there; undefined when none does. */
function tagAt(sent: string, line: number, column: number): string | undefined {
  const characters = Array.from(sent.split(/\r\n|\n|\r/)[line - 1] ?? '');
  return /^<[/!?]?(?:[\w.-]+:)?([\w.-]+)/.exec(characters.slice(column - 1).join(''))?.[1];
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
