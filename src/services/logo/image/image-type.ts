/* eslint-disable no-control-regex -- signatures are made of them */
/** Tells what a picture is by its first bytes, which are the only thing that is believed. */

/** The kinds that are taken; whatever else libvips could read is switched off (conversion.ts). */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

const SIGNATURES: readonly (readonly [ImageType, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/** These are sent by mistake or with intent, `dansk / English`. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['tomt / empty', /^$/],
  // There is only one way to read each piece, so that a failure costs no more than a success.
  ['SVG / SVG', /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->|<!DOCTYPE svg[^>]*>)*<svg/is],
  ['HTML / HTML', /^\s*(<!doctype html|<html)/i],
  ['XML / XML', /^\s*<\?xml/],
  ['PDF / PDF', /^%PDF/],
  ['TIFF / TIFF', /^(II\*\0|MM\0\*)/],
  ['BMP / BMP', /^BM/],
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

/** The type of a picture; undefined when it is none of those that are taken. */
export function imageType(image: Uint8Array): ImageType | undefined {
  const head = headOf(image);
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0];
}

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
