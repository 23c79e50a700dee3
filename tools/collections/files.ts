/** Every file of collections/ that is written, by its path there. */
import { join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { brunoFiles } from './bruno.js';
import { soapuiProject } from './soapui.js';

export const collectionsFolder = join(projectRoot, 'collections');

export const SOAPUI = 'jobnet-soapui-project.xml';

/** The folder of the collection for Bruno. */
export const BRUNO = 'bruno';

export function collectionFiles(): ReadonlyMap<string, string> {
  return new Map([
    [SOAPUI, soapuiProject()],
    ...[...brunoFiles()].map(([path, text]) => [`${BRUNO}/${path}`, text] as const),
  ]);
}
