/** Pictures for tests, made by the library that reads them, and pictures it must never read. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of colours that do not pack, the same every time. */
export function noise(width: number, height: number, channels: 3 | 4 = 3) {
  const pixels = Buffer.alloc(width * height * channels);
  let value = 1;
  for (let i = 0; i < pixels.length; i += 1) {
    value = (value * 1_103_515_245 + 12_345) & 0x7fffffff;
    pixels[i] = value >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

/** Draws a picture of one colour. */
export const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#005293' }, limitInputPixels: false });

/** A PNG with a head that says so many pixels, and nearly no bytes behind it. */
export const pngOf = (width: number, height: number) => blank(width, height, Buffer.alloc(100), 8);

/**
 * A whole black PNG of one bit a pixel, packed a thousand times: 30 000×30 000 pixels are 110 KB.
 */
export const blankPng = (width: number, height: number) =>
  blank(width, height, Buffer.alloc(height * (1 + Math.ceil(width / 8))), 1);

function blank(width: number, height: number, rows: Buffer, bits: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, 0], 8);
  return Buffer.concat([PNG, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), END]);
}

/** The PNG with more chunks behind its head. */
export const withChunks = (png: Buffer, ...chunks: readonly Buffer[]) =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const END = chunk('IEND', Buffer.alloc(0));

/** The progressive grey JPEG with more scans, each of 30 bytes and through all pixels again. */
export function withScans(jpeg: Buffer, scans: number): Buffer {
  // One code, of one bit: the 16,384 blocks from here on have nothing to add.
  const table = Buffer.from([0xff, 0xc4, 0, 20, 0x10, 1, ...Array<number>(15).fill(0), 0xe0]);
  const head = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0]);
  const end = jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]));
  const more = Array<Buffer>(scans).fill(Buffer.concat([table, head, Buffer.alloc(30)]));
  return Buffer.concat([jpeg.subarray(0, end), ...more, jpeg.subarray(end)]);
}

/** Frames that differ, one below the other, as animations are written. */
export function animation(frames: number) {
  const size = 4;
  const pixels = Buffer.concat(
    Array.from({ length: frames }, (_, i) => Buffer.alloc(size * size * 3, i % 251)),
  );
  return sharp(pixels, { raw: { width: size, height: size * frames, channels: 3, pageHeight: size } });
}

export interface BmpParts {
  /** Of the oldest kind, as OS/2 wrote it. */
  readonly isCore?: true;
  readonly isTopDown?: true;
  /** Red, green and blue, as far as a pixel is a number of one. */
  readonly palette?: readonly (readonly [number, number, number])[];
  /** Of red, green, blue and alpha; the head is of version 5 then. */
  readonly masks?: readonly [number, number, number, number];
  readonly compression?: number;
}

/** A BMP of these pixels, from the top: numbers of the palette, or colours in so many bits. */
export function bmpOf(bits: number, rows: readonly (readonly number[])[], parts: BmpParts = {}): Buffer {
  const { isCore, isTopDown, palette = [], masks, compression = masks ? 3 : 0 } = parts;
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const info = Buffer.alloc(isCore ? 12 : masks ? 124 : 40);
  info.writeUInt32LE(info.length, 0);
  if (isCore)
    for (const [i, value] of [width, height, 1, bits].entries()) info.writeUInt16LE(value, 4 + 2 * i);
  else {
    info.writeInt32LE(width, 4);
    info.writeInt32LE(isTopDown ? -height : height, 8);
    info.writeUInt16LE(1, 12);
    info.writeUInt16LE(bits, 14);
    info.writeUInt32LE(compression, 16);
    for (const [i, mask] of (masks ?? []).entries()) info.writeUInt32LE(mask, 40 + 4 * i);
  }
  const colours = palette.map(([red, green, blue]) => Buffer.of(blue, green, red, ...(isCore ? [] : [0])));
  const lines = rows.map((row) => {
    const line = Buffer.alloc(Math.ceil((width * bits) / 32) * 4);
    for (const [x, value] of row.entries())
      if (bits >= 8) line.writeUIntLE(value, (x * bits) / 8, bits / 8);
      else line[(x * bits) >> 3]! |= value << (8 - bits - ((x * bits) & 7));
    return line;
  });
  const body = Buffer.concat([info, ...colours]);
  const head = Buffer.alloc(14);
  head.write('BM', 'latin1');
  head.writeUInt32LE(head.length + body.length, 10);
  return Buffer.concat([head, body, ...(isTopDown ? lines : lines.reverse())]);
}
