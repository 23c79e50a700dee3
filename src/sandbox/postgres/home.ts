import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, INSTEAD } from './failure.js';
import { canWriteIn, type OsUser, isRoot, NOBODY } from './os-user.js';
import { isAlive } from './processes.js';

/**
 * The 0700 directory that holds the data, the log and perhaps a copy of the programs; and whose it
 * is.
 */
export interface Home {
  readonly directory: string;
  readonly osUser: OsUser | undefined;
}

/**
 * Root keeps data here whose wanted place PostgreSQL's user cannot reach. /var/tmp comes last, as
 * it is swept on many systems.
 */
const ELSEWHERE = ['/var/lib/jobnet-soap-gateway', '/var/tmp/jobnet-soap-gateway'];

/**
 * Finds or makes the home for `wanted`. As an ordinary user it is `wanted` itself. As root it is
 * `wanted` where user 65534 (or the user whose data is there already) can work in it, else a
 * directory of `elsewhere` whose name is made from `wanted`, so that the same checkout finds its
 * data again.
 * @throws EmbeddedPostgresError with the reason
 */
export async function prepareHome(
  wanted: string,
  log: (message: string) => void,
  elsewhere: readonly string[] = ELSEWHERE,
): Promise<Home> {
  const first = resolve(wanted);
  if (!isRoot()) return ownHome(first);
  const name = createHash('sha256').update(first).digest('hex').slice(0, 12);
  const places = [first, ...elsewhere.map((parent) => join(parent, name))];
  const used: string[] = [];
  for (const place of places) if (await holdsCluster(place)) used.push(place);
  const reasons: string[] = [];
  for (const place of [...used, ...places]) {
    const found = await rootHome(place, place === first).catch((error: unknown) => (error as Error).message);
    if (typeof found !== 'string') {
      if (place !== first)
        log(`PostgreSQL's user cannot work in ${first}: the data is in ${found.directory}.`);
      return found;
    }
    // Data that is there but cannot be used is a fault to be told, never a reason to start with
    // empty tables.
    if (used.includes(place)) throw new EmbeddedPostgresError(`${found}. ${INSTEAD}`);
    reasons.push(found);
  }
  throw new EmbeddedPostgresError(
    `No directory for the embedded PostgreSQL: ${reasons.join('; ')}. ${INSTEAD}`,
  );
}

async function ownHome(directory: string): Promise<Home> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const { uid } = await lstat(await realpath(directory));
    if (uid !== process.getuid?.()) {
      throw new EmbeddedPostgresError(
        `${directory} belongs to user ${uid}, as the gateway was started by root or by that user before. ` +
          `Start it so again, choose another data directory, or set DATABASE_URL.`,
      );
    }
    await refuseOtherThings(directory);
    await chmod(directory, 0o700);
    await sweep(directory);
    return { directory: await realpath(directory), osUser: undefined };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `No data directory for the embedded PostgreSQL: ${(error as Error).message}. ${INSTEAD}`,
    );
  }
}

async function rootHome(place: string, asked: boolean): Promise<Home> {
  const parent = dirname(place);
  await makeParents(parent);
  const { uid: owner } = await lstat(parent);
  // Somebody may have waited in /var/tmp with a directory of that name.
  if (!asked && owner !== 0) throw new Error(`${parent} belongs to user ${owner}`);
  await mkdir(place, { mode: 0o700 }).catch(() => undefined); // It may be there already.
  const directory = await realpath(place);
  const { uid, gid } = await lstat(directory);
  await refuseOtherThings(directory);
  if (uid === 0) await chown(directory, NOBODY.uid, NOBODY.gid);
  const osUser = uid === 0 ? NOBODY : { uid, gid };
  await chmod(directory, 0o700);
  if (!(await canWriteIn(directory, osUser))) throw new Error(`user ${osUser.uid} cannot work in ${place}`);
  await sweep(directory);
  return { directory, osUser };
}

const OURS = /^(cluster|certificates|postgresql-|server\.log|\.s\.PGSQL\.)/;

/** A directory that is used for something else is neither closed to others nor filled. */
async function refuseOtherThings(directory: string): Promise<void> {
  const other = (await readdir(directory)).find((name) => !OURS.test(name));
  if (other !== undefined) throw new Error(`${directory} holds other things (${other})`);
}

/**
 * Parents that root makes are open to traverse whatever the umask; those that were there stay as
 * they are.
 */
async function makeParents(parent: string): Promise<void> {
  const made = await mkdir(parent, { recursive: true });
  if (made === undefined) return;
  for (let each = parent; each.length >= made.length; each = dirname(each)) await chmod(each, 0o755);
}

const holdsCluster = (place: string): Promise<boolean> =>
  lstat(join(place, 'cluster', 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/**
 * Removes what a start that was killed left half made: everything unfinished is named after its
 * maker's process.
 */
async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const maker = /\.new-(\d+)$/.exec(name)?.[1];
    if (maker === undefined || (Number(maker) !== process.pid && isAlive(Number(maker)))) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}
