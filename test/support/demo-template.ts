/**
 * What most gateways of a run begin with: a database with the demo's data, and the throw-away
 * certificates that are registered in it. A start finds them there, which spares it two thirds of
 * its statements.
 */
import { X509Certificate } from 'node:crypto';
import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeyedHash } from '../../src/compose/person-key.js';
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
  await loadDemo({ owner: address }, { sandbox, withLaase: true, hash: openKeyedHash({}) }, () => LOADED_AT);
  return name;
}

interface DemoData {
  /** DATA_DIR of a gateway. */
  readonly folder: string;
  /** Its certificates are those that are registered in the template. */
  readonly isTemplates: boolean;
}

/** By whether the template's certificates had expired. */
const copies = new Map<boolean, Promise<string>>();

/**
 * The data of this process's gateways whose clock says that time. Those by whose clock the
 * certificates have expired make new ones, in a folder of their own.
 */
export async function demoData(now: Date): Promise<DemoData> {
  const isTemplates = now < (await firstExpiry());
  const folder = copies.get(isTemplates) ?? demoFolderOfItsOwn();
  copies.set(isTemplates, folder);
  return { folder: await folder, isTemplates };
}

let expiry: Promise<Date> | undefined;

/** When the first of the template's certificates expires. */
const firstExpiry = (): Promise<Date> => (expiry ??= readFirstExpiry());

async function readFirstExpiry(): Promise<Date> {
  const { ca, systems } = await openSandbox(certificatesFolder(), LOADED_AT);
  const certificates = [new X509Certificate(ca), ...systems.map(({ certificate }) => certificate)];
  return new Date(Math.min(...certificates.map(({ validTo }) => Date.parse(validTo))));
}

/** For who reads the certificates too: nobody else's clock changes them. */
export async function demoFolderOfItsOwn(): Promise<string> {
  const folder = await mkdtemp(join(runFolder(), 'data-'));
  await cp(certificatesFolder(), folder, { recursive: true });
  return folder;
}
