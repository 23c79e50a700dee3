import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { projectRoot } from '../config/data-file.js';
import type { Site } from '../http/gateway.js';
import type { Log } from '../log/log.js';
import { openSite } from '../site/site.js';

/** Where `make build` puts it. */
const FOLDER = join(projectRoot, 'dist', 'site');

/** The documentation at `/` and `/docs/`, where the setting allows it and it was built. */
export function documentation(
  { docsSite }: Pick<Config, 'docsSite'>,
  log: Log,
  folder = FOLDER,
): Site | undefined {
  if (!docsSite) return undefined;
  const site = openSite(folder);
  if (!site) log.info({ folder }, 'no documentation is served at /docs/: make build writes it there');
  return site;
}
