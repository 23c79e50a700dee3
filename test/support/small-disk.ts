import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  /** Everybody may make files in it. */
  readonly path: string;
  /** Takes every byte that is left. */
  fill(): void;
  /** Gives them back. */
  empty(): void;
  remove(): void;
}

const BLOCK = new Uint8Array(64 * 1024);

/**
 * A disk of its own, in memory.
 * @returns undefined where this user cannot mount one
 */
export function smallDisk(within: string, megabytes: number): SmallDisk | undefined {
  const path = join(within, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  chmodSync(path, 0o1777);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      const file = openSync(ballast, 'w');
      try {
        // It ends with less than a page of memory left, or with the error that there is none.
        for (;;) writeSync(file, BLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => {
      rmSync(ballast);
    },
    remove: () => {
      execFileSync('umount', ['--lazy', path]);
    },
  };
}
