import type { Knex } from 'knex';
import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import {
  type DatabaseAddress,
  type DatabaseSettings,
  openDatabase,
  patientSettings,
  requestSettings,
} from '../store/sql/database.js';
import type { Addresses } from './addresses.js';
import { startEmbeddedPostgres } from './sandbox.js';
import { migrate } from '../store/migration/migrate.js';
import { OtherVersionError } from '../store/migration/other-version.js';
import { isSameDatabase } from '../store/migration/same-database.js';
import { powersBeyond } from '../store/roles/powers.js';
import type { Releasers } from './releasers.js';
import { warnOfV1Ads } from './v1-ads-left.js';
import { WATCH_SETTINGS } from './watch.js';

export interface OpenStore {
  readonly database: Knex;
  /** A few connections of the same role for whoever watches the gateway: watch.ts. */
  readonly watch: Knex;
  /** The gateway's role connects here, for parts that open connections of their own. */
  readonly address: DatabaseAddress;
  /** The owner of the tables connects here, for what the gateway's role may not write. */
  readonly owner: DatabaseAddress;
  /** How long the database is waited for. */
  readonly settings: DatabaseSettings;
}

/** The addresses that the settings name; undefined for the embedded database. */
function addressesOf({ databaseUrl, databaseOwnerUrl }: Config): Addresses | undefined {
  return databaseUrl === undefined
    ? undefined
    : { gateway: databaseUrl, owner: databaseOwnerUrl ?? databaseUrl };
}

/** The database cannot be used; the message is a sentence for the operator. */
export class OpenStoreError extends Error {
  override readonly name = 'OpenStoreError';
}

interface Parts {
  readonly log: Log;
  readonly releasers: Releasers;
}

/**
 * Opens the given database, else the embedded one, and brings its schema up to date.
 * @param parts `releasers` close it; also when this throws
 * @throws OpenStoreError, EmbeddedPostgresError
 */
export async function openStore(
  config: Config,
  { log, releasers }: Parts,
  given = addressesOf(config),
): Promise<OpenStore> {
  const server = given === undefined ? await holdEmbedded(config, { log, releasers }) : undefined;
  const { gateway, owner } = given ?? { gateway: server?.gateway ?? '', owner: server?.connection ?? '' };
  const { requests, patient } = databaseSettings(config);
  const warn = (about: string) => {
    log.warn({ about }, 'database');
  };
  const database = await releasers.hold(
    'connections to the database',
    () => openDatabase(gateway, requests, warn),
    (opened) => opened.destroy(),
  );
  if (!given?.isPrepared) {
    await prepare({ database, gateway, owner, config, patient, log, directory: server?.directory });
    await warnOfV1Ads(database, config, log);
  }
  const watch = await releasers.hold(
    'connections that watch the database',
    () => openDatabase(gateway, WATCH_SETTINGS, warn),
    (opened) => opened.destroy(),
  );
  return { database, watch, address: gateway, owner, settings: requests };
}

interface Preparing extends Omit<Addresses, 'isPrepared'> {
  readonly database: Knex;
  readonly config: Config;
  readonly patient: DatabaseSettings;
  readonly log: Log;
  /** Of the embedded database. */
  readonly directory: string | undefined;
}

/**
 * Brings the schema up to date.
 * @throws OpenStoreError
 */
async function prepare({
  database,
  gateway,
  owner,
  config,
  patient,
  log,
  directory,
}: Preparing): Promise<void> {
  // Only in a sandbox may the audit trail and the registry lie in the hands of the role that the
  // gateway works as.
  const isStrict = config.profile !== 'sandbox';
  try {
    if (gateway !== owner) await mustBeSame(database, owner);
    const context = {
      cutOver: new Date(config.cutOver),
      tell: (about: object, message: string) => {
        log.info(about, message);
      },
    };
    const role = gateway === owner ? undefined : await roleOf(database);
    const migrations = await migrate(owner, context, role, patient);
    log.info({ migrations }, 'the database is up to date');
    await checkRole(database, isStrict, log);
  } catch (cause) {
    throw new OpenStoreError(sentenceOf(cause, directory), { cause });
  }
}

/** How long the database is waited for, by requests and by the start. */
export function databaseSettings(config: Config) {
  const connectMs = config.databaseConnectMs;
  return {
    requests: requestSettings({
      connections: config.poolMax,
      statementMs: config.databaseTimeoutMs,
      connectMs,
    }),
    patient: patientSettings({ answerMs: config.databaseLongTimeoutMs, connectMs }),
  };
}

/**
 * Refuses two databases: else one of them would be migrated, and the other served.
 * @throws Error one sentence
 */
async function mustBeSame(database: Knex, owner: DatabaseAddress): Promise<void> {
  const owners = openDatabase(owner);
  try {
    if (await isSameDatabase(owners, database)) return;
  } finally {
    await owners.destroy();
  }
  throw new Error(
    'DATABASE_OWNER_URL leads to another database. Give both the same server and the same database; only the roles differ: docs/audit.md.',
  );
}

/** It is the SQLSTATE insufficient_privilege. */
const DENIED = '42501';

/** @param directory of the embedded database; undefined: a server of the operator's own */
function sentenceOf(cause: unknown, directory: string | undefined): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof OtherVersionError && directory !== undefined)
    return `${reason} To begin anew, without the data that is there, stop the gateway and remove ${directory}.`;
  if (cause instanceof OtherVersionError) return reason;
  if (cause instanceof Error && 'code' in cause && cause.code === DENIED)
    // Knex writes the statement before what the server says.
    return `The database cannot be used: ${reason.split(' - ').at(-1) ?? ''}. DATABASE_OWNER_URL must be the role that owns the tables: docs/audit.md.`;
  return `The database${directory === undefined ? ' of DATABASE_URL' : ''} cannot be used: ${reason.split(' - ').at(-1) ?? ''}`;
}

/**
 * The role must not be able to do more than the gateway is to: change the audit trail, write the
 * registry of callers.
 * @throws Error one sentence, where that is asked for; else the log is warned
 */
export async function checkRole(database: Knex, strict: boolean, log: Log): Promise<void> {
  const powers = await powersBeyond(database);
  if (powers.length === 0) return;
  const role = await roleOf(database);
  if (!strict) {
    log.warn({ role, powers }, 'the role of DATABASE_URL may do more than the gateway is to: docs/audit.md');
    return;
  }
  throw new Error(
    `its role ${role} may do more than the gateway is to, as it ${powers.join(', ')}. Give DATABASE_URL a role of its ` +
      'own and DATABASE_OWNER_URL the one that owns the tables: docs/audit.md has the SQL.',
  );
}

async function roleOf(database: Knex): Promise<string> {
  const { rows } = await database.raw<{ rows: { role: string }[] }>('select current_user as role');
  return rows[0]?.role ?? '';
}

function holdEmbedded(config: Config, { log, releasers }: Parts) {
  const tell = (message: string) => {
    log.info({ about: message }, 'embedded PostgreSQL');
  };
  const failed = (message: string) => {
    log.error({ about: message }, 'embedded PostgreSQL');
  };
  return releasers.hold(
    'embedded PostgreSQL',
    () => startEmbeddedPostgres({ dataDir: resolve(config.dataDir), log: tell, failed }),
    (server) => server.stop(),
  );
}
