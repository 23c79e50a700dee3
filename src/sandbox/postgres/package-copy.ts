import { chmod, cp, lchown, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { OsUser } from './os-user.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the symlinks between library versions that npm cannot pack, as the package's own install
 * script does (npm runs no install scripts unless told to).
 * @returns whether any was made; a directory we may not write in is no error
 */
export async function makeLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const made = (JSON.parse(list) as Link[]).map(({ source, target }) =>
    symlink(basename(source), join(native, relative('native', target))).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(made)).includes(true);
}

/**
 * A copy of the package in `home` that belongs to `osUser`, made once per package version.
 * @returns undefined when `native` is no package of its own but part of a system, which cannot be
 *   moved
 */
export async function copyOfPackage(
  native: string,
  home: string,
  osUser: OsUser | undefined,
): Promise<string | undefined> {
  const manifest = await readFile(join(dirname(native), 'package.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = join(home, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  // It gets another name first: a copy that was interrupted is never taken for a whole one.
  const unfinished = `${copy}.new-${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await takeOver(unfinished, osUser);
  await makeLinks(unfinished);
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    if (!(await exists(copy))) throw error; // Another gateway was quicker.
  });
  return copy;
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Gives the tree to its new owner, who may write in it whatever the modes of the original were. */
async function takeOver(path: string, osUser: OsUser | undefined): Promise<void> {
  const stats = await lstat(path);
  if (osUser) await lchown(path, osUser.uid, osUser.gid);
  if (stats.isSymbolicLink()) return;
  await chmod(path, stats.mode | (stats.isDirectory() ? 0o700 : 0o600));
  if (!stats.isDirectory()) return;
  for (const name of await readdir(path)) await takeOver(join(path, name), osUser);
}
