/** The collections, as the site offers them: what a page calls them, and where they live on it. */
import { posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { BRUNO, collectionFiles, SOAPUI } from '../collections/files.js';

const BRUNO_ZIP = 'downloads/jobnet-bruno.zip';
const SOAPUI_PROJECT = `downloads/${SOAPUI}`;

/** By path in the repository; the addresses are below `/docs/`. */
export const DOWNLOADS: Readonly<Record<string, string>> = {
  [posix.join('collections', BRUNO)]: BRUNO_ZIP,
  [posix.join('collections', SOAPUI)]: SOAPUI_PROJECT,
};

/** The same files in every build: a zip has the time of its files in it. */
const LONG_AGO = new Date(Date.UTC(1980, 0, 2));

/** The files by their addresses. */
export function downloads(): readonly (readonly [string, string | Uint8Array])[] {
  const files = [...collectionFiles()];
  const bruno = files
    .filter(([path]) => path.startsWith(`${BRUNO}/`))
    .map(([path, text]) => [`jobnet-${path}`, strToU8(text)] as const);
  const project = files.find(([path]) => path === SOAPUI)?.[1] ?? '';
  return [
    [BRUNO_ZIP, zipSync(Object.fromEntries(bruno), { mtime: LONG_AGO })],
    [SOAPUI_PROJECT, project],
  ];
}
