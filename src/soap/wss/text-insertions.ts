import type { XmlElement } from '../../xml/tree/tree.js';

/** Text to insert at an offset, in place of the `replaced` characters there. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
  readonly replaced?: number;
}

/** An insertion behind the element's name, where attributes may stand. */
export function insideStartTag({ offset, prefix, local }: XmlElement, text: string): Insertion {
  return { offset: offset + 1 + (prefix ? prefix.length + 1 : 0) + local.length, text };
}

/** An insertion before the element's content; an empty-element tag is opened for it. */
export function startOfContent(document: string, element: XmlElement, text: string): Insertion {
  const tag = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/y;
  tag.lastIndex = element.offset;
  const [found] = tag.exec(document) ?? [''];
  const end = element.offset + found.length;
  if (!found.endsWith('/>')) return { offset: end, text };
  const name = element.prefix ? `${element.prefix}:${element.local}` : element.local;
  return { offset: end - 2, text: `>${text}</${name}>`, replaced: 2 };
}

/** The document with all insertions; their offsets are those of the document as it was. */
export function inserted(document: string, insertions: readonly Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (text, { offset, text: added, replaced = 0 }) =>
        text.slice(0, offset) + added + text.slice(offset + replaced),
      document,
    );
}
