/**
 * The chunks of a PNG, walked before libvips sees them. Text and private chunks may unpack to
 * gigabytes, are unpacked before any time limit counts, and none of them is kept anyway: they are
 * left out. https://www.w3.org/TR/png-3/#5Chunk-layout
 */

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12;

/**
 * The chunks that say how the pixels look. Those that begin with a capital are needed to draw the
 * picture at all.
 */
const KEPT_CHUNKS = /^([A-Z]|(tRNS|gAMA|cHRM|sRGB)$)/;
/** The colour profile is packed: real ones are much smaller than this. */
const PROFILE_CHUNK = 'iCCP';
const MAX_PROFILE_BYTES = 64 * 1024;
const ANIMATION_CHUNK = 'acTL';

/** Encoders write a few for each 100 KB; libpng checks each of them. */
export const MAX_CHUNKS = 10_000;

/**
 * @param animation `still` leaves of an animation the picture that is shown where none is played
 * @returns the picture without what is not needed; `broken` when its chunks do not end in IEND
 */
export function stripChunks(
  png: Uint8Array,
  animation: 'animated' | 'still' = 'animated',
): Uint8Array | 'animated' | 'broken' | 'chunks' {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const parts = [png.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= png.length;) {
    const length = view.getUint32(at);
    const end = at + FRAME_BYTES + length;
    if (end > png.length) return 'broken';
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    if (type === ANIMATION_CHUNK && animation === 'animated') return animation;
    if (KEPT_CHUNKS.test(type) || (type === PROFILE_CHUNK && length <= MAX_PROFILE_BYTES))
      parts.push(png.subarray(at, end));
    if (parts.length > MAX_CHUNKS) return 'chunks';
    if (type === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return 'broken';
}
