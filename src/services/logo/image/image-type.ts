/* eslint-disable no-control-regex -- signatures are made of them */
/** Tells what a picture is by its first bytes, which are the only thing that is believed. */

/** The kinds that are taken; whatever else libvips could read is switched off (conversion.ts). */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** The kinds that logos of version 1 may be of besides. */
export type OldImageType = ImageType | 'image/tiff' | 'image/bmp' | 'image/svg+xml';

type Signatures<Type> = readonly (readonly [Type, RegExp])[];

const SIGNATURES: Signatures<ImageType> = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/** The one list of what is taken, as people read it; a test holds the XSD and the docs to it. */
export const IMAGE_NAMES: Readonly<Record<ImageType, string>> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
};

const TIFF = /^(II\*\0|MM\0\*)/;
const BMP = /^BM/;

const OLD_SIGNATURES: Signatures<OldImageType> = [
  ...SIGNATURES,
  ['image/tiff', TIFF],
  ['image/bmp', BMP],
  // Much may stand before the element, and whether it does is for the library to say.
  ['image/svg+xml', /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!DOCTYPE svg|svg)/i],
];

/** These are sent by mistake or with intent, `dansk / English`. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['tomt / empty', /^$/],
  // There is only one way to read each piece, so that a failure costs no more than a success.
  ['SVG / SVG', /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->|<!DOCTYPE svg[^>]*>)*<svg/is],
  ['HTML / HTML', /^\s*(<!doctype html|<html)/i],
  ['XML / XML', /^\s*<\?xml/],
  ['PDF / PDF', /^%PDF/],
  ['TIFF / TIFF', TIFF],
  ['BMP / BMP', BMP],
  ['et ikon (ICO) / an icon (ICO)', /^\0\0[\x01\x02]\0/],
  ['HEIF eller AVIF / HEIF or AVIF', /^.{4}ftyp/s],
  ['et arkiv (ZIP) / an archive (ZIP)', /^PK\x03\x04/],
];

const OTHER_NAMES: Readonly<Record<string, ImageType>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
};

const MAX_HEAD_BYTES = 1024;

const typeIn =
  <Type>(signatures: Signatures<Type>) =>
  (image: Uint8Array): Type | undefined => {
    const head = headOf(image);
    return signatures.find(([, signature]) => signature.test(head))?.[0];
  };

/** The type of a picture; undefined when it is none of those that are taken. */
export const imageType = typeIn(SIGNATURES);

/** The type of a logo of version 1; undefined when none of that kind is converted. */
export const oldImageType = typeIn(OLD_SIGNATURES);

/** Says what something that is no such picture looks like, `dansk / English`. */
export function describe(image: Uint8Array): string {
  const head = headOf(image);
  return OTHERS.find(([, signature]) => signature.test(head))?.[0] ?? 'et ukendt format / an unknown format';
}

/** Does a MimeType, in any of its spellings and with parameters, name that type? */
export function nameCheck(mimeType: string, type: ImageType): boolean {
  const named = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (OTHER_NAMES[named] ?? named) === type;
}

const headOf = (image: Uint8Array) => Buffer.from(image.subarray(0, MAX_HEAD_BYTES)).toString('latin1');
