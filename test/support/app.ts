import { join } from 'node:path';
import { systemClock, type Clock } from '../../src/clock.js';
import type { App, Surroundings } from '../../src/compose/app.js';
import { compose } from '../../src/compose/compose.js';
import { type LoadedContract, loadContract } from '../../src/compose/load-contract.js';
import { readConfig } from '../../src/config/config.js';
import { personalElements, services } from '../../src/contract/index.js';
import { createLogger } from '../../src/log/log.js';
import { demoDatabase, freshDatabase, type TestDatabase } from './database.js';
import { demoData } from './demo-template.js';
import { closedAtTheEnd } from './left-open.js';
import { runFolder } from './run-folder.js';

export interface TestApp {
  readonly origin: string;
  readonly database: TestDatabase;
  /** It has the log's lines so far. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export interface TestSettings {
  readonly clock?: Clock;
  /** Says who a message is from. Without it the settings say so. */
  readonly identify?: Surroundings['identify'];
  /** A folder with the documentation. */
  readonly documentation?: string;
  /** Passes time for what waits in a sandbox. */
  readonly later?: Surroundings['later'];
  /** Ads get these ids. Without it they are those of countedIds. */
  readonly newId?: () => string;
  /** The environment of the process, e.g. `{ LIMIT_DEPTH: '16' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** It uses this database, and without it a fresh one, which is dropped at stop. */
  readonly database?: TestDatabase;
}

/** Takes the mails of refusals in tests that are not about mails. */
const mailFolder = (): string => join(runFolder(), `mails-${process.pid}`);

/** One set of compiled schemas for all apps of this process: a quarter of a start. */
let contract: LoadedContract | undefined;

/** Gives ids in order (…000001, …000002), so that answers are the same in every run. */
export function countedIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}

/**
 * Starts the whole gateway, as compose.ts puts it together, on a free port and its own database.
 */
export async function startApp(settings: TestSettings = {}): Promise<TestApp> {
  const hasDemo = isOfDemo(settings);
  const database = settings.database ?? (await (hasDemo ? demoDatabase() : freshDatabase()));
  const ownDatabase = settings.database ? undefined : database;
  const lines: string[] = [];
  try {
    const app = await composeForTest(settings, database, hasDemo, lines);
    const origin = await app.listen();
    const stop = closedAtTheEnd(`the gateway at ${origin}`, async () => {
      await app.stop();
      await ownDatabase?.drop();
    });
    return { origin, database, lines, stop };
  } catch (error) {
    await ownDatabase?.drop();
    throw error;
  }
}

/** Beside a register of companies of the test's own, the gateway does not load all of the demo. */
const isOfDemo = ({ database, env = {} }: TestSettings): boolean =>
  database === undefined && env.CVR_URL === undefined && env.PROFILE === undefined;

async function composeForTest(
  settings: TestSettings,
  { gateway, address: owner }: TestDatabase,
  hasDemo: boolean,
  lines: string[],
): Promise<App> {
  const clock = settings.clock ?? systemClock;
  const demo = await demoData(clock());
  const isPrepared = hasDemo && demo.isTemplates && settings.env?.DATA_DIR === undefined;
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'debug',
    // Tests that are about kept calls ask for them.
    CALLS_KEPT_DAYS: '0',
    // A busy machine takes its time for what waits; tests about too much to do say how long.
    LIMIT_WAIT_MS: '60000',
    MAIL_FOLDER: mailFolder(),
    DATA_DIR: demo.folder,
    ...settings.env,
  });
  const log = createLogger(config.logLevel, personalElements, { write: (line) => lines.push(line) });
  return compose(config, {
    clock,
    newId: settings.newId ?? countedIds(),
    log,
    contract: (contract ??= loadContract(services)),
    // What the template has already need not be seen to at each start.
    database: { gateway, owner, ...(isPrepared && { isPrepared }) },
    ...(settings.documentation !== undefined && { documentation: settings.documentation }),
    ...(settings.later && { later: settings.later }),
    ...(settings.identify && { identify: settings.identify }),
  });
}
