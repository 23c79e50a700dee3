/** What is to be in the database, or must not be, before anybody is answered. */
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import type { SandboxFolder } from '../sandbox/certificates/folder.js';
import type { Addresses } from './addresses.js';
import { refuseRegisteredSandboxCertificates } from './access.js';
import { openStore, type OpenStore } from './open-store.js';
import { openKeyedHash } from './person-key.js';
import type { Releasers } from './releasers.js';
import { loadDemo, openSandbox } from './sandbox.js';

/**
 * Loads the demo of a sandbox, and refuses what a sandbox has left in a database of production.
 * @throws Error a sentence
 */
export async function seeToData(
  config: Config,
  store: OpenStore,
  sandbox: SandboxFolder | undefined,
  clock: Clock,
): Promise<void> {
  const demo = { withLaase: config.cvrUrl === undefined, hash: openKeyedHash(config) };
  if (sandbox) await loadDemo(store, { sandbox, ...demo }, clock);
  else await refuseRegisteredSandboxCertificates(store, clock());
}

/**
 * Does what one process does for all that are to work on one database: starts the embedded one,
 * brings the schema up to date, and sees to the data.
 * @returns what the others are given
 */
export async function prepareForAll(
  config: Config,
  parts: { readonly log: Log; readonly releasers: Releasers },
  clock: Clock,
): Promise<Addresses> {
  const sandbox = config.profile === 'sandbox' ? await openSandbox(config.dataDir, clock()) : undefined;
  const store = await openStore(config, parts);
  await seeToData(config, store, sandbox, clock);
  return { gateway: store.address, owner: store.owner, isPrepared: true };
}
