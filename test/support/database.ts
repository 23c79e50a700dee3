import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { type DatabaseAddress, openDatabase } from '../../src/store/sql/database.js';
import { GATEWAY_ROLE } from '../../src/sandbox/postgres/cluster.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { closedAtTheEnd } from './left-open.js';
import { testServer } from './test-server.js';

/** A server with a migrated, empty database to clone. */
export interface TestServer {
  readonly admin: DatabaseAddress;
  readonly template: string;
  /** Another one, with the demo's data besides; a server that a test starts itself has none. */
  readonly demo?: string;
  /**
   * The gateway works as this role. On a server that is not ours it is made for this run, and its
   * password is its name.
   */
  readonly role: string;
}

export interface TestDatabase {
  /** Leads in as the owner of the database. */
  readonly address: DatabaseAddress;
  /** Leads in as the role that the gateway works as. */
  readonly gateway: DatabaseAddress;
  /** Connections for the test itself, as the owner. */
  readonly knex: Knex;
  drop(): Promise<void>;
}

/**
 * A database of its own for a test file or a test: migrated, empty, a clone of the template. Call
 * `drop` after use.
 */
export async function freshDatabase(server?: TestServer): Promise<TestDatabase> {
  const of = server ?? (await testServer());
  return handle(of, (await cloneOf(of)).name);
}

/** A database of its own with the demo's data, as the sandbox has it after its first start. */
export async function demoDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  return freshDatabase({ ...server, template: server.demo ?? server.template });
}

/** Clones the template. */
export async function cloneOf({ admin, template }: TestServer) {
  const name = uniqueName();
  // Files that are copied cost half of what blocks that are written to the log do.
  const clone = 'create database ?? template ?? strategy file_copy';
  await makerAt(admin).raw(clone, [name, template]);
  return { name, address: databaseOn(admin, name) };
}

function handle({ admin, role }: Omit<TestServer, 'template'>, name: string): TestDatabase {
  const address = databaseOn(admin, name);
  const knex = openDatabase(address);
  return {
    address,
    gateway: asRole(address, role),
    knex,
    drop: closedAtTheEnd(`the database ${name}`, async () => {
      await knex.destroy();
      await dropDatabase(admin, name);
    }),
  };
}

/** Time zones that a database may be set to; what comes of it must not depend on that. */
export const TIME_ZONES = ['UTC', 'Pacific/Kiritimati'] as const;

/** The database with its clock in that zone, for connections that are opened from now on. */
export async function inTimeZone(
  database: TestDatabase,
  zone: (typeof TIME_ZONES)[number],
): Promise<TestDatabase> {
  await asAdmin(database.address, async (admin) => {
    const { rows } = await admin.raw<{ rows: { name: string }[] }>('select current_database() as name');
    await admin.raw(`alter database ?? set timezone to '${zone}'`, [rows[0]?.name ?? '']);
  });
  const { rows } = await database.knex.raw<{ rows: { TimeZone: string }[] }>('show timezone');
  if (rows[0]?.TimeZone !== zone) throw new Error(`the database is in ${rows[0]?.TimeZone}`);
  return database;
}

/** A database without any table, on the same server as another one. */
export async function emptyDatabaseBeside({ address, gateway }: TestDatabase): Promise<TestDatabase> {
  const name = uniqueName();
  await asAdmin(address, (admin) => admin.raw('create database ?? template template0', [name]));
  return handle({ admin: address, role: roleIn(gateway) }, name);
}

/** Short, as whoever writes what processes keep in memory waits for it. */
const LEASE_MS = 20;

/**
 * Makes the template on a server. The caller takes it away with `dropTemplates`, or the whole
 * server.
 */
export async function makeTemplate(admin: DatabaseAddress): Promise<TestServer> {
  const template = uniqueName();
  const role = typeof admin === 'string' ? `${template}_gateway` : GATEWAY_ROLE;
  await asAdmin(admin, async (knex) => {
    await knex.raw('create database ?? template template0', [template]);
    if (role !== GATEWAY_ROLE) await knex.raw(`create role ?? login password '${role}'`, [role]);
  });
  await migrate(databaseOn(admin, template), {}, role);
  await asAdmin(databaseOn(admin, template), (knex) => knex('memory_lease').update({ ms: LEASE_MS }));
  return { admin, template, role };
}

export async function dropTemplates({ admin, template, demo, role }: TestServer): Promise<void> {
  await dropDatabase(admin, template);
  if (demo !== undefined) await dropDatabase(admin, demo);
  if (role !== GATEWAY_ROLE) await asAdmin(admin, (knex) => knex.raw('drop role ??', [role]));
}

async function dropDatabase(admin: DatabaseAddress, name: string): Promise<void> {
  await makerAt(admin).raw('drop database if exists ?? with (force)', [name]);
}

/** By address: what makes and drops databases keeps its connection for the next one. */
const makers = new Map<string, Knex>();

function makerAt(admin: DatabaseAddress): Knex {
  const key = JSON.stringify(admin);
  const maker = makers.get(key) ?? openDatabase(admin);
  makers.set(key, maker);
  return maker;
}

/** At the end of each test file, and of the run. */
export async function closeMakers(): Promise<void> {
  const open = [...makers.values()];
  makers.clear();
  await Promise.all(open.map((maker) => maker.destroy()));
}

const uniqueName = (): string => `test_${process.pid}_${randomBytes(4).toString('hex')}`;

function databaseOn(address: DatabaseAddress, database: string): DatabaseAddress {
  if (typeof address !== 'string') return { ...address, database };
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

function asRole(address: DatabaseAddress, role: string): DatabaseAddress {
  if (typeof address !== 'string') return { ...address, user: role };
  const url = new URL(address);
  url.username = role;
  url.password = role;
  return url.href;
}

export const roleIn = (address: DatabaseAddress): string =>
  typeof address === 'string' ? new URL(address).username : address.user;

/** The address as DATABASE_URL has it. */
export function databaseUrl(address: DatabaseAddress): string {
  if (typeof address === 'string') return address;
  const { host, port, user, database } = address;
  return `postgres://${user}@localhost/${database}?${new URLSearchParams({ host, port: String(port) }).toString()}`;
}

async function asAdmin(address: DatabaseAddress, work: (admin: Knex) => Promise<unknown>): Promise<void> {
  const admin = openDatabase(address);
  try {
    await work(admin);
  } finally {
    await admin.destroy();
  }
}
