/**
 * The text of an ad as people type it, and as the contract has it. Blank lines part paragraphs,
 * lines that begin with »- « are a list, and one that begins with »## « is a heading.
 */
import { carriable, escapeText } from '../../xml/codec/encode.js';

/** Written text as HTML of the subset of ads. */
export function htmlOfText(text: string): string {
  return blocksOf(text.replaceAll(/\r\n?/g, '\n'))
    .map(({ kind, lines }) => BLOCKS[kind](lines.map(escaped)))
    .join('');
}

/** @returns undefined where the HTML has more than written text can say */
export function textOfHtml(html: string): string | undefined {
  const text = html
    .replaceAll(/>\s+</g, '><')
    .replaceAll('<ul><li>', '- ')
    .replaceAll('</li><li>', '\n- ')
    .replaceAll('<h2>', '## ')
    .replaceAll('<br>', '\n')
    .replaceAll(/<\/(?:p|h2)>|<\/li><\/ul>/g, '\n\n')
    .replaceAll('<p>', '')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return same(htmlOfText(text)) === same(html) ? text : undefined;
}

/** White space between blocks is nobody's. */
const same = (html: string): string => html.replaceAll(/>\s+</g, '><').replaceAll('&quot;', '"').trim();

const escaped = (line: string): string => escapeText(carriable(line));

type Kind = 'p' | 'ul' | 'h2';

interface Block {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

const BLOCKS: Readonly<Record<Kind, (lines: readonly string[]) => string>> = {
  p: (lines) => `<p>${lines.join('<br>')}</p>`,
  ul: (lines) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
  h2: (lines) => lines.map((line) => `<h2>${line}</h2>`).join(''),
};

const MARKS: readonly (readonly [mark: string, kind: Kind])[] = [
  ['- ', 'ul'],
  ['## ', 'h2'],
];

/** Lines of one kind that follow one another are one block; a blank line ends it. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') {
      isNew = true;
      continue;
    }
    const [mark, kind] = MARKS.find(([begin]) => line.startsWith(begin)) ?? ['', 'p'];
    const content = line.slice(mark.length).trim();
    const last = blocks.at(-1);
    if (!isNew && last?.kind === kind) blocks[blocks.length - 1] = { kind, lines: [...last.lines, content] };
    else blocks.push({ kind, lines: [content] });
    isNew = false;
  }
  return blocks;
}
