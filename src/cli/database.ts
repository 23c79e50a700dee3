/** Finds the gateway's database for an operator beside it, whether the gateway runs or not. */
import { resolve } from 'node:path';
import { readSettings } from '../config/pick.js';
import { migrate } from '../store/migration/migrate.js';
import { type DatabaseAddress, patientSettings } from '../store/sql/database.js';
import { CommandError } from './failure.js';

export interface OperatorDatabase {
  /** It works as the owner of the tables. */
  readonly address: DatabaseAddress;
  readonly close: () => Promise<void>;
}

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Finds the database as the owner of its tables: DATABASE_OWNER_URL, else DATABASE_URL, else (in
 * the sandbox only) the embedded one of the gateway that runs, else the embedded one, started for
 * as long as it is needed.
 * @param migrated whether the schema is made where nobody else does: in the embedded database
 * @throws CommandError production names no database, or the embedded one cannot run
 */
export async function openOperatorDatabase(
  env: Env,
  { migrated }: { readonly migrated: boolean },
): Promise<OperatorDatabase> {
  const { databaseOwnerUrl, databaseUrl } = readSettings(env, 'databaseOwnerUrl', 'databaseUrl');
  const address = databaseOwnerUrl ?? databaseUrl;
  if (address !== undefined) return { address, close: () => Promise.resolve() };
  if (readSettings(env, 'profile').profile === 'production')
    throw new CommandError(
      'DATABASE_OWNER_URL is not set, and DATABASE_URL neither, but one must be with PROFILE production: the embedded PostgreSQL is for the sandbox.',
    );
  return openEmbedded(env, migrated);
}

async function openEmbedded(env: Env, migrated: boolean): Promise<OperatorDatabase> {
  // They are loaded here and now only: production loads nothing of the sandbox.
  const { runningEmbedded } = await import('../sandbox/postgres/running.js');
  const { startEmbeddedPostgres } = await import('../sandbox/postgres/start.js');
  const { EmbeddedPostgresError } = await import('../sandbox/postgres/failure.js');
  const settings = readSettings(env, 'dataDir', 'cutOver', 'databaseLongTimeoutMs', 'databaseConnectMs');
  const { dataDir, cutOver, databaseLongTimeoutMs: answerMs, databaseConnectMs: connectMs } = settings;
  const patience = patientSettings({ answerMs, connectMs });
  try {
    const running = await runningEmbedded(resolve(dataDir));
    if (running !== undefined) return { address: running, close: () => Promise.resolve() };
    const server = await startEmbeddedPostgres({ dataDir: resolve(dataDir), log: () => undefined });
    const close = () => server.stop();
    try {
      if (migrated)
        await migrate(server.connection, { cutOver: new Date(cutOver) }, server.gateway.user, patience);
    } catch (error) {
      await close();
      throw error;
    }
    return { address: server.connection, close };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError)
      throw new CommandError(error.message, undefined, { cause: error });
    throw error;
  }
}
