/** Opens what a sandbox does for its testers. */
import type { Config } from '../config/config.js';
import { openDatabase } from '../store/sql/database.js';
import type { OpenStore } from './open-store.js';
import type { Releasers } from './releasers.js';
import { openTesting } from './sandbox.js';

export async function openTestersDoor(
  { sandboxControl }: Pick<Config, 'sandboxControl'>,
  { database, owner, settings }: OpenStore,
  releasers: Releasers,
): ReturnType<typeof openTesting> {
  const owners = await releasers.hold(
    'connections that reset the sandbox',
    () => openDatabase(owner, { ...settings, connections: 1 }),
    (opened) => opened.destroy(),
  );
  return openTesting({ database, owners, control: sandboxControl });
}
