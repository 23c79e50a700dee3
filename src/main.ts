/** The process: config → compose → listen → stop gracefully. Nothing else. */
import { banner } from './compose/banner.js';
import { startApp } from './compose/start-app.js';
import { stopLimitMs } from './compose/stop-limit.js';
import { readConfig } from './config/config.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const starting = startApp(config);
  const { log } = starting;
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    const limitMs = stopLimitMs(config);
    setTimeout(() => {
      log.error({ limitMs }, 'stopping takes too long: the process ends as it is');
      process.exit(1);
    }, limitMs).unref();
    starting.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const app = await starting.app;
    const address = await app.listen();
    process.stderr.write(banner(address, config, app.certificates));
  } catch (error) {
    // A start that was told to stop has not failed: `stop` ends the process.
    if (!starting.isStopping()) throw error;
  }
}

main().catch((error: unknown) => {
  // A sentence for whoever started it; a stack would bury it, and may carry what no terminal should
  // show.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
