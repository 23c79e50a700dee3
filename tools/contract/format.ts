import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The files by name as `make format` leaves them: by the same program, with the same settings. */
export function formatted(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'formatted-'));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const settings = ['--config', join(ROOT, '.oxfmtrc.json')];
    execFileSync(join(ROOT, 'node_modules/.bin/oxfmt'), [...settings, '.'], { cwd: folder, stdio: 'pipe' });
    return new Map([...files.keys()].map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
