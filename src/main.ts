/** The process: config → compose → listen → stop gracefully. Nothing else. */
import { banner } from './banner.js';
import { compose } from './compose.js';
import { ConfigError, readConfig } from './config.js';

async function main(): Promise<void> {
  const app = await compose(readConfig(process.env));
  const stop = (signal: NodeJS.Signals) => {
    app.log.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const address = await app.listen();
  process.stderr.write(banner(address));
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
