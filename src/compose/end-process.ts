import type { Log } from '../log/log.js';

interface Ending {
  readonly log: Log;
  readonly stop: () => Promise<void>;
  /** After so long the process ends whatever still hangs. */
  readonly limitMs: number;
  /** The exit code when all has been stopped. */
  readonly code?: number;
}

/** Ends the process when everything in it has been stopped, or its time is over. */
export function endProcess({ log, stop, limitMs, code = 0 }: Ending): void {
  setTimeout(() => {
    log.error({ limitMs }, 'stopping takes too long: the process ends as it is');
    process.exit(1);
  }, limitMs).unref();
  stop().then(
    () => process.exit(code),
    (error: unknown) => {
      log.error({ err: error }, 'stopping failed');
      process.exit(1);
    },
  );
}
