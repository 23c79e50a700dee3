/**
 * The only file that touches the image library. Whatever comes in, what goes out is pixels drawn
 * anew: no metadata, no profile, no bytes of the sender. docs/decisions/0012-logos.md
 */
import { createHash } from 'node:crypto';
import type sharpLibrary from 'sharp';
import type { OutputInfo, Sharp, SharpOptions } from 'sharp';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Logo, LogoResult } from '../logo-port.js';
import { logoViolation } from '../logo-violation.js';
import { type Bounded, boundOldWork, boundWork } from './bounds.js';
import { bmpPixels, readBmpHead } from './bmp.js';
import { describe, type ImageType, imageType, type OldImageType, oldImageType } from './image-type.js';

const MAX_WIDTH = 200;
const MAX_HEIGHT = 135;
const MAX_LOGO_BYTES = 100_000;

/**
 * The pixels that a picture may have by its head: 4000×4000, which unpacks to at most 128 MB (16
 * bit, RGBA).
 */
const MAX_SOURCE_PIXELS = 16_000_000;

/** What may be a logo, and how it is read. */
interface Sources<Type extends OldImageType> {
  /** The formats that libvips may read, as it names them; all others are switched off. */
  readonly loaders: readonly string[];
  readonly typeOf: (image: Uint8Array) => Type | undefined;
  readonly bound: (type: Type, image: Uint8Array) => Bounded;
  readonly options: SharpOptions;
  /** What becomes of a picture with more behind it: an animation, or the pages of a TIFF. */
  readonly several: 'refused' | 'first';
}

const READ_OPTIONS: SharpOptions = { limitInputPixels: MAX_SOURCE_PIXELS, sequentialRead: true };
const LOADERS = ['Png', 'Jpeg', 'Webp', 'Nsgif'];

/** What is sent today. The library is not asked what it thinks of an SVG or a PDF. */
const SENT: Sources<ImageType> = {
  loaders: LOADERS,
  typeOf: imageType,
  bound: boundWork,
  options: { ...READ_OPTIONS, failOn: 'warning' },
  several: 'refused',
};

/**
 * What version 1 took. A picture that can be drawn is drawn, whatever the library thinks of its
 * tags: the other choice is to delete it.
 */
const OLD: Sources<OldImageType> = {
  loaders: [...LOADERS, 'Tiff', 'Svg'],
  typeOf: oldImageType,
  bound: boundOldWork,
  options: { ...READ_OPTIONS, failOn: 'error' },
  several: 'first',
};

type Library = typeof sharpLibrary;
let library: Promise<Library> | undefined;

/** The library is loaded with the first picture, and reads the formats of that from then on. */
async function load(loaders: readonly string[]): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}Buffer`) });
  return sharp;
}

/**
 * What becomes of a picture. Its work is bounded here, but not its time: see
 * conversion-processes.ts.
 */
export const convert = (image: Uint8Array): Promise<LogoResult> => convertFrom(SENT, image);

/** The same of a logo of version 1, in a process that converts nothing else. */
export const convertOld = (image: Uint8Array): Promise<LogoResult> => convertFrom(OLD, image);

async function convertFrom<Type extends OldImageType>(
  sources: Sources<Type>,
  image: Uint8Array,
): Promise<LogoResult> {
  const { loaders, typeOf, bound } = sources;
  const type = typeOf(image);
  if (!type) return { violation: logoViolation.type(describe(image)) };
  const bounded = bound(type, image);
  if ('violation' in bounded) return bounded;
  library ??= load(loaders);
  const sharp = await library;
  try {
    const source = await (OPENED[type] ?? openImage)(sharp, bounded.picture, sources);
    if ('violation' in source) return source;
    const { data, info } = await source.pixels
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

type Source = { readonly pixels: Sharp } | { readonly violation: FieldViolation };

type Reading = Pick<Sources<never>, 'options' | 'several'>;
type Open = (sharp: Library, picture: Uint8Array, reading: Reading) => Source | Promise<Source>;

/** These have no pixels of their own, or are none of the library's. */
const OPENED: Partial<Record<OldImageType, Open>> = {
  'image/bmp': openBmp,
  'image/svg+xml': openDrawing,
};

/**
 * Only the head is read here. The limit is not left to libvips, so that the fault can tell the
 * size.
 */
const headOf = (sharp: Library, picture: Uint8Array, options: SharpOptions) =>
  sharp(picture, { ...options, limitInputPixels: false }).metadata();

async function openImage(sharp: Library, picture: Uint8Array, reading: Reading): Promise<Source> {
  const { options, several } = reading;
  const { width, height, pages = 1 } = await headOf(sharp, picture, options);
  if (width * height > MAX_SOURCE_PIXELS) return tooLarge(width, height);
  if (pages > 1 && several === 'refused') return { violation: logoViolation.animated() };
  return { pixels: sharp(picture, options) };
}

function openBmp(sharp: Library, picture: Uint8Array): Source {
  const head = readBmpHead(picture);
  if (head === 'compressed')
    return { violation: logoViolation.type('en komprimeret BMP / a compressed BMP') };
  if (!head) return { violation: logoViolation.broken() };
  const { width, height } = head;
  if (width * height > MAX_SOURCE_PIXELS) return tooLarge(width, height);
  return { pixels: sharp(bmpPixels(picture, head), { raw: { width, height, channels: 4 } }) };
}

/**
 * A drawing is drawn as large as a logo may be, whatever its units: at 72 dots an inch each of them
 * is a pixel. The library opens no file and no address that it names.
 */
async function openDrawing(sharp: Library, picture: Uint8Array, { options }: Reading): Promise<Source> {
  const { width, height } = await headOf(sharp, picture, options);
  const density = 72 * Math.min(MAX_WIDTH / width, MAX_HEIGHT / height);
  return { pixels: sharp(picture, { ...options, density: Math.min(Math.max(density, 1), 10_000) }) };
}

const tooLarge = (width: number, height: number): Source => ({
  violation: logoViolation.pixels(width, height, MAX_SOURCE_PIXELS),
});

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
