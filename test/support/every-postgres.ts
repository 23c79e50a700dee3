import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { freshDatabase, makeTemplate, type TestDatabase, type TestServer } from './database.js';
import { THROWAWAY } from './throwaway.js';

/** Directory of the machine's own PostgreSQL programs, the newest version first; undefined where there are none. */
export function machinePostgres(): string | undefined {
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

/** Runs the tests on the server of this run, and once more on the machine's own PostgreSQL where there is one. */
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
    let postgres: EmbeddedPostgres;
    let server: TestServer;
    before(async function () {
      this.timeout(60_000);
      folder = await mkdtemp(join(tmpdir(), 'jobnet-machine-'));
      postgres = await startEmbeddedPostgres({
        dataDir: folder,
        binDir,
        log: () => undefined,
        settings: THROWAWAY,
      });
      server = await makeTemplate(postgres.connection);
    });
    after(async () => {
      await postgres.stop();
      await rm(folder, { recursive: true });
    });
    // A suite of its own, so that its own after hooks run while the server does.
    describe(name, () => {
      tests(() => freshDatabase(server));
    });
  });
}
