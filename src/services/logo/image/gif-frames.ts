/**
 * The frames of a GIF, looked for before libvips sees them, which reads all of them to tell their
 * number. https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */

const HEAD_BYTES = 13;
const FRAME_HEAD_BYTES = 10;
const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;

/** @returns where the first two frames end; fewer when there are no more, or it is cut off */
export function frameEnds(gif: Uint8Array): readonly number[] {
  const ends: number[] = [];
  let at = HEAD_BYTES + tableBytes(gif[10] ?? 0);
  while (ends.length < 2 && at < gif.length) {
    if (gif[at] === EXTENSION) at = endOfBlocks(gif, at + 2);
    else if (gif[at] === FRAME) {
      // The least size of a code stands between the colours and the blocks.
      at = endOfBlocks(gif, at + FRAME_HEAD_BYTES + tableBytes(gif[at + FRAME_HEAD_BYTES - 1] ?? 0) + 1);
      if (at <= gif.length) ends.push(at);
    } else break;
  }
  return ends;
}

/** The GIF without the frames behind its first. */
export function firstFrame(gif: Uint8Array): Uint8Array {
  const [end, ...more] = frameEnds(gif);
  return end === undefined || more.length === 0
    ? gif
    : Buffer.concat([gif.subarray(0, end), Buffer.of(TRAILER)]);
}

/** A byte of flags says whether a table of colours follows, and of how many. */
const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Blocks of a length and so many bytes end with one of none. */
function endOfBlocks(gif: Uint8Array, from: number): number {
  let at = from;
  for (; at < gif.length; at += 1 + (gif[at] ?? 0)) if (gif[at] === 0) return at + 1;
  return gif.length + 1;
}
