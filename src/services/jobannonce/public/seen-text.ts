/**
 * What a reader sees of a text: its characters in their plain form (NFKC, lookalikes.ts), nothing
 * invisible, and
 * one blank for any white space. Each of its characters knows where it comes from.
 */
import { normalized } from '../../../unicode.js';
import { plainOf } from './lookalikes.js';
import { INVISIBLE } from './word-form.js';

/** A part of a text, from `begin` up to `end`. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/**
 * A letter has so many marks at most, for it to be composed; plain characters, which stay as they
 * are, come many at a time.
 */
const PIECE = /(\s+)|([!-~æøåÆØÅ]+)(?!\p{M})|[^]\p{M}{0,30}/gu;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** Digits belong to one number over three characters between them, so four part any two. */
const PARAGRAPH = '\n\n\n\n';

/** A character and its marks as they are seen. */
function plain(piece: string): string {
  const [character = ''] = piece;
  const seen = plainOf(character) + piece.slice(character.length);
  return normalized(seen, 'NFKC').replaceAll(INVISIBLE, '');
}

/** Reads a text piece by piece, as a reader sees it. */
export class SeenText {
  /** All that was read, but what is invisible. */
  source = '';
  readonly #seen: string[] = [];
  /** Where in `source` each character that is seen begins and ends. */
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];

  /** What is seen: its white space is ` `, or `\n` where a line ends. */
  text(): string {
    return this.#seen.join('');
  }

  add(text: string): void {
    const visible = text.replaceAll(INVISIBLE, '');
    const start = this.source.length;
    this.source += visible;
    for (const { 0: piece, 1: space, 2: usual, index } of visible.matchAll(PIECE)) {
      const begin = start + index;
      if (space !== undefined) this.#space(LINE_BREAK.test(space), begin, begin + space.length);
      else if (usual === undefined) this.#push(plain(piece), begin, begin + piece.length);
      else for (let i = 0; i < usual.length; i += 1) this.#push(usual.charAt(i), begin + i, begin + i + 1);
    }
  }

  endLine(): void {
    this.#space(true, this.source.length, this.source.length);
  }

  endParagraph(): void {
    if (this.#seen.length > 1 && this.#seen.slice(-PARAGRAPH.length).join('') === PARAGRAPH) return;
    this.#push(PARAGRAPH, this.source.length, this.source.length);
  }

  /** The part of `source` that is seen as that part of `text`. */
  sourceOf({ begin, end }: Range): Range {
    return { begin: this.#begins[begin] ?? this.source.length, end: this.#ends[end - 1] ?? 0 };
  }

  #space(isLineBreak: boolean, begin: number, end: number): void {
    const last = this.#seen.length - 1;
    const before = this.#seen[last];
    if (before === ' ' || before === '\n') {
      if (isLineBreak) this.#seen[last] = '\n';
      this.#ends[last] = end;
    } else this.#push(isLineBreak ? '\n' : ' ', begin, end);
  }

  #push(seen: string, begin: number, end: number): void {
    for (let i = 0; i < seen.length; i += 1) {
      this.#seen.push(seen.charAt(i));
      this.#begins.push(begin);
      this.#ends.push(end);
    }
  }
}
