/** One of several processes on one port. */
import { endProcess } from '../compose/end-process.js';
import type { App } from '../compose/app.js';
import { type StartingApp, startApp } from '../compose/start-app.js';
import { workerStopLimitMs } from '../compose/stop-limit.js';
import type { Config } from '../config/config.js';
import type { OfSupervisor, OfWorker } from './asked.js';
import { type Line, questionsOn } from './questions.js';

/** The supervisor passes on what a terminal or systemd sends to all processes. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export async function work(config: Config, line: Line): Promise<void> {
  for (const signal of SIGNALS) process.on(signal, () => undefined);
  const begun: { starting?: StartingApp } = {};
  const app = async (): Promise<App> => {
    if (!begun.starting) throw new Error('it has not begun');
    return begun.starting.app;
  };
  const own: OfWorker = {
    condition: async () => {
      const { readiness, replicaState } = (await app()).report.health;
      return { reason: await readiness(), replica: replicaState?.() };
    },
    metrics: async () => (await app()).report.metrics(),
    retire: async () => {
      const retiring = await app();
      await retiring.retire();
      return retiring.report.metrics();
    },
    stop: () => {
      const { starting } = begun;
      if (!starting) process.exit(0);
      starting.log.info({}, 'stopping');
      endProcess({ log: starting.log, stop: () => starting.stop(), limitMs: workerStopLimitMs(config) });
      return Promise.resolve();
    },
  };
  const ask = questionsOn<OfSupervisor, OfWorker>(line, own).ask;
  const { worker, database, login } = await ask('task');
  const starting = startApp(
    config,
    { database, invented: login, workers: { metrics: () => ask('metrics'), health: () => ask('health') } },
    { worker },
  );
  begun.starting = starting;
  try {
    const opened = await starting.app;
    await ask('listens', { origin: await opened.listen(), certificates: opened.certificates });
  } catch (error) {
    if (starting.isStopping()) return;
    await ask('failed', error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
