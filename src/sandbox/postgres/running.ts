import { clusterOf, ROLE } from './cluster.js';
import { prepareHome } from './home.js';
import { runningPostmaster } from './postmaster.js';
import { PORT, prepareSocketDirectory } from './socket.js';
import { DATABASE, type EmbeddedPostgres } from './start.js';

/**
 * Finds where the embedded PostgreSQL of a gateway that runs on this machine listens, for tools
 * beside it; undefined when none runs on that directory.
 * @throws EmbeddedPostgresError when the directory is not ours to use
 */
export async function runningEmbedded(dataDir: string): Promise<EmbeddedPostgres['connection'] | undefined> {
  const home = await prepareHome(dataDir, () => undefined);
  if ((await runningPostmaster(clusterOf(home))) === undefined) return undefined;
  return { host: await prepareSocketDirectory(home), port: PORT, user: ROLE, database: DATABASE };
}
