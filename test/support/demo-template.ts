/**
 * What most gateways of a run begin with: a database with the demo's data, and the throw-away
 * certificates that are registered in it. A start finds them there, which spares it two thirds of
 * its statements.
 */
import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { openSandbox } from '../../src/sandbox/certificates/folder.js';
import { loadDemo } from '../../src/sandbox/demo/load.js';
import { cloneOf, type TestServer } from './database.js';
import { runFolder } from './run-folder.js';

/**
 * Lies before the moments at which tests have their gateways live, most of them in November 2026,
 * and not so long that the certificates have expired by then.
 */
const LOADED_AT = new Date('2026-11-01T00:00:00+01:00');

/** The certificates of the template are here, and nobody changes them. */
const certificatesFolder = (): string => join(runFolder(), 'demo');

/** @returns the template's name */
export async function makeDemoTemplate(server: TestServer): Promise<string> {
  const { name, address } = await cloneOf(server);
  const sandbox = await openSandbox(certificatesFolder(), LOADED_AT);
  await loadDemo({ owner: address }, { sandbox, withLaase: true }, () => LOADED_AT);
  return name;
}

let copying: Promise<string> | undefined;

/**
 * DATA_DIR of the gateways of this process, with those certificates. It is not shared with others,
 * as a gateway by whose clock they have expired makes new ones.
 */
export function demoFolder(): Promise<string> {
  return (copying ??= demoFolderOfItsOwn());
}

/** For who reads the certificates too: nobody else's clock changes them. */
export async function demoFolderOfItsOwn(): Promise<string> {
  const folder = await mkdtemp(join(runFolder(), 'data-'));
  await cp(certificatesFolder(), folder, { recursive: true });
  return folder;
}
