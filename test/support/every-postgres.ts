import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { freshDatabase, makeTemplate, type TestDatabase, type TestServer } from './database.js';
import { THROWAWAY } from './throwaway.js';

/**
 * Directory of the machine's own PostgreSQL programs, of the newest version; undefined where there
 * are none, and where INTEROP=none hides them (test/interop/tools.ts).
 * @throws Error under INTEROP=required when there are none
 */
export function machinePostgres(): string | undefined {
  if (process.env.INTEROP === 'none') return undefined;
  const found = installedPostgres();
  if (found === undefined && process.env.INTEROP === 'required')
    throw new Error('PostgreSQL is not installed: run test/interop/install-debian.sh');
  return found;
}

function installedPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const candidates = [...versions.map((version) => join(debian, version, 'bin')), configured()];
  return candidates.find((bin) => bin !== undefined && existsSync(join(bin, 'initdb')));
}

function configured(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * Runs the tests on the server of this run, and once more on the machine's own PostgreSQL where
 * there is one.
 */
export function onEveryPostgres(name: string, tests: (fresh: () => Promise<TestDatabase>) => void): void {
  describe(name, () => {
    tests(() => freshDatabase());
  });
  const binDir = machinePostgres();
  if (binDir === undefined) {
    console.warn(
      `SKIPPED: ${name}, on the machine's own PostgreSQL, as there is none (initdb in /usr/lib/postgresql).`,
    );
    return;
  }
  describe(`on the PostgreSQL of ${binDir}`, () => {
    let folder: string;
    let postgres: Promise<EmbeddedPostgres>;
    let server: TestServer;
    before(async function () {
      folder = await mkdtemp(join(tmpdir(), 'jobnet-machine-'));
      postgres = startEmbeddedPostgres({
        dataDir: folder,
        binDir,
        log: () => undefined,
        settings: THROWAWAY,
      });
      server = await makeTemplate((await postgres).connection);
    });
    after(async function () {
      // Also one that was given up before it had started: else it would hold the run up for ever.
      await (await postgres).stop();
      await rm(folder, { recursive: true });
    });
    // A suite of its own, so that its own after hooks run while the server does.
    describe(name, () => {
      tests(() => freshDatabase(server));
    });
  });
}
