/** Style, fonts and icons: those of the package dkfds, and our own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../config/data-file.js';
import type { HttpAnswer } from '../../http/gateway.js';

/** By the folders of the addresses: where the files are, and which of them are served. */
const FOLDERS: Readonly<Record<string, readonly { readonly at: string; readonly files: RegExp }[]>> = {
  css: [
    { at: 'node_modules/dkfds/dist/css', files: /^dkfds-virkdk\.min\.css$/ },
    { at: 'assets', files: /^jobag\.css$/ },
  ],
  img: [{ at: 'assets', files: /^jobag\.svg$/ }],
  'img/svg-icons': [{ at: 'node_modules/dkfds/dist/img/svg-icons', files: /^[\w-]+\.svg$/ }],
  ...Object.fromEntries(
    ['woff', 'woff2'].map((kind) => [
      `fonts/IBMPlexSans/complete/${kind}`,
      [
        {
          at: `node_modules/dkfds/dist/fonts/IBMPlexSans/complete/${kind}`,
          files: /^IBMPlexSans-[A-Za-z]+\.woff2?$/,
        },
      ],
    ]),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Browsers ask again after an hour: a new version of the pages needs its own style. */
const MAX_AGE_SECONDS = 3600;

/** @param file its path below the folder of the assets */
export type Assets = (file: string) => HttpAnswer | undefined;

/** Only files that are there when the process starts are ever read. */
export function openAssets(root = projectRoot): Assets {
  const places = new Map<string, string>(
    Object.entries(FOLDERS).flatMap(([folder, sources]) =>
      sources.flatMap(({ at, files }) =>
        readdirSync(join(root, at))
          .filter((name) => files.test(name))
          .map((name) => [[folder, name].join('/'), join(root, at, name)] as const),
      ),
    ),
  );
  const kept = new Map<string, HttpAnswer>();
  return (file) => {
    const place = places.get(file);
    if (place === undefined) return undefined;
    const answer = kept.get(file) ?? read(place);
    kept.set(file, answer);
    return answer;
  };
}

function read(place: string): HttpAnswer {
  const body = readFileSync(place);
  return {
    status: 200,
    headers: {
      'content-type': TYPES[place.slice(place.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    },
    body,
  };
}
