import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Empty folders for one suite, removed after it. `owner`: who it is for, when not for us. */
export function folders(): (owner?: { readonly uid: number; readonly gid: number }) => string {
  const made: string[] = [];
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return (owner) => {
    const folder = mkdtempSync(join(tmpdir(), 'jobnet-test-'));
    made.push(folder);
    chmodSync(folder, 0o755);
    if (owner) chownSync(folder, owner.uid, owner.gid);
    return folder;
  };
}
