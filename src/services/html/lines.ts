import { Parser } from 'htmlparser2';

/** The elements that end a line; all others part no word. */
const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'br']);

/** Is told what an HTML text consists of, in its order. */
export interface LineReader {
  /**
   * Gets all text between two blocks, its references decoded: never cut by a reference or an inline
   * element.
   */
  readonly onLine: (text: string) => void;
  /** Gets the tag of a block, without attributes. */
  readonly onBlock: (tag: string) => void;
}

/** Reads the HTML of an ad as a reader sees it: lines of text, and the blocks that part them. */
export function readLines(html: string, { onLine, onBlock }: LineReader): void {
  let text = '';
  const end = (tag?: string) => {
    onLine(text);
    text = '';
    if (tag !== undefined) onBlock(tag);
  };
  const parser = new Parser(
    {
      ontext: (more) => {
        text += more;
      },
      onopentagname: (name) => {
        if (BLOCK_ELEMENTS.has(name)) end(`<${name}>`);
      },
      onclosetag: (name) => {
        if (BLOCK_ELEMENTS.has(name) && name !== 'br') end(`</${name}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  end();
}
