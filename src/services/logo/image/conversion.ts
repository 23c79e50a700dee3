/**
 * The only file that touches the image library. Whatever comes in, what goes out is pixels drawn
 * anew: no metadata, no profile, no bytes of the sender. docs/decisions/0012-logos.md
 */
import { createHash } from 'node:crypto';
import type sharpLibrary from 'sharp';
import type { OutputInfo, Sharp, SharpOptions } from 'sharp';
import type { Logo, LogoResult } from '../logo-port.js';
import { logoViolation } from '../logo-violation.js';
import { boundWork } from './bounds.js';
import { imageType, describe } from './image-type.js';

const MAX_WIDTH = 200;
const MAX_HEIGHT = 135;
const MAX_LOGO_BYTES = 100_000;

/**
 * The pixels that a picture may have by its head: 4000×4000, which unpacks to at most 128 MB (16
 * bit, RGBA).
 */
const MAX_SOURCE_PIXELS = 16_000_000;

const READ_OPTIONS: SharpOptions = {
  limitInputPixels: MAX_SOURCE_PIXELS,
  failOn: 'warning',
  sequentialRead: true,
};

/**
 * The formats that libvips may read. All others are switched off: it is not asked what it thinks of
 * an SVG or a PDF.
 */
const LOADERS = ['Png', 'Jpeg', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`);

type Library = typeof sharpLibrary;
let library: Promise<Library> | undefined;

/** The library is loaded with the first picture. */
async function load(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}

/**
 * What becomes of a picture. Its work is bounded here, but not its time: see
 * conversion-processes.ts.
 */
export async function convert(image: Uint8Array): Promise<LogoResult> {
  const type = imageType(image);
  if (!type) return { violation: logoViolation.type(describe(image)) };
  const bounded = boundWork(type, image);
  if ('violation' in bounded) return bounded;
  const { picture } = bounded;
  library ??= load();
  const sharp = await library;
  try {
    // Only the head is read here. The limit is not left to libvips, so that the fault can tell the
    // size.
    const {
      width,
      height,
      pages = 1,
    } = await sharp(picture, { ...READ_OPTIONS, limitInputPixels: false }).metadata();
    if (width * height > MAX_SOURCE_PIXELS)
      return { violation: logoViolation.pixels(width, height, MAX_SOURCE_PIXELS) };
    if (pages > 1) return { violation: logoViolation.animated() };
    const { data, info } = await sharp(picture, READ_OPTIONS)
      .autoOrient()
      .resize(MAX_WIDTH, MAX_HEIGHT, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { logo: await encode(sharp, data, info, type === 'image/jpeg') };
  } catch {
    return { violation: logoViolation.broken() };
  }
}

/**
 * Photographs stay JPEG, all else becomes PNG. The first encoding that is small enough is taken.
 */
const ENCODINGS: Readonly<Record<'jpeg' | 'png', readonly ((pixels: Sharp) => Sharp)[]>> = {
  jpeg: [(pixels) => pixels.jpeg({ quality: 90 }), (pixels) => pixels.jpeg({ quality: 60 })],
  // A picture of 256 colours has a byte for each pixel: 200×135 bytes are always few enough.
  png: [(pixels) => pixels.png({ compressionLevel: 9 }), (pixels) => pixels.png({ palette: true })],
};

async function encode(sharp: Library, data: Buffer, info: OutputInfo, isPhoto: boolean): Promise<Logo> {
  const { width, height, channels } = info;
  const format = isPhoto ? 'jpeg' : 'png';
  for (const encoding of ENCODINGS[format]) {
    const indhold = await encoding(sharp(data, { raw: { width, height, channels } })).toBuffer();
    if (indhold.length > MAX_LOGO_BYTES) continue;
    return { sha256: sha256Of(indhold), indhold, mimeType: `image/${format}`, bredde: width, hoejde: height };
  }
  throw new Error(`no encoding of ${width}×${height} pixels has at most ${MAX_LOGO_BYTES} bytes`);
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
