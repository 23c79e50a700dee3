/**
 * The scans of a JPEG, counted before libvips sees them. A progressive one may have any number,
 * each of a few bytes, and each goes through all pixels again.
 * https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B
 */

/** Encoders write ten or so. */
export const MAX_SCANS = 100;

const MARKER = 0xff;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** A byte of the picture that happens to be like a marker has this behind it. */
const STUFFED = 0x00;

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
/** These stand alone; all others are followed by their length. */
const isAlone = (code: number) => isRestart(code) || code === 0x01 || code === 0xd8;

/** @returns how many scans a JPEG has, no more than one beyond the limit */
export function countScans(jpeg: Uint8Array): number {
  let scans = 0;
  let at = jpeg.indexOf(MARKER);
  while (at >= 0 && at + 1 < jpeg.length) {
    const code = jpeg[at + 1] ?? 0;
    if (code === END_OF_IMAGE) return scans;
    if (code === START_OF_SCAN) scans += 1;
    if (scans > MAX_SCANS) return scans;
    // A marker may have any number of FF before it, and the bytes of a picture have no length.
    if (code === MARKER) at += 1;
    else if (code === STUFFED || isAlone(code)) at = jpeg.indexOf(MARKER, at + 2);
    else at = jpeg.indexOf(MARKER, at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0));
  }
  return scans;
}
