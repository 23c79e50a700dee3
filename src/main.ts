/** The process: one gateway from its start to a graceful stop, or the supervisor of several. */
import { banner } from './compose/banner.js';
import { endProcess } from './compose/end-process.js';
import { startApp } from './compose/start-app.js';
import { stopLimitMs } from './compose/stop-limit.js';
import { type Config, readConfig } from './config/config.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.workers === 1) return alone(config);
  // Loaded only here: one process alone is no part of a cluster.
  const { superviseOrWork } = await import('./supervisor/supervise-or-work.js');
  return superviseOrWork(config);
}

async function alone(config: Config): Promise<void> {
  const starting = startApp(config);
  const { log } = starting;
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    endProcess({ log, stop: () => starting.stop(), limitMs: stopLimitMs(config) });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const app = await starting.app;
    const address = await app.listen();
    process.stderr.write(banner(address, config, app));
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
