import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, INSTEAD } from './failure.js';
import type { Home } from './home.js';

/** It names the socket file only; nothing listens on the network. */
export const PORT = 5432;
const SOCKET = `/.s.PGSQL.${PORT}`;

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, the last one a zero. */
const MAX_SOCKET_PATH_BYTES = process.platform === 'darwin' ? 103 : 107;

/**
 * Finds where the unix socket lies: in the home, or, where that makes too long a path, in a 0700
 * directory of /tmp whose name is made from it.
 * @throws EmbeddedPostgresError when somebody else owns that directory
 */
export async function prepareSocketDirectory({ directory, osUser }: Home): Promise<string> {
  if (Buffer.byteLength(directory + SOCKET) <= MAX_SOCKET_PATH_BYTES) return directory;
  const short = join('/tmp', `jobnet-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`);
  const owner = osUser?.uid ?? process.getuid?.();
  await mkdir(short, { mode: 0o700 }).then(
    () => (osUser ? chown(short, osUser.uid, osUser.gid) : undefined),
    () => undefined, // It is there already, and is looked at next.
  );
  const found = await lstat(short);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return short;
  throw new EmbeddedPostgresError(
    `The path of ${directory} is too long for a socket, and ${short} is not ours. ${INSTEAD}`,
  );
}

/** Leaves nothing in /tmp once the server, and with it the socket, is gone. */
export async function removeSocketDirectory(socketDirectory: string, { directory }: Home): Promise<void> {
  // It is not empty when another gateway's server has come up there in the meantime.
  if (socketDirectory !== directory) await rmdir(socketDirectory).catch(() => undefined);
}
