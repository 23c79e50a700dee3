/** A second process of the gateway: `node --import tsx signed-child.ts '{"database":…,"now":…,"certificate":…}'`. */
import { X509Certificate } from 'node:crypto';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/log.js';
import type { DatabaseAddress } from '../../src/store/database.js';
import { kommunesystem, registerInMemory, trusting } from './kalderregister.js';

export interface SignedChildOptions {
  readonly database: DatabaseAddress;
  readonly now: string;
  /** PEM */
  readonly certificate: string;
}

const options = JSON.parse(process.argv[2] ?? '{}') as SignedChildOptions;
const certificate = new X509Certificate(options.certificate);
const app = await compose(readConfig({ PORT: '0' }), {
  clock: () => new Date(options.now),
  log: createLogger('silent', new Set()),
  database: options.database,
  kaldere: { kalderregister: registerInMemory([[{ certificate }, kommunesystem]]), politik: trusting },
});
process.stdout.write(`${await app.listen()}\n`);
