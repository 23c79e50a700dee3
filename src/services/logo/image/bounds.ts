/**
 * Bounds the work that a picture is before the image library sees it: each format has parts of
 * which a small file may have very many.
 */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { logoViolation } from '../logo-violation.js';
import { firstFrame, frameEnds } from './gif-frames.js';
import type { ImageType, OldImageType } from './image-type.js';
import { countScans, MAX_SCANS } from './jpeg-scans.js';
import { MAX_CHUNKS, stripChunks } from './png-chunks.js';

export type Bounded = { readonly picture: Uint8Array } | { readonly violation: FieldViolation };

type Bound = (image: Uint8Array) => Bounded;

const BOUNDS: Readonly<Record<ImageType, Bound>> = {
  'image/jpeg': (jpeg) =>
    countScans(jpeg) > MAX_SCANS
      ? { violation: logoViolation.parts('gennemløb / scans', MAX_SCANS) }
      : { picture: jpeg },

  'image/png': (png) => boundChunks(stripChunks(png)),

  'image/gif': (gif) =>
    frameEnds(gif).length > 1 ? { violation: logoViolation.animated() } : { picture: gif },

  'image/webp': (webp) =>
    isAnimatedWebp(webp) ? { violation: logoViolation.animated() } : { picture: webp },
};

/** Of an animation the first picture is left. */
const OLD_BOUNDS: Readonly<Record<OldImageType, Bound>> = {
  ...BOUNDS,
  'image/png': (png) => boundChunks(stripChunks(png, 'still')),
  'image/gif': (gif) => ({ picture: firstFrame(gif) }),
  'image/webp': asItIs,
  'image/tiff': asItIs,
  'image/bmp': asItIs,
  'image/svg+xml': asItIs,
};

/** What bounds it is the time that its process gets. */
function asItIs(picture: Uint8Array): Bounded {
  return { picture };
}

function boundChunks(stripped: ReturnType<typeof stripChunks>): Bounded {
  if (stripped === 'chunks') return { violation: logoViolation.parts('stykker / chunks', MAX_CHUNKS) };
  if (typeof stripped === 'string') return { violation: logoViolation[stripped]() };
  return { picture: stripped };
}

/**
 * An animation says so in its head, without which none of its frames is read.
 * https://developers.google.com/speed/webp/docs/riff_container#extended_file_format
 */
const isAnimatedWebp = (webp: Uint8Array) =>
  Buffer.from(webp.subarray(12, 16)).toString('latin1') === 'VP8X' && ((webp[20] ?? 0) & 0x02) !== 0;

/** The picture that the library may read, or why it may read none. */
export const boundWork = (type: ImageType, image: Uint8Array): Bounded => BOUNDS[type](image);

/** The same of a logo of version 1. */
export const boundOldWork = (type: OldImageType, image: Uint8Array): Bounded => OLD_BOUNDS[type](image);
