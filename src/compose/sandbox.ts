/**
 * The one door to src/sandbox. Its files are loaded when one of these is called, which production
 * never does, so that production loads none of them (test/app/production-modules.test.ts).
 */
import type { SandboxFolder } from '../sandbox/certificates/folder.js';
import type { loadDemo as LoadDemo } from '../sandbox/demo/load.js';
import type { clientIdOf as ClientIdOf } from '../sandbox/login/clients.js';
import type { InventedProvider } from '../sandbox/login/provider.js';
import type { startEmbeddedPostgres as StartEmbeddedPostgres } from '../sandbox/postgres/start.js';
import type { openTesting as OpenTesting } from '../sandbox/testing/open.js';
import type { Virksomhedsregister } from '../services/virksomhed/virksomhedsregister.js';

/** The throw-away certificates, made where there are none yet. */
export async function openSandbox(dataDir: string, now: Date): Promise<SandboxFolder> {
  const { openSandbox: open } = await import('../sandbox/certificates/folder.js');
  return open(dataDir, now);
}

export const loadDemo: typeof LoadDemo = async (...args) => {
  const { loadDemo: load } = await import('../sandbox/demo/load.js');
  return load(...args);
};

/** What testers may ask for besides. */
export async function openTesting(
  ...args: Parameters<typeof OpenTesting>
): Promise<ReturnType<typeof OpenTesting>> {
  const { openTesting: open } = await import('../sandbox/testing/open.js');
  return open(...args);
}

export async function demoVirksomhedsregister(): Promise<Virksomhedsregister> {
  const { demoVirksomhedsregister: make } = await import('../sandbox/demo/virksomheder.js');
  return make();
}

export const startEmbeddedPostgres: typeof StartEmbeddedPostgres = async (...args) => {
  const { startEmbeddedPostgres: start } = await import('../sandbox/postgres/start.js');
  return start(...args);
};

/** The provider with which invented people sign in. */
export async function openInventedProvider(port: number): Promise<InventedProvider> {
  const { openInventedProvider: open } = await import('../sandbox/login/provider.js');
  return open(port);
}

export async function clientIdOfInvented(): Promise<typeof ClientIdOf> {
  const { clientIdOf } = await import('../sandbox/login/clients.js');
  return clientIdOf;
}
