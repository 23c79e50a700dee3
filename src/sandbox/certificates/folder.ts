/**
 * The throw-away certificates of the sandbox: made at its first start, and again when they have
 * expired.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Knex } from 'knex';
import { certificateOf } from '../../systems/certificate.js';
import { demoSystems } from '../demo/systems.js';
import { systemAdministrationOn } from '../../systems/administration-store.js';
import { fileName } from '../../systems/file-name.js';
import { SystemError } from '../../systems/system-error.js';

/** The folder below DATA_DIR. */
const FOLDER = 'certificates';

export interface SandboxFolder {
  /** The absolute path. */
  readonly folder: string;
  /** It is the PEM of the CA that has issued them. */
  readonly ca: string;
  readonly systems: readonly { readonly navn: string; readonly certificate: X509Certificate }[];
}

/**
 * The demo's systems with their certificates.
 * @throws Error with a sentence when DATA_DIR cannot hold them
 */
export async function openSandbox(dataDir: string, now: Date): Promise<SandboxFolder> {
  const systems = demoSystems().map(({ name: navn }) => navn);
  return sandboxCertificates(dataDir, systems, now).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`DATA_DIR is "${dataDir}", but cannot hold the certificates of the sandbox: ${reason}.`, {
      cause,
    });
  });
}

/**
 * Registers the certificates that are new. One that was revoked since, or whose system was closed,
 * stays out.
 */
export async function registerSandbox(database: Knex, { systems }: SandboxFolder, now: Date): Promise<void> {
  const systemAdministration = systemAdministrationOn(database);
  const records = new Map((await systemAdministration.all()).map((record) => [record.name, record]));
  const change = { at: now, by: 'sandbox', reason: 'throw-away certificate' };
  for (const { navn, certificate: x509 } of systems) {
    const record = records.get(navn);
    const certificate = certificateOf(x509);
    if (!record || record.closedAt || record.certificates.some(({ sha256 }) => sha256 === certificate.sha256))
      continue;
    await systemAdministration
      .rotate(navn, certificate, certificate.validTo, change)
      .catch((error: unknown) => {
        // Another process that starts now was first.
        if (!(error instanceof SystemError)) throw error;
      });
  }
}

/**
 * The certificates in `DATA_DIR/certificates`, for this user only: `ca.pem`, `localhost.pem` for
 * the server's own TLS, one for each system; each key in `….key.pem`. All are made anew when one is
 * missing or has expired.
 * @param systems their names
 */
export async function sandboxCertificates(
  dataDir: string,
  systems: readonly string[],
  now: Date,
): Promise<SandboxFolder> {
  const folder = resolve(dataDir, FOLDER);
  return (await inForce(folder, systems, now)) ?? (await make(folder, systems, now));
}

async function make(folder: string, systems: readonly string[], now: Date): Promise<SandboxFolder> {
  // The library that signs certificates is slow to load, and needed only when they are made.
  const { makeSandboxCertificates } = await import('./make.js');
  const made = await makeSandboxCertificates(systems, now);
  const pairs = [
    { name: 'localhost', ...made.server },
    ...made.systems.map((pair) => ({ name: fileName(pair.navn), ...pair })),
  ];
  const files = [
    ['ca.pem', made.ca] as const,
    ...pairs.flatMap(({ name, certificate, key }) => [
      [`${name}.pem`, certificate] as const,
      [`${name}.key.pem`, key] as const,
    ]),
  ];
  // All files appear at once or none does: a start that is killed, or one beside it, leaves no
  // half.
  const half = `${folder}.new-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  for (const [name, text] of files) await writeFile(join(half, name), text, { mode: 0o600 });
  // Another process of this sandbox may have been first; what has expired makes room.
  if (!(await inForce(folder, systems, now))) await rm(folder, { recursive: true, force: true });
  await rename(half, folder).catch((error: unknown) => {
    if (!isThereAlready(error)) throw error;
  });
  await rm(half, { recursive: true, force: true });
  return (await inForce(folder, systems, now)) ?? Promise.reject(new Error(`${folder} cannot be read again`));
}

const isThereAlready = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

/** Reads what is there, when it is all there and has not expired. */
async function inForce(
  folder: string,
  systems: readonly string[],
  now: Date,
): Promise<SandboxFolder | undefined> {
  try {
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const ca = await read('ca.pem');
    const found = await Promise.all(
      systems.map(async (navn) => {
        await read(`${fileName(navn)}.key.pem`);
        return { navn, certificate: new X509Certificate(await read(`${fileName(navn)}.pem`)) };
      }),
    );
    const all = [new X509Certificate(ca), ...found.map(({ certificate }) => certificate)];
    if (all.some(({ validTo }) => new Date(validTo) <= now)) return undefined;
    return { folder, ca, systems: found };
  } catch {
    return undefined;
  }
}
