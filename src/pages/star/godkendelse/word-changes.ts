/** What has changed between two texts, word by word. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** More pairs of words than these are not compared: the text is told as a whole. */
const MOST_PAIRS = 1_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/<[^<>]*>|\s+|[^\s<]+|</g) ?? [];

/** @returns the pieces of both texts in their order; equal neighbours are one piece */
export function wordChanges(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = equalAtStart(old, now);
  const end = equalAtStart(old.slice(start).reverse(), now.slice(start).reverse());
  const middle = compared(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...pieces('same', old.slice(0, start)),
    ...middle,
    ...pieces('same', old.slice(old.length - end)),
  ]);
}

const pieces = (kind: Piece['kind'], words: readonly string[]): readonly Piece[] =>
  words.map((text) => ({ kind, text }));

function equalAtStart(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/** The longest common subsequence says which words stay. */
function compared(old: readonly string[], now: readonly string[]): readonly Piece[] {
  if (old.length * now.length > MOST_PAIRS) return [...pieces('gone', old), ...pieces('new', now)];
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      out.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      out.push({ kind: 'gone', text: gone });
      i += 1;
    } else {
      out.push({ kind: 'new', text: come ?? '' });
      j += 1;
    }
  }
  return out;
}

function joined(all: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of all) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
