import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './run-folder.js';

/**
 * Makes empty folders for one suite, which are removed after it. `owner`: who it is for, when not
 * for us.
 * @param parent in place of the run's folder, which may be where no program can be run
 */
export function folders(parent?: string): (owner?: { readonly uid: number; readonly gid: number }) => string {
  const made: string[] = [];
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return (owner) => {
    // A suite is described before the run has a folder.
    const folder = mkdtempSync(join(parent ?? runFolder(), 'test-'));
    made.push(folder);
    chmodSync(folder, 0o755);
    if (owner) chownSync(folder, owner.uid, owner.gid);
    return folder;
  };
}
