import { personalElements } from '../contract/index.js';
import { createLogger, type Log } from '../log/log.js';
import type { Config } from '../config/config.js';
import type { App, Surroundings } from './app.js';
import { compose } from './compose.js';
import { createReleasers } from './releasers.js';

/** An app that is being put together, and can be ended at any moment of it. */
export interface StartingApp {
  readonly log: Log;
  /** @throws as `compose`, and when `stop` was called in the meantime */
  readonly app: Promise<App>;
  /** Ends what has been begun so far, the last thing first; may be called again. */
  stop(): Promise<void>;
  /** Was `stop` called? */
  isStopping(): boolean;
}

/** @param facts stand in every line of the log */
export function startApp(
  config: Config,
  surroundings: Surroundings = {},
  facts: { readonly worker?: number } = {},
): StartingApp {
  const log = createLogger(config.logLevel, personalElements, undefined, facts);
  const releasers = createReleasers(log);
  let isStopping = false;
  return {
    log,
    app: compose(config, { ...surroundings, log, releasers }),
    stop: () => {
      isStopping = true;
      return releasers.releaseAll();
    },
    isStopping: () => isStopping,
  };
}
