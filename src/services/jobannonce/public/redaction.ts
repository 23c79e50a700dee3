/** Takes out of a text what would tell the company behind an anonymous ad. */
import { readLines } from '../../html/lines.js';
import { addresses } from './addresses.js';
import { isCount } from './counts.js';
import { longNumbers } from './long-numbers.js';
import { NameFinder } from './name-finder.js';
import {
  type HiddenName,
  type Identity,
  type NamingContent,
  hiddenNames,
  hiddenNumbers,
} from './hidden-names.js';
import { inJoinedWords } from './joined-words.js';
import { type Range, SeenText } from './seen-text.js';

const REDACTED = '***';

/**
 * Makes the two readers of an anonymous ad's texts: plain text and HTML in, the same with `***` for
 * every address and long number, and for what hidden-names.ts finds: names of company, P-unit,
 * contact persons, streets and towns, each word of them, words that begin with one, and post codes.
 * It looks at what a reader sees (seen-text.ts), across lines and tags. Never longer than what went
 * in, and never empty. Takes time in proportion to the text.
 */
export function redaction(ad: NamingContent, identity: Identity) {
  const hidden = hiddenNames(ad, identity);
  const names = new NameFinder(hidden);
  let longNames: NameFinder | undefined;
  /** They are put together for the first hashtag: most ads have none, and a company many units. */
  const long = () => (longNames ??= new NameFinder(hidden.filter(isLong)));
  const numbers = hiddenNumbers(ad, identity);
  const hiddenIn = (seen: SeenText): Range[] => {
    const text = seen.text();
    return inSource(seen, [
      ...addresses(text),
      ...longNumbers(text, numbers),
      ...[...names.find(text)].filter((name) => !isCount(text, name)),
      ...inJoinedWords(text, names, long),
    ]);
  };
  return {
    text(plain: string): string {
      const seen = new SeenText();
      seen.add(plain);
      return written(seen.source, hiddenIn(seen));
    },
    /** The HTML with its block elements only; one that stands in something hidden follows it. */
    html(html: string): string {
      const seen = new SeenText();
      const blocks: Block[] = [];
      readLines(html, {
        onLine: (text) => {
          seen.add(text);
        },
        onBlock: (tag) => {
          blocks.push({ tag, place: seen.source.length });
          if (tag === '<br>') seen.endLine();
          else seen.endParagraph();
        },
      });
      return writtenHtml(seen.source, hiddenIn(seen), blocks);
    },
  };
}

/** One word of so many letters that no other word has it inside by chance. */
const isLong = ({ forms: [form = '', ...others] }: HiddenName): boolean =>
  others.length === 0 && form.length >= MIN_LETTERS_INSIDE;
const MIN_LETTERS_INSIDE = 6;

/** The parts of the source that are hidden, in their order, those that overlap as one. */
function inSource(seen: SeenText, found: readonly Range[]): Range[] {
  const merged: { begin: number; end: number }[] = [];
  for (const range of found.toSorted((a, b) => a.begin - b.begin)) {
    const { begin, end } = seen.sourceOf(range);
    const last = merged.at(-1);
    if (last && begin < last.end) last.end = Math.max(last.end, end);
    else if (begin < end) merged.push({ begin, end });
  }
  return merged;
}

interface Block {
  readonly tag: string;
  readonly place: number;
}

const redacted = ({ begin, end }: Range): string => REDACTED.slice(0, end - begin);

function written(source: string, hidden: readonly Range[]): string {
  let text = '';
  let read = 0;
  for (const range of hidden) {
    text += source.slice(read, range.begin) + redacted(range);
    read = range.end;
  }
  return text + source.slice(read);
}

function writtenHtml(source: string, hidden: readonly Range[], blocks: readonly Block[]): string {
  let html = '';
  let read = 0;
  let next = 0;
  const upTo = (place: number) => {
    for (let block = blocks[next]; block && block.place <= place; block = blocks[next]) {
      html += escaped(source.slice(read, Math.max(read, block.place))) + block.tag;
      read = Math.max(read, block.place);
      next += 1;
    }
    html += escaped(source.slice(read, place));
    read = Math.max(read, place);
  };
  for (const range of hidden) {
    upTo(range.begin);
    html += redacted(range);
    read = range.end;
  }
  upTo(source.length);
  return html;
}

/** Escapes only what would be read as markup, so that the HTML never gets longer than it was. */
const escaped = (text: string): string => text.replaceAll(/&(?=[#\w])/g, '&amp;').replaceAll('<', '&lt;');
