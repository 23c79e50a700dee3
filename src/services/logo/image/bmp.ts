/**
 * BMP as Windows and OS/2 write it, without compression, which libvips does not read.
 * https://learn.microsoft.com/windows/win32/gdi/bitmap-storage, docs/decisions/0041
 */

/** What the head of a BMP says, as far as pixels are read by it. */
export interface BmpHead {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  /** Bits of a pixel. */
  readonly bits: number;
  readonly pixelsAt: number;
  readonly paletteAt: number;
  /** A colour of the palette has so many bytes. */
  readonly colourBytes: number;
  /** Where red, green, blue and what is opaque stand in a pixel of 16 or 32 bits. */
  readonly masks: readonly number[];
}

const FILE_HEAD_BYTES = 14;
const CORE_HEAD_BYTES = 12;
const INFO_HEAD_BYTES = 40;
const MASKS_AT = FILE_HEAD_BYTES + INFO_HEAD_BYTES;
/** From this version on the masks are a part of the head, and one of them is for alpha. */
const ALPHA_HEAD_BYTES = 56;

const PLAIN = 0;
const MASKED = 3;

/** Without masks of its own a pixel has 5 bits a colour, or 8; nothing says what is opaque. */
const PLAIN_MASKS: Readonly<Record<number, readonly number[]>> = {
  16: [0x7c00, 0x3e0, 0x1f, 0],
  24: [0xff0000, 0xff00, 0xff, 0],
  32: [0xff0000, 0xff00, 0xff, 0],
};

/** @returns `compressed` for one that is; undefined when it is broken or cut off */
export function readBmpHead(bmp: Uint8Array): BmpHead | 'compressed' | undefined {
  if (bmp.length < FILE_HEAD_BYTES + CORE_HEAD_BYTES) return undefined;
  const view = viewOf(bmp);
  const pixelsAt = view.getUint32(10, true);
  const headBytes = view.getUint32(14, true);
  const paletteAt = FILE_HEAD_BYTES + headBytes;
  if (headBytes === CORE_HEAD_BYTES) {
    const [width, height] = [view.getUint16(18, true), view.getUint16(20, true)];
    const bits = view.getUint16(24, true);
    const masks = PLAIN_MASKS[bits] ?? [];
    return whole({ width, height, isTopDown: false, bits, pixelsAt, paletteAt, colourBytes: 3, masks }, bmp);
  }
  if (headBytes < INFO_HEAD_BYTES || bmp.length < MASKS_AT) return undefined;
  const compression = view.getUint32(30, true);
  if (compression !== PLAIN && compression !== MASKED) return 'compressed';
  const tall = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  if (compression === MASKED && bmp.length < MASKS_AT + 16) return undefined;
  return whole(
    {
      width: view.getInt32(18, true),
      height: Math.abs(tall),
      isTopDown: tall < 0,
      bits,
      pixelsAt,
      paletteAt,
      colourBytes: 4,
      masks: compression === MASKED ? masksOf(view, headBytes) : (PLAIN_MASKS[bits] ?? []),
    },
    bmp,
  );
}

function masksOf(view: DataView, headBytes: number): readonly number[] {
  const [red = 0, green = 0, blue = 0, alpha = 0] = [0, 4, 8, 12].map((at) =>
    view.getUint32(MASKS_AT + at, true),
  );
  return [red, green, blue, headBytes >= ALPHA_HEAD_BYTES ? alpha : 0];
}

/** All of its rows must be there. */
function whole(head: BmpHead, { length }: Uint8Array): BmpHead | undefined {
  const { width, height, bits, pixelsAt } = head;
  const isKnown = [1, 4, 8].includes(bits) || bits in PLAIN_MASKS;
  return isKnown && width > 0 && height > 0 && pixelsAt + rowBytes(head) * height <= length
    ? head
    : undefined;
}

/** A row ends at a multiple of four bytes. */
const rowBytes = ({ width, bits }: BmpHead) => Math.ceil((width * bits) / 32) * 4;

const viewOf = (bmp: Uint8Array) => new DataView(bmp.buffer, bmp.byteOffset, bmp.byteLength);

/** @returns red, green, blue and alpha of each pixel, from the top */
export function bmpPixels(bmp: Uint8Array, head: BmpHead): Uint8Array {
  const { width, height, isTopDown, pixelsAt } = head;
  const pixels = new Uint8Array(width * height * 4);
  const pixel = head.bits <= 8 ? byPalette(bmp, head) : byMasks(bmp, head);
  for (let y = 0; y < height; y += 1) {
    const row = pixelsAt + (isTopDown ? y : height - 1 - y) * rowBytes(head);
    for (let x = 0; x < width; x += 1) pixel(row, x, pixels, (y * width + x) * 4);
  }
  return pixels;
}

/** Writes the pixel of a place in a row to a place in the result. */
type WritePixel = (row: number, x: number, pixels: Uint8Array, to: number) => void;

function byPalette(bmp: Uint8Array, { bits, paletteAt, colourBytes, pixelsAt }: BmpHead): WritePixel {
  return (row, x, pixels, to) => {
    const bit = x * bits;
    const index = ((bmp[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    const at = paletteAt + index * colourBytes;
    // A colour that the palette does not have is black.
    const [blue = 0, green = 0, red = 0] = at + 3 <= pixelsAt ? bmp.subarray(at, at + 3) : [];
    pixels[to] = red;
    pixels[to + 1] = green;
    pixels[to + 2] = blue;
    pixels[to + 3] = 255;
  };
}

function byMasks(bmp: Uint8Array, { bits, masks }: BmpHead): WritePixel {
  const bytes = bits / 8;
  const parts = masks.map((mask, i) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
    return { shift, most: mask >>> shift, i };
  });
  return (row, x, pixels, to) => {
    let value = 0;
    for (let i = 0; i < bytes; i += 1) value |= (bmp[row + x * bytes + i] ?? 0) << (8 * i);
    for (const { shift, most, i } of parts)
      pixels[to + i] =
        most === 0 ? (i === ALPHA ? 255 : 0) : Math.round((((value >>> shift) & most) * 255) / most);
  };
}

/** Where no bit is for a colour there is none of it; where none is for this all is opaque. */
const ALPHA = 3;
